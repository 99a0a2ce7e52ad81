package io.vitrine.executor;

import io.vitrine.command.Command;
import io.vitrine.command.StateCommand;
import io.vitrine.plan.Explanation;
import io.vitrine.state.SessionState;
import io.vitrine.store.StoreTransaction;
import java.util.ArrayList;
import java.util.List;

/** Writes down what the commands of a plan run. Used once, by one thread. */
final class Rehearsal {
    private final List<Explanation.Part> parts = new ArrayList<>();
    private List<String> statements = new ArrayList<>();

    void statement(String sql) {
        statements.add(sql);
    }

    /** Listens to a run inside {@code tx}. */
    PlanRun.Listener on(StoreTransaction tx) {
        return new PlanRun.Listener() {
            @Override
            public void before(Command command) {
                statements = new ArrayList<>();
            }

            @Override
            public void after(Command command, SessionState state) {
                if (command instanceof StateCommand.SetView && state.shown().dataset() != null) {
                    // A view is read by whoever looks at it: this is how.
                    statements.add(
                            tx.explain(state.shown().dataset(), state.shown().viewOrAll()));
                }
                parts.add(new Explanation.Part(command.text(), statements));
            }
        };
    }

    Explanation explanation() {
        return new Explanation(parts);
    }
}
