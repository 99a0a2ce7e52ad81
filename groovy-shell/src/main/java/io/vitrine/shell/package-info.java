/**
 * What answers a typed line: the Groovy shell, and scripts.
 *
 * <pre>{@code
 * try (Server server = Vitrine.server()) {
 *     new Shell(server, server.session(), home).run();
 * }
 * }</pre>
 */
@NullMarked
package io.vitrine.shell;

import org.jspecify.annotations.NullMarked;
