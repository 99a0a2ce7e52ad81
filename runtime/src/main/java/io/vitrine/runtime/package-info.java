/**
 * A server as a whole: it picks the parts, puts them together and takes them apart.
 *
 * <pre>{@code
 * try (VitrineRuntime runtime = VitrineRuntime.start(ServerOptions.DEFAULT.withPort(0))) {
 *     System.out.println(runtime.gateway().invitation("/"));
 * }
 * }</pre>
 */
@NullMarked
package io.vitrine.runtime;

import org.jspecify.annotations.NullMarked;
