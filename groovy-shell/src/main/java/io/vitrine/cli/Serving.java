package io.vitrine.cli;

import io.vitrine.spi.Gateway;
import io.vitrine.wire.Wire;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Says where the App is and keeps it there. */
final class Serving {
    private Serving() {}

    /** Prints the {@code App:} line for {@code path}, with a code that lets one browser in. */
    static void say(Terminal terminal, Gateway gateway, String path, boolean json) {
        URI page = gateway.invitation(path);
        terminal.out().println(json ? Wire.json(Map.of("app", page.toString())) : "App: " + page);
        terminal.out().flush();
    }

    /** Blocks until the process is told to end; what serves then closes with the JVM. */
    static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
