package io.vitrine.plan;

import io.vitrine.command.Command;
import java.util.List;

/**
 * The commands of a plan, in order. A click is a plan of one.
 *
 * @param version of the form in which plans are written down
 * @param steps at least one
 */
public record Steps(int version, List<Command> steps) {
    /** The only version there is. */
    public static final int VERSION = 1;

    public Steps {
        steps = List.copyOf(steps);
        if (version != VERSION) {
            throw PlanProblems.otherVersion(version).asException();
        }
        if (steps.isEmpty()) {
            throw PlanProblems.empty().asException();
        }
    }

    public static Steps of(Command... commands) {
        return new Steps(VERSION, List.of(commands));
    }

    public static Steps of(List<Command> commands) {
        return new Steps(VERSION, commands);
    }
}
