/**
 * The gateway to a server in another process: the App's own protocol over the JDK's HTTP client, so that a client program needs
 * no server in it.
 *
 * <pre>{@code
 * Gateway gateway = new RemoteGateway(() -> Optional.of(new Place(URI.create("http://localhost:5151"), token)));
 * gateway.watch("main", me, event -> System.out.println(event));
 * }</pre>
 */
@NullMarked
package io.vitrine.remote;

import org.jspecify.annotations.NullMarked;
