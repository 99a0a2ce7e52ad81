/**
 * The dataset that a new user meets first: pictures that are drawn, never fetched, with everything said about them that a
 * dataset can say.
 *
 * <pre>{@code
 * var quickstart = new Quickstart(store, home.resolve("quickstart"));
 * quickstart.make(progress -> System.err.println(progress.note()), () -> false);
 * }</pre>
 */
@NullMarked
package io.vitrine.quickstart;

import org.jspecify.annotations.NullMarked;
