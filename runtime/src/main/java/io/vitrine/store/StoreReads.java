package io.vitrine.store;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.Sample;
import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be asked of a store. A dataset is named by its name; one that is not there is a {@code dataset.unknown} problem,
 * a view that does not fit it the problem of {@link View#check}. Blocks; keep it off the event loop.
 */
public interface StoreReads {
    /** All datasets that have a name, by name. */
    List<DatasetInfo> datasets();

    Optional<DatasetInfo> find(String dataset);

    /** Answers in order, all from one state of the data: a Long, or {@code Counts<Object>}. */
    List<Object> aggregate(String dataset, View view, List<Aggregation> questions);

    /** How many samples the view has. */
    default long count(String dataset, View view) {
        return (Long)
                aggregate(dataset, view, List.of(new Aggregation.Count(null))).get(0);
    }

    /** The ids of samples {@code from} to {@code from + count} of the view, in its order. */
    List<String> ids(String dataset, View view, long from, long count);

    /**
     * The shapes of samples {@code from} to {@code from + count} of the view: a byte each, {@code round(128 + 32 log2(w/h))}
     * within 1 and 255; 0 where the size is not known.
     */
    byte[] aspects(String dataset, View view, long from, long count);

    /** The boxes of samples {@code from} to {@code from + count} of the view, for drawing. */
    Page page(String dataset, View view, long from, int count, List<String> fields);

    /** Whole samples in the view's order, with the labels the view keeps; read in batches, to be closed. */
    Stream<Sample> samples(String dataset, View view, long from, long count);

    /** What finds the samples of a view, as a person reads it: its values stand behind {@code --}. Runs nothing. */
    String explain(String dataset, View view);

    /** One sample, whole. */
    Optional<Sample> sample(String dataset, String id);

    /** Of {@code ids}, those that the view has, in the order given; what is no id of this dataset is not among them. */
    List<String> within(String dataset, View view, List<String> ids);

    /** The edits of a dataset that are kept, oldest first. */
    List<HistoryEntry> history(String dataset);

    /** What may be undone: the same entries, without what they say to people. Does not block. */
    List<EditStep> steps(String dataset);

    /** What the request of this id did, if one of its edits is in a history. */
    Optional<Edited> done(String request);
}
