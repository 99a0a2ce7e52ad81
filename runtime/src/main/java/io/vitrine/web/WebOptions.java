package io.vitrine.web;

import java.nio.file.Path;
import java.util.List;

/**
 * Where to listen, and what may be shown.
 *
 * @param address to listen on, such as {@code 127.0.0.1}
 * @param port in {@code [0, 65535]}; 0 for any free one
 * @param mediaRoots absolute folders whose files may be served for every dataset
 */
public record WebOptions(String address, int port, List<Path> mediaRoots) {
    public WebOptions {
        mediaRoots = List.copyOf(mediaRoots);
    }

    /** Loopback only, and no folders but the datasets' own. */
    public static WebOptions onPort(int port) {
        return new WebOptions("127.0.0.1", port, List.of());
    }
}
