package io.vitrine.store;

import static io.vitrine.view.Expr.F;
import static io.vitrine.view.Numbers.FINITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Bounds;
import io.vitrine.model.Classification;
import io.vitrine.model.Counts;
import io.vitrine.model.Detections;
import io.vitrine.model.Extent;
import io.vitrine.model.Histogram;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Point;
import io.vitrine.model.Sample;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions about a view as a whole; {@code AggregationsAgreeTest} asks them at random. */
abstract class StoreAnswersContract extends StoreViewsContract {
    private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

    private Object ask(View view, Aggregation<?> question) {
        return store.aggregate("d", view, List.of(question)).get(0);
    }

    private void givenNumbers(Object... values) {
        Sample[] samples = new Sample[values.length];
        Arrays.setAll(samples, i -> sample(i + ".jpg").with("n", values[i]));
        given("d", samples);
    }

    @Test
    void anOddNumberSpoilsASumUnlessFiniteOnesAreAskedFor() {
        givenNumbers(1.0, Double.NaN, Double.POSITIVE_INFINITY, null, -0.5);
        assertThat(store.aggregate(
                        "d",
                        ALL,
                        List.of(
                                new Aggregation.Bounds("n"),
                                new Aggregation.Bounds("n", FINITE),
                                new Aggregation.Mean("n"),
                                new Aggregation.Mean("n", FINITE),
                                new Aggregation.Sum("n"),
                                new Aggregation.Sum("n", FINITE),
                                new Aggregation.Extent("n"),
                                new Aggregation.Distinct("n"))))
                .containsExactly(
                        Bounds.of(Double.NaN, Double.POSITIVE_INFINITY),
                        Bounds.of(-0.5, 1.0),
                        Double.NaN,
                        0.25,
                        Double.NaN,
                        0.5,
                        new Extent(Bounds.of(-0.5, 1.0), 4, 1, 1, 1),
                        List.of(Double.NaN, -0.5, 1.0, Double.POSITIVE_INFINITY));
    }

    @Test
    void ofNothingThereIsNothing() {
        givenNumbers(1.0, 2.0);
        View none = ALL.limit(0);
        assertThat(store.aggregate(
                        "d",
                        none,
                        List.of(
                                new Aggregation.Count("n"),
                                new Aggregation.CountValues("n"),
                                new Aggregation.CountValues("n", 3),
                                new Aggregation.Distinct("n"),
                                new Aggregation.Bounds("n"),
                                new Aggregation.Mean("n"),
                                new Aggregation.Sum("n"),
                                new Aggregation.Extent("n"),
                                new Aggregation.Values("n"))))
                .containsExactly(
                        0L,
                        new Counts<>(Map.of()),
                        new Counts<>(Map.of()),
                        List.of(),
                        Bounds.NONE,
                        Double.NaN,
                        0.0,
                        new Extent(Bounds.NONE, 0, 0, 0, 0),
                        List.of());
        assertThat(ask(none, new Aggregation.HistogramValues("n", 2, Bounds.of(0, 1))))
                .isEqualTo(new Histogram(List.of(0.0, 0.5, 1.0), List.of(0L, 0L), 0));
        assertThat(((Histogram) ask(none, new Aggregation.HistogramValues("n", 2))).counts())
                .isEqualTo(List.of(0L, 0L));
    }

    @Test
    void sumsOfWholeNumbersAreNotCutOff() {
        givenNumbers(Long.MAX_VALUE, Long.MAX_VALUE, 2L);
        assertThat(ask(ALL, new Aggregation.Sum("n"))).isEqualTo(2.0 * Long.MAX_VALUE);
        assertThat(ask(ALL, new Aggregation.Bounds("n"))).isEqualTo(Bounds.of(2L, Long.MAX_VALUE));
    }

    @Test
    void aBinEndsBeforeItsEdgeAndTheLastOneOnIt() {
        givenNumbers(0, 0.25, 0.5, 0.75, 1, 1.5, -0.1, Double.NaN, null);
        assertThat(ask(ALL, new Aggregation.HistogramValues("n", 4, Bounds.of(0, 1))))
                .isEqualTo(new Histogram(List.of(0.0, 0.25, 0.5, 0.75, 1.0), List.of(1L, 1L, 1L, 2L), 4));
        double middle = (1.500001 - -0.1) / 2 + -0.1;
        assertThat(ask(ALL, new Aggregation.HistogramValues("n", 2)))
                .isEqualTo(new Histogram(List.of(-0.1, middle, 1.500001), List.of(4L, 3L), 2));
    }

    /** Where a step of a thousandth is not a thousandth: the edges that are shown decide. */
    @Test
    void theEdgesThatAreShownDecide() {
        Object[] values = new Object[1001];
        Arrays.setAll(values, i -> i / 1000.0);
        givenNumbers(values);
        var histogram = (Histogram) ask(ALL, new Aggregation.HistogramValues("n", 1000, Bounds.of(0, 1)));
        for (int i = 0; i < 1000; i++) {
            double from = (Double) histogram.edges().get(i);
            double to = i == 999 ? 2 : (Double) histogram.edges().get(i + 1);
            long inside = Arrays.stream(values)
                    .filter(value -> (Double) value >= from && (Double) value < to)
                    .count();
            assertThat(histogram.counts().get(i)).as("bin %d from %s", i, from).isEqualTo(inside);
        }
        assertThat(histogram.total()).isEqualTo(1001);
    }

    @Test
    void binsOfNumbersThatHardlyDiffer() {
        double large = 1e18;
        givenNumbers(large, large, Math.nextUp(large));
        var histogram = (Histogram) ask(ALL, new Aggregation.HistogramValues("n", 3));
        assertThat(histogram.total()).isEqualTo(3);
        givenNumbers(-Double.MAX_VALUE, Double.MAX_VALUE);
        assertThat(((Histogram) ask(ALL, new Aggregation.HistogramValues("n", 4))).counts())
                .isEqualTo(List.of(1L, 0L, 3L, 1L));
    }

    @Test
    void instantsHaveBoundsAndBins() {
        given(
                "d",
                sample("a.jpg").with("t", NOON),
                sample("b.jpg").with("t", NOON.plusMillis(9)),
                sample("c.jpg").with("t", null));
        assertThat(store.aggregate(
                        "d",
                        ALL,
                        List.of(
                                new Aggregation.Bounds("t"),
                                new Aggregation.Extent("t"),
                                new Aggregation.HistogramValues("t", 3),
                                new Aggregation.Distinct("t"),
                                new Aggregation.Values("t"))))
                .containsExactly(
                        Bounds.of(NOON, NOON.plusMillis(9)),
                        new Extent(Bounds.of(NOON, NOON.plusMillis(9)), 2, 1, 0, 0),
                        new Histogram(
                                List.of(NOON, NOON.plusMillis(3), NOON.plusMillis(6), NOON.plusMillis(10)),
                                List.of(1L, 0L, 1L),
                                1),
                        List.of(NOON, NOON.plusMillis(9)),
                        Arrays.asList(NOON, NOON.plusMillis(9), null));
    }

    @Test
    void valuesStandInTheOrderOfTheViewAndHaveAPlaceForEachLabel() {
        given(
                "d",
                sample("a.jpg")
                        .withTags("x")
                        .with("gt", Detections.of(box("cat", 0.9).with("area", 7L), box("dog", 0.1))),
                sample("b.jpg").with("gt", Detections.of()),
                sample("c.jpg").with("gt", null),
                sample("d.jpg").with("kp", Keypoint.of("k", List.of(Point.of(0.5, Double.NaN)))));
        View backwards =
                ALL.sortBy("filepath", io.vitrine.view.SortOrder.DESCENDING).skip(1);
        assertThat(ask(backwards, new Aggregation.Values("gt.detections.area")))
                .isEqualTo(Arrays.asList(null, List.of(), Arrays.asList(7L, null)));
        assertThat(ask(backwards, new Aggregation.Values("tags")))
                .isEqualTo(List.of(List.of(), List.of(), List.of("x")));
        View sure = ALL.filterLabels("gt", F("confidence").gt(0.5), Unmatched.KEEP_UNMATCHED)
                .limit(1);
        assertThat(ask(sure, new Aggregation.Values("gt.detections.label"))).isEqualTo(List.of(List.of("cat")));
        assertThat(ask(ALL.skip(3), new Aggregation.Values("kp.points")))
                .isEqualTo(List.of(List.of(List.of(0.5, Double.NaN))));
    }

    @Test
    void aFilterOfLabelsHoldsForEveryQuestion() {
        given("d", street());
        View cats = ALL.filterLabels("gt", F("label").eq("cat"));
        assertThat(store.aggregate(
                        "d",
                        cats,
                        List.of(
                                new Aggregation.Count("gt.detections"),
                                new Aggregation.Mean("gt.detections.confidence"),
                                new Aggregation.Sum("gt.detections.confidence"),
                                new Aggregation.Bounds("gt.detections.confidence"),
                                new Aggregation.Distinct("gt.detections.label"),
                                new Aggregation.HistogramValues("gt.detections.confidence", 2, Bounds.of(0, 1)),
                                new Aggregation.CountValues("tags"))))
                .containsExactly(
                        2L,
                        0.6,
                        1.2,
                        Bounds.of(0.3, 0.9),
                        List.of("cat"),
                        new Histogram(List.of(0.0, 0.5, 1.0), List.of(1L, 1L), 0),
                        new Counts<>(Map.of("train", 1L, "rain", 1L)));
    }

    @Test
    void theMostFrequentValuesKnowHowManyThereAre() {
        given("d", street());
        var first = new LinkedHashMap<Object, Long>();
        first.put("train", 2L);
        assertThat(ask(ALL, new Aggregation.CountValues("tags", 1))).isEqualTo(new Counts<>(first, 3, 4));
        assertThat(ask(ALL, new Aggregation.CountValues("tags", 0))).isEqualTo(new Counts<>(Map.of(), 3, 4));
        assertThat(ask(ALL, new Aggregation.CountValues("tags", 9)))
                .isEqualTo(ask(ALL, new Aggregation.CountValues("tags")));
    }

    @Test
    void partsOfClassificationsAndTrueAndFalseCountToo() {
        given(
                "d",
                sample("a.jpg")
                        .with("weather", Classification.of("rain").withTags("wet"))
                        .with("ok", true),
                sample("b.jpg").with("weather", Classification.of("sun")).with("ok", false),
                sample("c.jpg").with("ok", true));
        var labels = new LinkedHashMap<Object, Long>();
        labels.put(null, 1L);
        labels.put("rain", 1L);
        labels.put("sun", 1L);
        assertThat(store.aggregate(
                        "d",
                        ALL,
                        List.of(
                                new Aggregation.CountValues("weather.label"),
                                new Aggregation.CountValues("weather.tags"),
                                new Aggregation.CountValues("ok"),
                                new Aggregation.Bounds("ok"),
                                new Aggregation.Values("weather.label"))))
                .containsExactly(
                        new Counts<>(labels),
                        new Counts<>(Map.of("wet", 1L)),
                        new Counts<>(Map.of(true, 2L, false, 1L)),
                        Bounds.of(false, true),
                        Arrays.asList("rain", "sun", null));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        given("d", street());
        assertProblem("view.unknown-field", () -> ask(ALL, new Aggregation.Mean("gt.detections.size")));
        assertProblem("view.wrong-type", () -> ask(ALL, new Aggregation.Mean("gt.detections.label")));
        assertProblem("view.wrong-type", () -> ask(ALL, new Aggregation.Values("gt")));
        assertProblem("view.wrong-type", () -> ask(ALL, new Aggregation.CountValues("gt.detections")));
    }
}
