package io.vitrine.runtime;

import io.vitrine.model.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw inUse(home).asException();
            }
            sign(channel);
            return new HomeLock(channel);
        } catch (IOException e) {
            throw Home.unusable(home.lock(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // A byte far behind what is written, so that others may read who holds it where locks forbid reading.
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
    }

    private static Problem inUse(Home home) {
        long pid = holder(home);
        Optional<ServerFile> server = ServerFile.read(home).filter(file -> file.pid() == pid);
        String where = server.map(file -> ", which serves it at " + file.url()).orElse("");
        Problem problem = new Problem(
                "home.in-use",
                "The home %s is in use by process %d%s. Work with it there, wait until it ends, or choose another home with --home."
                        .formatted(home.folder(), pid, where),
                null,
                Map.of("home", home.folder().toString(), "pid", pid));
        return server.map(file -> problem.with("url", file.url())).orElse(problem);
    }

    /** The process that signed the lock; 0 if it has not come to that yet. */
    static long holder(Home home) {
        try {
            return Long.parseLong(Files.readString(home.lock()).strip());
        } catch (IOException | NumberFormatException notSignedYet) {
            return 0;
        }
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
