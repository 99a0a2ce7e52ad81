package io.vitrine.spi;

/** Starts a server in this process; found with {@link java.util.ServiceLoader}. */
public interface ServerLauncher {
    /**
     * Starts a server; it is ready when this returns.
     *
     * @throws io.vitrine.model.VitrineException {@code server.port-in-use}, {@code server.home-in-use}, {@code
     *     store.newer} or another reason why it cannot
     */
    Gateway start(ServerOptions options);
}
