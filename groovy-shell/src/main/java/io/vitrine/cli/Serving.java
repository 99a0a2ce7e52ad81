package io.vitrine.cli;

import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.wire.Wire;
import java.net.URI;
import java.util.Map;

/** Says where the App is and keeps it there. */
final class Serving {
    private Serving() {}

    /** Prints the {@code App:} line for {@code path} and blocks until the process is told to end. */
    static void untilInterrupted(Terminal terminal, VitrineRuntime runtime, String path, boolean json) {
        URI page = runtime.gateway().invitation(path);
        terminal.out().println(json ? Wire.json(Map.of("app", page.toString())) : "App: " + page);
        terminal.out().flush();
        try {
            runtime.awaitClose();
        } catch (InterruptedException e) {
            runtime.close();
            Thread.currentThread().interrupt();
        }
    }
}
