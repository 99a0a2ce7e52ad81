package io.vitrine.runtime;

import io.vitrine.spi.Gateway;
import io.vitrine.spi.ServerLauncher;
import io.vitrine.spi.ServerOptions;

/** Starts a server for a program that asks for one through the front door. */
public final class RuntimeLauncher implements ServerLauncher {
    @Override
    public Gateway start(ServerOptions options) {
        return VitrineRuntime.start(options).gateway();
    }
}
