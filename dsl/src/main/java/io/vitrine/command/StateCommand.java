package io.vitrine.command;

import io.vitrine.model.Ids;
import io.vitrine.state.ConfigChange;
import io.vitrine.state.Look;
import io.vitrine.state.Outcome;
import io.vitrine.state.Picked;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.view.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A command that changes what a session shows, and no data. */
public sealed interface StateCommand extends Command {
    /** The state after this command; pure. {@code outcome} holds what the command needed from the data. */
    SessionState applyTo(SessionState state, Outcome outcome);

    /** Shows a dataset, or none for null; the view goes, and so do all selections. */
    record SetDataset(@Nullable String name) implements StateCommand {
        @Override
        public SessionState applyTo(SessionState state, Outcome outcome) {
            return state.withShown(new Shown(name, null)).withPicked(Picked.NOTHING);
        }
    }

    /** Shows {@code view} of the dataset at hand, or all of it for null; clears the selections, as the reference does. */
    record SetView(@Nullable View view) implements StateCommand {
        @Override
        public SessionState applyTo(SessionState state, Outcome outcome) {
            return state.withShown(new Shown(state.shown().dataset(), view)).withPicked(Picked.NOTHING);
        }
    }

    /** Replaces the selected samples by those that {@code which} names in the current view; naming none clears. */
    record SelectSamples(SampleCriteria which) implements StateCommand {
        public SelectSamples {
            Objects.requireNonNull(which);
        }

        @Override
        public SessionState applyTo(SessionState state, Outcome outcome) {
            List<SelectedSample> samples = outcome.selection() == null ? List.of() : outcome.selection();
            return state.withPicked(new Picked(which.selection(samples)));
        }
    }

    /**
     * Selects and deselects single samples, as a click does. Selecting one that is selected sets its type; deselecting one
     * that is not means nothing.
     */
    record ChangeSelected(List<SelectedSample> add, List<String> remove) implements StateCommand {
        public ChangeSelected {
            add = List.copyOf(add);
            remove = List.copyOf(remove);
            remove.forEach(Ids::check);
        }

        @Override
        public SessionState applyTo(SessionState state, Outcome outcome) {
            return state.withPicked(new Picked(state.picked().samples().changed(add, remove)));
        }
    }

    /** Deselects everything. */
    record ClearSelected() implements StateCommand {
        @Override
        public SessionState applyTo(SessionState state, Outcome outcome) {
            return state.withPicked(new Picked(Selection.NONE));
        }
    }

    /** Changes the config of the App; what {@code config} leaves out stays as it is. */
    record SetConfig(ConfigChange config) implements StateCommand {
        public SetConfig {
            Objects.requireNonNull(config);
        }

        @Override
        public SessionState applyTo(SessionState state, Outcome outcome) {
            return state.withLook(new Look(config.applyTo(state.look().config())));
        }
    }

    /** Shows what the session showed and had selected one step before. */
    record Back() implements StateCommand {
        @Override
        public SessionState applyTo(SessionState state, Outcome outcome) {
            return outcome.shown() == null ? state : outcome.shown();
        }
    }

    /** Takes back one step back. */
    record Forward() implements StateCommand {
        @Override
        public SessionState applyTo(SessionState state, Outcome outcome) {
            return outcome.shown() == null ? state : outcome.shown();
        }
    }
}
