package io.vitrine.executor;

import io.vitrine.state.SessionState;
import io.vitrine.store.Edited;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an edit did.
 *
 * @param edited with its entry, if it has one in a history
 * @param moved the dataset whose data moved on; null if none did
 * @param follow what becomes of the state of every session
 */
record EditEffect(Edited edited, @Nullable Moved moved, UnaryOperator<SessionState> follow) {
    /**
     * Data that moved on.
     *
     * @param fields what was touched; null if everything may have been
     */
    record Moved(String dataset, @Nullable List<String> fields) {}

    static EditEffect of(Edited edited, String dataset) {
        Moved moved = edited.changed() == 0 ? null : new Moved(dataset, edited.touchesAll() ? null : edited.fields());
        return new EditEffect(edited, moved, UnaryOperator.identity());
    }

    static EditEffect following(UnaryOperator<SessionState> follow) {
        return new EditEffect(new Edited(null, 1, 0, List.of(), List.of()), null, follow);
    }

    EditEffect with(UnaryOperator<SessionState> follows) {
        return new EditEffect(edited, moved, follows);
    }

    /** This and one after it, of the same dataset. */
    EditEffect plus(EditEffect next) {
        Edited both = edited.plus(next.edited);
        String dataset = moved != null ? moved.dataset : next.moved == null ? null : next.moved.dataset;
        return new EditEffect(
                both,
                dataset == null ? null : new Moved(dataset, both.touchesAll() ? null : both.fields()),
                state -> next.follow.apply(follow.apply(state)));
    }

    Optional<Moved> whatMoved() {
        return Optional.ofNullable(moved);
    }
}
