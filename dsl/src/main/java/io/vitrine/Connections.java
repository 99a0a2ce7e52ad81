package io.vitrine;

import io.vitrine.remote.Place;
import io.vitrine.remote.RemoteGateway;
import java.net.URI;
import java.util.Optional;

/** Makes servers of ways to them. */
final class Connections {
    private Connections() {}

    static Server remote(String url, String token) {
        var place = new Place(URI.create(url), token);
        Me me = Me.INSTANCE;
        return Server.over(new RemoteGateway(() -> Optional.of(place), me.client(), me.actor()));
    }
}
