package io.vitrine.view;

import io.vitrine.model.Counts;
import io.vitrine.model.Histogram;
import io.vitrine.model.Schema;
import io.vitrine.model.ValueList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the samples of a view as a whole. Paths open lists: the values at {@code ground_truth.detections.label}
 * are those of all labels that the view keeps, the values at {@code tags} all tags.
 *
 * @param <A> what answers it; never null
 */
public sealed interface Aggregation<A> {
    /**
     * Refuses what a dataset with {@code schema} could not answer.
     *
     * @throws io.vitrine.model.VitrineException {@code view.unknown-field} or {@code view.wrong-type}; the place is the
     *     question
     */
    void check(Schema schema);

    /** The class of {@code A}. */
    Class<?> answer();

    /**
     * How many values there are.
     *
     * @param path whose values that are not null count, those in lists one by one; null counts samples
     */
    record Count(@Nullable String path) implements Aggregation<Long> {
        @Override
        public void check(Schema schema) {
            if (path != null) {
                new AggregationCheck(this, schema).exists(path);
            }
        }

        @Override
        public Class<?> answer() {
            return Long.class;
        }

        @Override
        public String toString() {
            return path == null ? "count()" : AggregationText.of("count", path);
        }
    }

    /**
     * How often each value occurs.
     *
     * @param path whose values count, those in lists one by one; what is null or missing counts as null
     * @param top how many of the most frequent the answer names; null for all
     */
    record CountValues(String path, @Nullable Integer top) implements Aggregation<Counts<Object>> {
        public CountValues {
            Objects.requireNonNull(path);
            if (top != null && top < 0) {
                throw AggregationProblems.negativeTop(top).asException();
            }
        }

        public CountValues(String path) {
            this(path, null);
        }

        @Override
        public void check(Schema schema) {
            new AggregationCheck(this, schema).values(path);
        }

        @Override
        public Class<?> answer() {
            return Counts.class;
        }

        @Override
        public String toString() {
            return AggregationText.of("countValues", path) + (top == null ? "" : ".top(" + top + ")");
        }
    }

    /** Which values occur, each once, in the order of all values, without null. */
    record Distinct(String path) implements Aggregation<ValueList> {
        public Distinct {
            Objects.requireNonNull(path);
        }

        @Override
        public void check(Schema schema) {
            new AggregationCheck(this, schema).values(path);
        }

        @Override
        public Class<?> answer() {
            return ValueList.class;
        }

        @Override
        public String toString() {
            return AggregationText.of("distinct", path);
        }
    }

    /** The least and the greatest value in the order of all values, without null. */
    record Bounds(String path, Numbers numbers) implements Aggregation<io.vitrine.model.Bounds> {
        public Bounds {
            Objects.requireNonNull(path);
            Objects.requireNonNull(numbers);
        }

        public Bounds(String path) {
            this(path, Numbers.ALL);
        }

        @Override
        public void check(Schema schema) {
            new AggregationCheck(this, schema).values(path);
        }

        @Override
        public Class<?> answer() {
            return io.vitrine.model.Bounds.class;
        }

        @Override
        public String toString() {
            return AggregationText.of("bounds", path, numbers);
        }
    }

    /** The mean of the numbers; NaN if there are none. */
    record Mean(String path, Numbers numbers) implements Aggregation<Double> {
        public Mean {
            Objects.requireNonNull(path);
            Objects.requireNonNull(numbers);
        }

        public Mean(String path) {
            this(path, Numbers.ALL);
        }

        @Override
        public void check(Schema schema) {
            new AggregationCheck(this, schema).numbers(path);
        }

        @Override
        public Class<?> answer() {
            return Double.class;
        }

        @Override
        public String toString() {
            return AggregationText.of("mean", path, numbers);
        }
    }

    /** The sum of the numbers; 0 if there are none. */
    record Sum(String path, Numbers numbers) implements Aggregation<Double> {
        public Sum {
            Objects.requireNonNull(path);
            Objects.requireNonNull(numbers);
        }

        public Sum(String path) {
            this(path, Numbers.ALL);
        }

        @Override
        public void check(Schema schema) {
            new AggregationCheck(this, schema).numbers(path);
        }

        @Override
        public Class<?> answer() {
            return Double.class;
        }

        @Override
        public String toString() {
            return AggregationText.of("sum", path, numbers);
        }
    }

    /** How far the numbers or instants reach, and how many are none; of a field of any type its numbers, as Doubles. */
    record Extent(String path) implements Aggregation<io.vitrine.model.Extent> {
        public Extent {
            Objects.requireNonNull(path);
        }

        @Override
        public void check(Schema schema) {
            new AggregationCheck(this, schema).numbersOrInstants(path);
        }

        @Override
        public Class<?> answer() {
            return io.vitrine.model.Extent.class;
        }

        @Override
        public String toString() {
            return AggregationText.of("extent", path);
        }
    }

    /**
     * How many numbers or instants lie in each of some bins of equal width.
     *
     * @param bins how many, 1 to 10,000
     * @param range two numbers or two Instants, where the first bin begins and the last one ends; null for all finite values,
     *     up to a millionth (of instants a millisecond) above the greatest
     */
    record HistogramValues(String path, int bins, io.vitrine.model.@Nullable Bounds range)
            implements Aggregation<Histogram> {
        private static final int MOST_BINS = 10_000;

        public HistogramValues {
            Objects.requireNonNull(path);
            if (bins < 1 || bins > MOST_BINS) {
                throw AggregationProblems.badBins(bins, MOST_BINS).asException();
            }
            AggregationProblems.checkRange(range);
        }

        public HistogramValues(String path, int bins) {
            this(path, bins, null);
        }

        @Override
        public void check(Schema schema) {
            new AggregationCheck(this, schema).range(path, range);
        }

        @Override
        public Class<?> answer() {
            return Histogram.class;
        }

        @Override
        public String toString() {
            String text = AggregationText.of("histogramValues", path, bins);
            return range == null ? text : AggregationText.of("histogramValues", path, bins, range);
        }
    }

    /**
     * The value of each sample, in the order of the view, null where there is none; a path through a list of labels gives a
     * list for each sample, with a place for each label. The answer is in memory whole.
     */
    record Values(String path) implements Aggregation<ValueList> {
        public Values {
            Objects.requireNonNull(path);
        }

        @Override
        public void check(Schema schema) {
            new AggregationCheck(this, schema).noLabels(path);
        }

        @Override
        public Class<?> answer() {
            return ValueList.class;
        }

        @Override
        public String toString() {
            return AggregationText.of("values", path);
        }
    }
}
