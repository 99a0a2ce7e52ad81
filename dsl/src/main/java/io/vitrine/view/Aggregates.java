package io.vitrine.view;

import io.vitrine.model.Counts;
import java.util.List;

/** What can be asked of samples as a whole, as methods; each answers from the store at once. */
public interface Aggregates {
    /** Answers several questions at once, in order: a Long for a count, a {@link Counts} for counts of values. */
    List<Object> aggregate(List<Aggregation> questions);

    /** How many samples there are. */
    default long count() {
        return (Long) aggregate(List.of(new Aggregation.Count(null))).get(0);
    }

    /** How many values at {@code path} are not null; those in lists count one by one. */
    default long count(String path) {
        return (Long) aggregate(List.of(new Aggregation.Count(path))).get(0);
    }

    /** How often each value at {@code path} occurs, most frequent first; those in lists count one by one. */
    @SuppressWarnings("unchecked") // CountValues is answered by Counts
    default Counts<Object> countValues(String path) {
        return (Counts<Object>)
                aggregate(List.of(new Aggregation.CountValues(path))).get(0);
    }
}
