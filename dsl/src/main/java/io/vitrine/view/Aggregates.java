package io.vitrine.view;

import io.vitrine.model.Bounds;
import io.vitrine.model.Counts;
import io.vitrine.model.Extent;
import io.vitrine.model.Histogram;
import io.vitrine.model.ValueList;
import java.util.Collection;
import java.util.List;

/**
 * What can be asked of samples as a whole, as methods; each answers from the store at once.
 *
 * <p>Paths open lists: the values at {@code ground_truth.detections.label} are those of all labels that the view keeps, the
 * values at {@code tags} all tags. A path that the dataset does not have is a {@code view.unknown-field} problem, one whose
 * values do not fit {@code view.wrong-type}.
 */
public interface Aggregates {
    /** Answers several questions in order, all from one state of the data, and in one request. */
    Results aggregate(Collection<? extends Aggregation<?>> questions);

    /** Answers several questions in order, all from one state of the data, and in one request. */
    default Results aggregate(Aggregation<?>... several) {
        return aggregate(List.of(several));
    }

    /** How many samples there are. */
    default long count() {
        return ask(new Aggregation.Count(null));
    }

    /** How many values at {@code path} are not null; those in lists count one by one. */
    default long count(String path) {
        return ask(new Aggregation.Count(path));
    }

    /** How often each value at {@code path} occurs, most frequent first; what is null or missing counts as null. */
    default Counts<Object> countValues(String path) {
        return ask(new Aggregation.CountValues(path));
    }

    /** Which values there are at {@code path}, each once, in the order of all values, without null. */
    default ValueList distinct(String path) {
        return ask(new Aggregation.Distinct(path));
    }

    /** The least and the greatest value at {@code path}; a NaN is the least of all numbers. */
    default Bounds bounds(String path) {
        return ask(new Aggregation.Bounds(path));
    }

    default Bounds bounds(String path, Numbers numbers) {
        return ask(new Aggregation.Bounds(path, numbers));
    }

    /** The mean of the numbers at {@code path}; NaN if there are none, or one of them is NaN. */
    default double mean(String path) {
        return ask(new Aggregation.Mean(path));
    }

    /** The mean of these numbers; NaN if there are none. */
    default double mean(String path, Numbers numbers) {
        return ask(new Aggregation.Mean(path, numbers));
    }

    /** The sum of the numbers at {@code path}; 0 if there are none, NaN if one of them is NaN. */
    default double sum(String path) {
        return ask(new Aggregation.Sum(path));
    }

    default double sum(String path, Numbers numbers) {
        return ask(new Aggregation.Sum(path, numbers));
    }

    /** How far the numbers or instants at {@code path} reach, and how many are null, NaN or infinite. */
    default Extent extent(String path) {
        return ask(new Aggregation.Extent(path));
    }

    /**
     * How many numbers or instants at {@code path} lie in each of {@code bins} bins of equal width, which together reach from
     * the least finite value to just above the greatest.
     */
    default Histogram histogramValues(String path, int bins) {
        return ask(new Aggregation.HistogramValues(path, bins));
    }

    /** The same over {@code range}, such as the bounds of all samples, so that two histograms have the same bins. */
    default Histogram histogramValues(String path, int bins, Bounds range) {
        return ask(new Aggregation.HistogramValues(path, bins, range));
    }

    /**
     * The value at {@code path} of each sample, in order, null where there is none; a path through a list of labels gives a
     * list for each sample, with a place for each label. The answer is in memory whole; of very many samples, read whole ones with {@code stream()}.
     */
    default ValueList values(String path) {
        return ask(new Aggregation.Values(path));
    }

    private <A> A ask(Aggregation<A> question) {
        return aggregate(question).get(question);
    }
}
