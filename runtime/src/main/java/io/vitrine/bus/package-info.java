/**
 * Every address of the event bus with what travels there, and the gateway for programs in the server's own process.
 *
 * <pre>{@code
 * Gateway gateway = new LocalGateway(vertx, backend, links);
 * gateway.watch("main", me, event -> System.out.println(event));
 * gateway.run(new Request("main", me, "5e0c91d2aa37f480-1", Steps.of(new ClearSelected()))).join();
 * }</pre>
 */
@NullMarked
package io.vitrine.bus;

import org.jspecify.annotations.NullMarked;
