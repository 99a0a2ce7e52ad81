package io.vitrine.runtime;

import io.vitrine.model.VitrineException;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.ServerLauncher;
import io.vitrine.spi.ServerOptions;

/** Starts a server for a program that asks for one, or leads to the one that serves the home already. */
public final class RuntimeLauncher implements ServerLauncher {
    @Override
    public Gateway start(ServerOptions options) {
        return orAttached(options, () -> VitrineRuntime.start(options));
    }

    /** Works on a home: in this process without being seen, or through the server that serves it. */
    public static Gateway work(ServerOptions options) {
        return orAttached(options, () -> VitrineRuntime.startUnserved(options));
    }

    private static Gateway orAttached(ServerOptions options, java.util.function.Supplier<VitrineRuntime> start) {
        try {
            return start.get().gateway();
        } catch (VitrineException e) {
            if (!e.getProblem().code().equals("home.in-use")) {
                throw e;
            }
            return Attachment.attach(Home.open(options.home()), e);
        }
    }
}
