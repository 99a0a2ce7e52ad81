package io.vitrine.executor;

import io.vitrine.command.Command;
import io.vitrine.command.EditCommand;
import io.vitrine.command.Reducer;
import io.vitrine.command.StateCommand;
import io.vitrine.plan.CheckedPlan;
import io.vitrine.plan.Request;
import io.vitrine.state.Outcome;
import io.vitrine.state.SessionState;
import io.vitrine.store.Edited;
import io.vitrine.store.StoreReads;
import io.vitrine.store.StoreTransaction;
import java.time.Instant;
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
    private final Request request;
    private final Instant now;
    private SessionState state;
    private Navigation navigation;

    /**
     * Prepares a run.
     *
     * @param reads what commands read from: {@code tx} itself if there is one, so that they see its edits
     * @param tx null for a plan that edits nothing
     */
    PlanRun(CheckedPlan plan, From from, EditHandlers handlers, StoreReads reads, @Nullable StoreTransaction tx) {
        this.commands = plan.commands();
        this.request = from.request();
        this.now = from.now();
        this.state = from.state();
        this.navigation = from.navigation();
        this.handlers = handlers;
        this.reads = reads;
        this.tx = tx;
    }

    /** Where a run starts. */
    record From(Request request, SessionState state, Navigation navigation, Instant now) {}

    PlanRun run() {
        return run(Listener.NOBODY);
    }

    /** Told before and after each command. */
    interface Listener {
        Listener NOBODY = new Listener() {};

        default void before(Command command) {}

        default void after(Command command, SessionState state) {}
    }

    PlanRun run(Listener listener) {
        SessionState before = state;
        for (Command command : commands) {
            listener.before(command);
            run(command);
            listener.after(command, state);
        }
        navigation = after(before);
        for (EditEffect effect : effects) {
            navigation = navigation.following(effect.follow());
        }
        return this;
    }

    private Navigation after(SessionState before) {
        if (commands.contains(new StateCommand.Back())) {
            return navigation.back().isEmpty() ? navigation : navigation.goneBack(before);
        }
        if (commands.contains(new StateCommand.Forward())) {
            return navigation.forward().isEmpty() ? navigation : navigation.goneForward(before);
        }
        return navigation.moved(before, state, now);
    }

    Navigation navigation() {
        return navigation;
    }

    private void run(Command command) {
        if (command instanceof StateCommand change) {
            state = Reducer.reduce(state, change, Outcomes.of(change, state, reads, navigation));
        } else if (command instanceof EditCommand edit && tx != null) {
            EditEffect effect = handlers.apply(edit, new EditAt(state, tx, request, now));
            effects.add(effect);
            state = effect.follow()
                    .apply(Reducer.reduce(
                            state, edit, Outcome.edited(effect.edited().changed())));
        }
    }

    SessionState state() {
        return state;
    }

    List<EditEffect> effects() {
        return effects;
    }

    /** All that the edits did, taken together. */
    Edited edited() {
        return effects.stream().map(EditEffect::edited).reduce(Edited.NOTHING, Edited::plus);
    }
}
