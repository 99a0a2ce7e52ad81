package io.vitrine.runtime;

import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.remote.Place;
import io.vitrine.remote.RemoteGateway;
import io.vitrine.spi.Gateway;
import io.vitrine.state.Actor;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Finds the server of a home that another process serves, now and whenever it is another one. */
final class Attachment {
    /** How long a server that is just starting may take. */
    private static final Duration START = Duration.ofSeconds(10);

    private Attachment() {}

    /**
     * A gateway to the server of {@code home}.
     *
     * @param inUse why this process cannot serve it; thrown if nobody serves it within 10 s either
     */
    static Gateway attach(Home home, VitrineException inUse) {
        long end = System.nanoTime() + START.toNanos();
        while (place(home).isEmpty()) {
            if (System.nanoTime() > end) {
                throw inUse;
            }
            pause();
        }
        byte[] client = new byte[8];
        new SecureRandom().nextBytes(client);
        var who =
                new Actor(Actor.Kind.PROGRAM, "java " + ProcessHandle.current().pid());
        return new RemoteGateway(() -> place(home), HexFormat.of().formatHex(client), who);
    }

    /**
     * Where the home is served; empty if the process that served it last lives no more. Whether it lives is asked of the system
     * and not of the lock: to look at a lock that this process may hold one day would free it.
     */
    private static Optional<Place> place(Home home) {
        return ServerFile.read(home)
                .filter(file -> HomeLock.holder(home) == file.pid())
                .filter(file ->
                        ProcessHandle.of(file.pid()).map(ProcessHandle::isAlive).orElse(false))
                .map(file -> {
                    if (file.api() != ServerFile.API) {
                        throw otherApi(file).asException();
                    }
                    return new Place(URI.create(file.url()), home.token(), file.pid());
                });
    }

    private static Problem otherApi(ServerFile file) {
        return Problem.of(
                "server.other-api",
                "The server at %s (process %d) speaks version %d, this program version %d. Use one version of Vitrine for both, or stop that server."
                        .formatted(file.url(), file.pid(), file.api(), ServerFile.API));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("thread.interrupted", "The thread was interrupted while it looked for the server.")
                    .asException();
        }
    }
}
