/**
 * The HTTP and WebSocket edge: who may come in, the App's files, what the App reads, and the link. It decodes, calls and
 * encodes; no rule of the product lives here.
 *
 * <pre>{@code
 * var access = new Access(token, "127.0.0.1", List.of(), Clock.systemUTC());
 * var web = new WebVerticle(new WebParts(bus, backend, store, views, media, thumbnails, access, options));
 * vertx.deployVerticle(web).await();
 * URI forSomeone = web.links().invitation("/");   // http://localhost:5151/?code=…
 * }</pre>
 */
@NullMarked
package io.vitrine.web;

import org.jspecify.annotations.NullMarked;
