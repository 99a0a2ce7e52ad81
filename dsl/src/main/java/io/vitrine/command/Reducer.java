package io.vitrine.command;

import io.vitrine.state.Outcome;
import io.vitrine.state.SessionState;
import java.util.List;

/** Makes the next state of a session: pure, so that every state can be explained and tested without a server. */
public final class Reducer {
    private Reducer() {}

    /** A command with what it needed from the data. */
    public record Step(Command command, Outcome outcome) {}

    public static SessionState reduce(SessionState state, Command command, Outcome outcome) {
        return command instanceof StateCommand change ? change.applyTo(state, outcome) : state;
    }

    public static SessionState reduce(SessionState state, List<Step> steps) {
        SessionState next = state;
        for (Step step : steps) {
            next = reduce(next, step.command(), step.outcome());
        }
        return next;
    }
}
