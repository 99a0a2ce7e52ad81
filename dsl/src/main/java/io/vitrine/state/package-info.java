/**
 * What is true now in a session: one immutable value with a version, shared by all its tabs and programs.
 *
 * <pre>{@code
 * SessionState before = SessionState.EMPTY;
 * SessionState after = before.withShown(Shown.of("bccd"));
 * StateChange change = StateChange.between(before, after, 412);
 * change.applyTo(before).equals(after);     // true
 * }</pre>
 */
@NullMarked
package io.vitrine.state;

import org.jspecify.annotations.NullMarked;
