package io.vitrine.view;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.Sample;
import java.util.List;
import java.util.Objects;

/**
 * Something asked of the data, without changing it. The answer is rows.
 *
 * @param <R> a row
 */
public sealed interface Query<R> {
    /** What {@code questions} ask, as one row each, in order: a Long, or {@code Counts}. */
    record Aggregate(String dataset, View view, List<Aggregation> questions) implements Query<Object> {
        public Aggregate {
            Objects.requireNonNull(dataset);
            Objects.requireNonNull(view);
            questions = List.copyOf(questions);
        }
    }

    /** The samples of a view in its order, whole, with the labels that the view keeps. */
    record Samples(String dataset, View view, long from, long count) implements Query<Sample> {
        public Samples {
            Objects.requireNonNull(dataset);
            Objects.requireNonNull(view);
        }
    }

    /** The ids of the samples of a view, in its order. */
    record Ids(String dataset, View view, long from, long count) implements Query<String> {
        public Ids {
            Objects.requireNonNull(dataset);
            Objects.requireNonNull(view);
        }
    }

    /** The edits of a dataset that are kept, oldest first. */
    record History(String dataset) implements Query<HistoryEntry> {
        public History {
            Objects.requireNonNull(dataset);
        }
    }

    /** All datasets, by name. */
    record Datasets() implements Query<DatasetInfo> {}

    /** One dataset, or no row if there is none of that name. */
    record Dataset(String name) implements Query<DatasetInfo> {
        public Dataset {
            Objects.requireNonNull(name);
        }
    }
}
