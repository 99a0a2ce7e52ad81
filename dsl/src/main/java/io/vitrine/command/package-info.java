/**
 * What is asked: one record for each thing that a person, a program or a script may want, whoever says it.
 *
 * <pre>{@code
 * Command show = new SetView(View.all().limit(20));
 * Command tag = new TagSelectedSamples("to-review");
 * SessionState after = Reducer.reduce(before, show, Outcome.NONE);
 * }</pre>
 */
@NullMarked
package io.vitrine.command;

import org.jspecify.annotations.NullMarked;
