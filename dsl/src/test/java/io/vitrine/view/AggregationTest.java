package io.vitrine.view;

import static io.vitrine.Problems.message;
import static io.vitrine.Problems.problem;
import static io.vitrine.ViewArbitraries.SCHEMA;
import static io.vitrine.view.Numbers.FINITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Bounds;
import io.vitrine.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How questions read, and what is said about those that a dataset cannot answer. */
class AggregationTest {
    private static final String NUMBERS =
            "metadata.size_bytes, metadata.width, metadata.height, metadata.num_channels, "
                    + "score, count, anything, scene.confidence, ground_truth.detections.bounding_box, "
                    + "ground_truth.detections.confidence, ground_truth.detections.index.";

    @Test
    void readsAsItIsAsked() {
        assertThat(List.of(
                                new Aggregation.Count(null),
                                new Aggregation.Count("tags"),
                                new Aggregation.CountValues("tags"),
                                new Aggregation.CountValues("tags", 3),
                                new Aggregation.Distinct("tags"),
                                new Aggregation.Bounds("score", FINITE),
                                new Aggregation.Mean("score"),
                                new Aggregation.Sum("score", FINITE),
                                new Aggregation.Extent("score"),
                                new Aggregation.HistogramValues("score", 4),
                                new Aggregation.HistogramValues("score", 4, Bounds.of(0, 1)),
                                new Aggregation.Values("score"))
                        .stream()
                        .map(Object::toString))
                .containsExactly(
                        "count()",
                        "count(\"tags\")",
                        "countValues(\"tags\")",
                        "countValues(\"tags\").top(3)",
                        "distinct(\"tags\")",
                        "bounds(\"score\", FINITE)",
                        "mean(\"score\")",
                        "sum(\"score\", FINITE)",
                        "extent(\"score\")",
                        "histogramValues(\"score\", 4)",
                        "histogramValues(\"score\", 4, 0 to 1)",
                        "values(\"score\")");
    }

    @Test
    void acceptsWhatTheDatasetHas() {
        for (String path : SCHEMA.paths()) {
            new Aggregation.Count(path).check(SCHEMA);
        }
        for (String path :
                List.of("id", "tags", "anything", "checked", "seen", "notes", "ground_truth.detections.tags")) {
            new Aggregation.CountValues(path).check(SCHEMA);
            new Aggregation.Distinct(path).check(SCHEMA);
            new Aggregation.Bounds(path).check(SCHEMA);
            new Aggregation.Values(path).check(SCHEMA);
        }
        for (String path : List.of("score", "count", "anything", "ground_truth.detections.bounding_box")) {
            new Aggregation.Mean(path).check(SCHEMA);
            new Aggregation.Sum(path).check(SCHEMA);
            new Aggregation.HistogramValues(path, 3, Bounds.of(0, 1)).check(SCHEMA);
        }
        new Aggregation.Extent("seen").check(SCHEMA);
        new Aggregation.HistogramValues("seen", 3).check(SCHEMA);
    }

    @Test
    void namesTheNearestField() {
        assertThat(problem(() -> new Aggregation.Mean("scor").check(SCHEMA)))
                .isEqualTo(new Problem(
                        "view.unknown-field",
                        "mean(\"scor\"): Reads field \"scor\", which dataset \"street\" does not have. "
                                + "Did you mean \"score\"? Fields: id, filepath, tags, metadata, metadata.size_bytes, "
                                + "metadata.mime_type, metadata.width, metadata.height, metadata.num_channels, score, count, "
                                + "weather, seen, checked, anything, notes, scene, ground_truth, mask.",
                        "mean(\"scor\")",
                        Map.of("field", "scor")));
        assertThat(message(() -> new Aggregation.CountValues("ground_truth.detections.lable").check(SCHEMA)))
                .isEqualTo(
                        "countValues(\"ground_truth.detections.lable\"): Reads field \"ground_truth.detections.lable\", "
                                + "which dataset \"street\" does not have. Did you mean \"ground_truth.detections.label\"? "
                                + "Fields: ground_truth.detections, ground_truth.detections.id, ground_truth.detections.tags, "
                                + "ground_truth.detections.label, ground_truth.detections.bounding_box, "
                                + "ground_truth.detections.confidence, ground_truth.detections.index, "
                                + "ground_truth.detections.iscrowd.");
        assertThat(message(() -> new Aggregation.Count("a..b").check(SCHEMA)))
                .isEqualTo("count(\"a..b\"): \"a..b\" is not a field. A field is one or more names joined by dots, "
                        + "such as \"metadata.width\".");
    }

    @Test
    void saysWhichFieldsHoldWhatItNeeds() {
        assertThat(problem(() -> new Aggregation.Mean("weather").check(SCHEMA)))
                .isEqualTo(new Problem(
                        "view.wrong-type",
                        "mean(\"weather\"): Needs numbers, but the values of \"weather\" are of type string. "
                                + "Fields that fit: " + NUMBERS,
                        "mean(\"weather\")",
                        Map.of("field", "weather")));
        assertThat(message(() -> new Aggregation.Sum("checked").check(SCHEMA)))
                .startsWith("sum(\"checked\"): Needs numbers, but the values of \"checked\" are of type bool. ");
        assertThat(message(() -> new Aggregation.HistogramValues("tags", 3).check(SCHEMA)))
                .startsWith(
                        "histogramValues(\"tags\", 3): Needs numbers or instants, but the values of \"tags\" are of "
                                + "type string. ");
        assertThat(message(() -> new Aggregation.HistogramValues("seen", 3, Bounds.of(0, 1)).check(SCHEMA)))
                .startsWith("histogramValues(\"seen\", 3, 0 to 1): Needs numbers, as its range is of numbers, but the "
                        + "values of \"seen\" are of type date. ");
        Instant noon = Instant.parse("2024-01-01T12:00:00Z");
        assertThat(message(() -> new Aggregation.HistogramValues("score", 3, Bounds.of(noon, noon.plusSeconds(1)))
                        .check(SCHEMA)))
                .endsWith("Needs instants, as its range is of instants, but the values of \"score\" are of type float. "
                        + "Fields that fit: seen.");
        assertThat(message(() -> new Aggregation.Distinct("ground_truth.detections").check(SCHEMA)))
                .startsWith(
                        "distinct(\"ground_truth.detections\"): Needs values that can be compared, but the values of "
                                + "\"ground_truth.detections\" are of type Detection. Fields that fit: id, ");
        assertThat(message(() -> new Aggregation.Values("metadata").check(SCHEMA)))
                .isEqualTo("values(\"metadata\"): \"metadata\" is not one value. Name one of its parts, or read whole "
                        + "samples with stream(). Parts: metadata.size_bytes, metadata.mime_type, metadata.width, "
                        + "metadata.height, metadata.num_channels.");
    }

    @Test
    void refusesBinsAndRangesThatAreNone() {
        assertThat(problem(() -> new Aggregation.HistogramValues("score", 0)))
                .isEqualTo(Problem.of(
                        "view.bad-argument", "A histogram of 0 bins cannot be made. It has 1 to 10,000 bins."));
        assertThat(message(() -> new Aggregation.HistogramValues("score", 3, Bounds.of(1, 1))))
                .isEqualTo("A histogram cannot reach from 1 to 1. Its range is two finite numbers or two instants, "
                        + "the lower one first.");
        assertThat(message(() -> new Aggregation.HistogramValues("score", 3, Bounds.of(0, Double.NaN))))
                .startsWith("A histogram cannot reach from 0 to NaN.");
        assertThat(message(() -> new Aggregation.CountValues("tags", -1)))
                .isEqualTo("The most frequent -1 values are none. Ask for 0 or more.");
    }

    @Test
    void givesEachAnswerToItsQuestion() {
        var mean = new Aggregation.Mean("score");
        var count = new Aggregation.Count(null);
        var results = new Results(List.of(mean, count), List.of(0.5, 3L));
        long samples = results.get(count);
        double score = results.get(mean);
        assertThat(List.of(samples, score)).isEqualTo(List.of(3L, 0.5));
        assertThat(results.get(1)).isEqualTo(3L);
        assertThat(results).hasToString("mean(\"score\")  0.5\ncount()  3");
        assertThat(problem(() -> results.get(new Aggregation.Sum("score"))))
                .isEqualTo(
                        Problem.of("view.not-asked", "sum(\"score\") was not asked. Asked: mean(\"score\"), count()."));
    }
}
