package io.vitrine.remote;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is, and what lets a program in.
 *
 * @param url with scheme, host and port
 * @param token of its home
 * @param pid of its process; null if that is not known
 */
public record Place(URI url, String token, @Nullable Long pid) {
    /** A server of which only the address is known. */
    public Place(URI url, String token) {
        this(url, token, null);
    }

    public Place {
        Objects.requireNonNull(token);
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme()) || url.getHost() == null) {
            throw RemoteProblems.badUrl(url.toString()).asException();
        }
    }

    URI resolve(String path) {
        return url.resolve(path);
    }

    URI link() {
        String scheme = url.getScheme().equals("https") ? "wss" : "ws";
        return URI.create(scheme + "://" + url.getAuthority() + "/api/link");
    }
}
