/**
 * What a runtime provides, so that what people write knows no server, no store and no wire.
 *
 * <pre>{@code
 * Gateway gateway = ServiceLoader.load(ServerLauncher.class).findFirst().orElseThrow().start(ServerOptions.DEFAULT);
 * Done done = gateway.run(request).join();
 * }</pre>
 */
@NullMarked
package io.vitrine.spi;

import org.jspecify.annotations.NullMarked;
