package io.vitrine.plan;

import io.vitrine.command.Command;
import java.util.ArrayList;
import java.util.List;

/** The passes in their order, and what each made of a plan. */
public final class Passes {
    private static final List<Pass> ALL =
            List.of(new DropHiddenViews(), new DropHiddenSelections(), new DropNeedlessClears(), new MergeClicks());

    private Passes() {}

    /**
     * What one pass made of the plan.
     *
     * @param says what the pass does
     * @param before the commands it was given
     * @param after the commands it left
     */
    public record Step(String says, List<Command> before, List<Command> after) {
        public Step {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        public boolean changed() {
            return !before.equals(after);
        }
    }

    /** Every pass with what it did to {@code commands}. */
    public static List<Step> trace(List<Command> commands) {
        List<Step> steps = new ArrayList<>();
        List<Command> now = List.copyOf(commands);
        for (Pass pass : ALL) {
            List<Command> next = pass.apply(now);
            steps.add(new Step(pass.says(), now, next));
            now = next;
        }
        return List.copyOf(steps);
    }

    static List<Command> run(List<Command> commands) {
        List<Command> now = List.copyOf(commands);
        for (Pass pass : ALL) {
            now = pass.apply(now);
        }
        return now;
    }
}
