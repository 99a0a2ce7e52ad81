package io.vitrine.plan;

import io.vitrine.command.Command;
import java.util.List;

/**
 * One rewrite of a plan that was found to fit the data: fewer commands that do the same. Pure. A pass may drop only what
 * nothing within the plan, and nobody outside it, can see.
 */
interface Pass {
    List<Command> apply(List<Command> commands);

    /** What the pass does, in a few words for {@code explain}. */
    String says();
}
