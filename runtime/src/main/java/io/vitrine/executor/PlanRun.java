package io.vitrine.executor;

import io.vitrine.command.Command;
import io.vitrine.command.EditCommand;
import io.vitrine.command.Reducer;
import io.vitrine.command.StateCommand;
import io.vitrine.plan.CheckedPlan;
import io.vitrine.state.Outcome;
import io.vitrine.state.SessionState;
import io.vitrine.store.StoreReads;
import io.vitrine.store.StoreTransaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the commands of a checked plan one after the other, on a state of its own. Used once. */
final class PlanRun {
    private final EditHandlers handlers;
    private final StoreReads reads;
    private final @Nullable StoreTransaction tx;
    private final List<EditEffect> effects = new ArrayList<>();
    private final List<Command> commands;
    private SessionState state;

    /**
     * Prepares a run.
     *
     * @param reads what commands read from: {@code tx} itself if there is one, so that they see its edits
     * @param tx null for a plan that edits nothing
     */
    PlanRun(
            CheckedPlan plan,
            SessionState state,
            EditHandlers handlers,
            StoreReads reads,
            @Nullable StoreTransaction tx) {
        this.commands = plan.commands();
        this.state = state;
        this.handlers = handlers;
        this.reads = reads;
        this.tx = tx;
    }

    PlanRun run() {
        commands.forEach(this::run);
        return this;
    }

    private void run(Command command) {
        if (command instanceof StateCommand change) {
            state = Reducer.reduce(state, change, Outcomes.of(change, state, reads));
        } else if (command instanceof EditCommand edit && tx != null) {
            EditEffect effect = handlers.apply(edit, state, tx);
            effects.add(effect);
            state = effect.follow().apply(Reducer.reduce(state, edit, Outcome.edited(effect.changed())));
        }
    }

    SessionState state() {
        return state;
    }

    List<EditEffect> effects() {
        return effects;
    }

    long changed() {
        return effects.stream().mapToLong(EditEffect::changed).sum();
    }
}
