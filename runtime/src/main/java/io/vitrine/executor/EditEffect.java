package io.vitrine.executor;

import io.vitrine.state.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an edit did.
 *
 * @param changed how many samples or labels
 * @param moved the dataset whose data moved on; null if none did
 * @param follow what becomes of the state of every session
 */
record EditEffect(long changed, @Nullable Moved moved, UnaryOperator<SessionState> follow) {
    /**
     * Data that moved on.
     *
     * @param fields what was touched; null if everything may have been
     */
    record Moved(String dataset, @Nullable List<String> fields) {}

    static EditEffect of(long changed, String dataset, String... fields) {
        return new EditEffect(
                changed, changed == 0 ? null : new Moved(dataset, List.of(fields)), UnaryOperator.identity());
    }

    static EditEffect following(UnaryOperator<SessionState> follow) {
        return new EditEffect(1, null, follow);
    }

    Optional<Moved> whatMoved() {
        return Optional.ofNullable(moved);
    }
}
