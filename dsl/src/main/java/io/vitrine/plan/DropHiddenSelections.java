package io.vitrine.plan;

import io.vitrine.command.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Drops a selection that a later command replaces before anything could see it. One by ids stays: whether the view shows them
 * is found out when it runs.
 */
final class DropHiddenSelections implements Pass {
    @Override
    public List<Command> apply(List<Command> commands) {
        Deque<Command> kept = new ArrayDeque<>();
        for (Command next : commands) {
            while (Reads.replacesSelection(next) && !kept.isEmpty() && Reads.onlySelects(kept.peekLast())) {
                kept.removeLast();
            }
            kept.addLast(next);
        }
        return List.copyOf(kept);
    }

    @Override
    public String says() {
        return "drops selections that a later one replaces unseen";
    }
}
