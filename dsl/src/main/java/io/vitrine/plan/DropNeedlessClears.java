package io.vitrine.plan;

import io.vitrine.command.Command;
import io.vitrine.command.StateCommand.ClearSelected;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import java.util.ArrayList;
import java.util.List;

/** Drops clearing the selection right after a command that leaves none. */
final class DropNeedlessClears implements Pass {
    @Override
    public List<Command> apply(List<Command> commands) {
        List<Command> kept = new ArrayList<>();
        for (Command next : commands) {
            Command last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            boolean clear = last instanceof SetView || last instanceof SetDataset || last instanceof ClearSelected;
            if (!(clear && next instanceof ClearSelected)) {
                kept.add(next);
            }
        }
        return List.copyOf(kept);
    }

    @Override
    public String says() {
        return "drops clearing a selection that is clear";
    }
}
