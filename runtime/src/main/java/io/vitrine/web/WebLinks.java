package io.vitrine.web;

import io.vitrine.bus.Links;
import java.net.URI;

/** Where people find the App of a server that listens. */
final class WebLinks implements Links {
    private final Access access;
    private final String origin;

    /** Links to {@code address}; to loopback by its name, which is the one that browsers and people know best. */
    WebLinks(Access access, String address, int port) {
        this.access = access;
        String host = HostNames.isLoopback(address) || HostNames.isWildcard(address) ? "localhost" : address;
        this.origin =
                "http://%s:%d".formatted(host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]", port);
    }

    @Override
    public URI url(String path) {
        return URI.create(origin + path);
    }

    @Override
    public URI invitation(String path) {
        return URI.create(origin + path + "?code=" + access.newCode());
    }
}
