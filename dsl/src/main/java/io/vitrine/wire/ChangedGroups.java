package io.vitrine.wire;

import io.vitrine.state.Layout;
import io.vitrine.state.Look;
import io.vitrine.state.Shown;
import io.vitrine.state.StateChange;
import org.jspecify.annotations.Nullable;

/** The groups of the state that a change replaces; in JSON those alone. The others are null. */
public record ChangedGroups(
        @Nullable Shown shown,
        StateChange.@Nullable PickedChange picked,
        @Nullable Layout layout,
        @Nullable Look look) {
    static ChangedGroups of(StateChange change) {
        return new ChangedGroups(change.shown(), change.picked(), change.layout(), change.look());
    }

    StateChange between(long base, long version) {
        return new StateChange(base, version, shown, picked, layout, look);
    }
}
