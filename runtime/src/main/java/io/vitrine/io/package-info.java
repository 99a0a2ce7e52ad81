/**
 * Formats in: what every import has in common, and the port that each format implements in a package of its own.
 *
 * <pre>{@code
 * var importing = new Importing(Formats.installed());
 * var spec = new ImportSpec("voc", Path.of("bccd"), "bccd", null, null, null, IfThere.REFUSE);
 * ImportReport report = importing.run(store, home.resolve("reports"), spec, progress -> {}, () -> false);
 * }</pre>
 */
@NullMarked
package io.vitrine.io;

import org.jspecify.annotations.NullMarked;
