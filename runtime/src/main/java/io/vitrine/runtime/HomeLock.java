package io.vitrine.runtime;

import io.vitrine.model.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Held by the one process that serves a home, for as long as it lives: the system takes it back however that ends. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws io.vitrine.model.VitrineException {@code home.in-use}, naming who has it
     */
    static HomeLock take(Home home) {
        try {
            FileChannel channel =
                    FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw inUse(home).asException();
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw Home.unusable(home.lock(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static Problem inUse(Home home) {
        Optional<ServerFile> server = ServerFile.read(home);
        String who = server.map(file -> "process %d, at %s".formatted(file.pid(), file.url()))
                .orElse("a process that is just starting");
        Problem problem = new Problem(
                "home.in-use",
                "The home %s is in use by %s. Open it there, stop that process, or choose another home with --home."
                        .formatted(home.folder(), who),
                null,
                Map.of("home", home.folder().toString()));
        return server.map(file -> problem.with("pid", file.pid()).with("url", file.url()))
                .orElse(problem);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Closing gives the lock back whatever else went wrong, and the end of the process would too.
        }
    }
}
