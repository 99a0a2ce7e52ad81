package io.vitrine.executor;

import io.vitrine.model.Schema;
import io.vitrine.model.VitrineException;
import io.vitrine.state.Picked;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import java.util.List;

/** What a session shows after something happened to its dataset. */
final class Following {
    private Following() {}

    static SessionState renamed(SessionState state, String from, String to) {
        Shown shown = state.shown();
        return from.equals(shown.dataset()) ? state.withShown(new Shown(to, shown.view())) : state;
    }

    static SessionState deleted(SessionState state, String dataset) {
        return dataset.equals(state.shown().dataset())
                ? state.withShown(Shown.NOTHING).withPicked(Picked.NOTHING)
                : state;
    }

    /** Samples are no more: they are not selected either. */
    static SessionState without(SessionState state, String dataset, List<String> ids) {
        Selection selection = state.picked().samples();
        return dataset.equals(state.shown().dataset()) && !ids.isEmpty()
                ? state.withPicked(
                        new Picked(selection instanceof Selection.Ids some ? some.changed(List.of(), ids) : selection))
                : state;
    }

    /** Another dataset took the name: the view stays where its fields do, and the selections go. */
    static SessionState overwritten(SessionState state, Schema schema) {
        return schema.dataset().equals(state.shown().dataset())
                ? fitting(state, schema).withPicked(Picked.NOTHING)
                : state;
    }

    /** The same state, without its view if that does not fit {@code schema}. */
    static SessionState fitting(SessionState state, Schema schema) {
        try {
            state.shown().viewOrAll().check(schema);
            return state;
        } catch (VitrineException gone) {
            return state.withShown(new Shown(schema.dataset(), null)).withPicked(Picked.NOTHING);
        }
    }
}
