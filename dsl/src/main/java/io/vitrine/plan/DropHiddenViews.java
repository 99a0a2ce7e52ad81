package io.vitrine.plan;

import io.vitrine.command.Command;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Drops a view or dataset that the next command replaces before anything could see it. */
final class DropHiddenViews implements Pass {
    @Override
    public List<Command> apply(List<Command> commands) {
        Deque<Command> kept = new ArrayDeque<>();
        for (Command next : commands) {
            while (!kept.isEmpty() && hides(next, kept.peekLast())) {
                kept.removeLast();
            }
            kept.addLast(next);
        }
        return List.copyOf(kept);
    }

    private static boolean hides(Command next, Command last) {
        return last instanceof SetView && (next instanceof SetView || next instanceof SetDataset)
                || last instanceof SetDataset && next instanceof SetDataset;
    }

    @Override
    public String says() {
        return "drops views that the next one replaces unseen";
    }
}
