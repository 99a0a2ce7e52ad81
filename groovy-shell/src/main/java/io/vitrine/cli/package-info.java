/**
 * The command line: {@code ./vitrine VERB}. Each verb is a class of its own, found by {@link java.util.ServiceLoader}, so that
 * another module adds one without a word here.
 *
 * <pre>{@code
 * int exit = Main.run(new Terminal(System.out, System.err, System.console() != null), "list", "--json");
 * }</pre>
 */
@NullMarked
package io.vitrine.cli;

import org.jspecify.annotations.NullMarked;
