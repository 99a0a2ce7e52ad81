package io.vitrine.wire;

import io.vitrine.ViewArbitraries;
import io.vitrine.command.AppCommand;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Classification;
import io.vitrine.model.Classifications;
import io.vitrine.model.Counts;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.FrameRange;
import io.vitrine.model.GeoLocation;
import io.vitrine.model.GeoLocations;
import io.vitrine.model.Heatmap;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Keypoints;
import io.vitrine.model.Label;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Mask;
import io.vitrine.model.MediaType;
import io.vitrine.model.Metadata;
import io.vitrine.model.Point;
import io.vitrine.model.Polyline;
import io.vitrine.model.Polylines;
import io.vitrine.model.Regression;
import io.vitrine.model.Sample;
import io.vitrine.model.Segmentation;
import io.vitrine.model.TemporalDetection;
import io.vitrine.model.TemporalDetections;
import io.vitrine.plan.Request;
import io.vitrine.plan.Steps;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Query;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One label of each kind, and what holds labels. */
final class LabelExamples {
    private static final Point P = Point.of(0.25, 0.5);
    private static final Point Q = Point.of(0.75, 0.5);

    private LabelExamples() {}

    static void addTo(Map<String, Object> all) {
        for (Label label : labels()) {
            all.put("label-" + LabelKind.of(label).json(), label);
        }
        all.put("label-segmentation-bytes", Segmentation.of(Mask.of(2, 2, 0, 1, 2, 255)));
        all.put("label-keypoint-unseen", Keypoint.of("nose", List.of(Point.of(Double.NaN, Double.NaN))));
        all.put("sample", sample());
        all.put("sample-bare", Sample.of("/data/2.jpg"));
        all.put(
                "dataset",
                new DatasetInfo(
                        "street",
                        "0123456789abcdef0123456789abcdef",
                        MediaType.IMAGE,
                        364,
                        Instant.parse("2024-01-01T00:00:00Z"),
                        9,
                        ViewArbitraries.SCHEMA,
                        List.of("/data"),
                        Map.of("source", "drawn")));
        queries(all);
    }

    private static void queries(Map<String, Object> all) {
        List<Aggregation> questions =
                List.of(new Aggregation.Count(null), new Aggregation.CountValues("ground_truth.detections.label"));
        all.put("query-aggregate", new Query.Aggregate("bccd", View.all(), questions));
        all.put("query-samples", new Query.Samples("bccd", View.all(), 0, 20));
        all.put("query-ids", new Query.Ids("bccd", View.all(), 0, 20));
        all.put("query-history", new Query.History("bccd"));
        all.put("query-datasets", new Query.Datasets());
        all.put("query-dataset", new Query.Dataset("bccd"));
        var counts = new LinkedHashMap<Object, Long>();
        counts.put("cat", 3L);
        counts.put(true, 2L);
        counts.put(null, 1L);
        all.put("counts", new Counts<>(counts));
        all.put(
                "request",
                new Request("main", Examples.TAB, Examples.CLIENT + "-1", Steps.of(new AppCommand.Refresh())));
    }

    private static List<Label> labels() {
        var cat = Classification.of("cat")
                .with(Examples.A, List.of("checked"), Map.of("source", "drawn"))
                .withConfidence(0.5);
        var box = Detection.of("cat", BoundingBox.of(0.125, 0.25, 0.5, 0.25))
                .with(Examples.A, List.of(), Map.of("iscrowd", false))
                .withConfidence(0.75)
                .withIndex(3L)
                .withMask(Mask.of(3, 2, 1, 0, 1, 0, 1, 0));
        var line = Polyline.of("lane", List.of(List.of(P, Q))).withClosed(true).withConfidence(0.5);
        var joints = Keypoint.of("person", List.of(P, Q)).withConfidence(List.of(0.5, 0.25));
        var jump = TemporalDetection.of("jump", new FrameRange(1, 30));
        var place = GeoLocation.of(Point.of(13.5, 52.5)).withPolygon(List.of(List.of(P, Q, P)));
        return List.of(
                cat,
                new Classifications(List.of(cat)),
                box,
                new Detections(List.of(box)),
                line,
                new Polylines(List.of(line)),
                joints,
                new Keypoints(List.of(joints)),
                Segmentation.of(Mask.of(3, 1, 1, 0, 1)),
                Heatmap.of(Mask.of(2, 1, 0.5f, -1)).withRange(List.of(-1.5, 1.5)),
                Regression.of(2.5),
                place.withLine(List.of(P, Q)),
                GeoLocations.of(List.of(P)).withLines(List.of(List.of(P, Q))),
                jump,
                new TemporalDetections(List.of(jump)));
    }

    private static Sample sample() {
        return Sample.of("/data/1.jpg")
                .withId(Examples.A)
                .withTags("train")
                .withMetadata(new Metadata(4096L, "image/jpeg", 640L, 480L, 3L))
                .with("ground_truth", Detections.of(Detection.of("cat", BoundingBox.of(0.125, 0.25, 0.5, 0.25))))
                .with("whole", 1)
                .with("fraction", 1.0)
                .with("unknown", null)
                .with("seen", Instant.parse("2024-01-01T12:00:00Z"))
                .with("mixed", Arrays.asList(null, true, Double.NaN, Map.of("$date", "mine")));
    }
}
