package io.vitrine.spi;

import io.vitrine.model.HistoryLimit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a server is started.
 *
 * @param home the folder of the store, its token and its caches; null for {@code VITRINE_HOME}, else {@code ~/.vitrine}
 * @param port in {@code [0, 65535]}, 0 for any free one; null for the one used last, else 5151, else any free one
 * @param address to listen on; null for loopback only
 * @param hosts further host names by which browsers may call it
 * @param mediaRoots absolute folders whose files may be served for every dataset
 * @param history how much of each dataset's history it keeps when it edits
 */
public record ServerOptions(
        @Nullable Path home,
        @Nullable Integer port,
        @Nullable String address,
        List<String> hosts,
        List<Path> mediaRoots,
        HistoryLimit history) {
    public static final ServerOptions DEFAULT =
            new ServerOptions(null, null, null, List.of(), List.of(), HistoryLimit.DEFAULT);

    public ServerOptions {
        hosts = List.copyOf(hosts);
        mediaRoots = List.copyOf(mediaRoots);
        Objects.requireNonNull(history);
    }

    public ServerOptions withHome(@Nullable Path newHome) {
        return new ServerOptions(newHome, port, address, hosts, mediaRoots, history);
    }

    public ServerOptions withPort(@Nullable Integer newPort) {
        return new ServerOptions(home, newPort, address, hosts, mediaRoots, history);
    }

    public ServerOptions withAddress(@Nullable String newAddress) {
        return new ServerOptions(home, port, newAddress, hosts, mediaRoots, history);
    }

    public ServerOptions withHosts(List<String> newHosts) {
        return new ServerOptions(home, port, address, newHosts, mediaRoots, history);
    }

    public ServerOptions withMediaRoots(List<Path> newRoots) {
        return new ServerOptions(home, port, address, hosts, newRoots, history);
    }

    public ServerOptions withHistory(HistoryLimit newLimit) {
        return new ServerOptions(home, port, address, hosts, mediaRoots, newLimit);
    }
}
