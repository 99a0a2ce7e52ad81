package io.vitrine.plan;

import io.vitrine.command.Command;
import io.vitrine.command.EditCommand;
import java.util.List;

/** A plan that was found to fit the data: what it names is there. Made by {@link PlanCompiler} only. */
public final class CheckedPlan {
    private final List<Command> commands;

    CheckedPlan(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    public List<Command> commands() {
        return commands;
    }

    /** Whether the plan changes data, and so has to wait for its turn to write. */
    public boolean edits() {
        return commands.stream().anyMatch(EditCommand.class::isInstance);
    }
}
