package io.vitrine.store;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Classification;
import io.vitrine.model.Classifications;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.FrameRange;
import io.vitrine.model.GeoLocation;
import io.vitrine.model.GeoLocations;
import io.vitrine.model.Heatmap;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Keypoints;
import io.vitrine.model.Label;
import io.vitrine.model.Mask;
import io.vitrine.model.Metadata;
import io.vitrine.model.Point;
import io.vitrine.model.Polyline;
import io.vitrine.model.Polylines;
import io.vitrine.model.Regression;
import io.vitrine.model.Sample;
import io.vitrine.model.Segmentation;
import io.vitrine.model.TemporalDetection;
import io.vitrine.model.TemporalDetections;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Samples for tests of stores. */
public final class StoreSamples {
    private static final List<Point> TRIANGLE = List.of(Point.of(0, 0), Point.of(0.5, 0.25), Point.of(1, 0));

    private StoreSamples() {}

    /** The same sample without ids, its labels too. */
    public static Sample withoutIds(Sample sample) {
        var fields = new LinkedHashMap<>(sample.fields());
        fields.replaceAll((name, value) -> value instanceof Label label ? withoutIds(label) : value);
        return new Sample(null, sample.filepath(), sample.tags(), sample.metadata(), fields);
    }

    private static Label withoutIds(Label label) {
        if (label instanceof Label.Single single) {
            return withoutId(single);
        }
        if (label instanceof Detections several) {
            return new Detections(several.labels().stream().map(l -> (Detection) withoutId(l)).toList());
        }
        if (label instanceof Classifications several) {
            return new Classifications(
                    several.labels().stream().map(l -> (Classification) withoutId(l)).toList());
        }
        if (label instanceof Polylines several) {
            return new Polylines(several.labels().stream().map(l -> (Polyline) withoutId(l)).toList());
        }
        if (label instanceof Keypoints several) {
            return new Keypoints(several.labels().stream().map(l -> (Keypoint) withoutId(l)).toList());
        }
        return new TemporalDetections(((TemporalDetections) label)
                .labels().stream().map(l -> (TemporalDetection) withoutId(l)).toList());
    }

    private static Label.Single withoutId(Label.Single label) {
        return label.with(null, label.tags(), label.attributes());
    }

    /** Samples that have every kind of label between them, with every part set and unset. */
    public static Sample[] withAllKinds() {
        BoundingBox box = BoundingBox.of(0.1, -0.2, 0, 1.5);
        Mask bits = Mask.of(2, 2, 0, 1, 255, 7);
        Mask reals = Mask.of(1, 3, -1.5f, Float.NaN, 256);
        Sample full = Sample.of("/m/full.jpg")
                .with("classification", Classification.of("x").withConfidence(0.5).withTags("t", "s"))
                .with("classifications", Classifications.of(Classification.of("a"), Classification.of(null)))
                .with("detection", Detection.of(null, box).withMask(reals).withIndex(-3L))
                .with(
                        "detections",
                        Detections.of(
                                Detection.of("b", box).withConfidence(Double.NaN).withTags("t"),
                                Detection.of("a", box).withMask(bits).with("iscrowd", 1L)))
                .with("polyline", Polyline.of("p", List.of(TRIANGLE, List.of())).withClosed(true).withIndex(4L))
                .with("polylines", Polylines.of(Polyline.of(null, List.of()).withFilled(true).withConfidence(1.0)))
                .with(
                        "keypoint",
                        Keypoint.of("k", List.of(Point.of(0.1, 0.2), Point.of(Double.NaN, Double.NaN)))
                                .withConfidence(List.of(0.5, Double.NaN)))
                .with("keypoints", Keypoints.of(Keypoint.of(null, List.of()), Keypoint.of("j", TRIANGLE)))
                .with("segmentation", Segmentation.of(bits).withTags("q"))
                .with("heatmap", Heatmap.of(reals).withRange(List.of(-1.5, 256.0)))
                .with("regression", Regression.of(Double.NEGATIVE_INFINITY).withConfidence(0.0))
                .with("geo", GeoLocation.of(Point.of(-73.9, 40.7)).withLine(TRIANGLE))
                .with(
                        "geos",
                        GeoLocations.of(TRIANGLE)
                                .withLines(List.of(TRIANGLE))
                                .withPolygons(List.of(List.of(TRIANGLE, TRIANGLE), List.of())))
                .with("temporal", TemporalDetection.of("e", new FrameRange(1, 9)).withConfidence(0.25))
                .with("temporals", TemporalDetections.of(TemporalDetection.of(null, new FrameRange(3, 3))));
        Sample bare = Sample.of("/m/bare.jpg")
                .with("classification", null)
                .with("classifications", Classifications.of())
                .with("detections", null)
                .with("segmentation", Segmentation.of(null).withMaskPath("/masks/1.png"))
                .with("heatmap", Heatmap.of(null).withMapPath("/maps/1.png"))
                .with("regression", Regression.of(null).with("unit", "m"))
                .with("geo", GeoLocation.of(null).withPolygon(List.of(TRIANGLE)))
                .with("geos", GeoLocations.of(List.of()));
        return new Sample[] {full, bare, Sample.of("/m/none.jpg")};
    }

    /** Samples, and labels, that have every type of value between them. */
    public static Sample[] withAllValues() {
        var nested = new LinkedHashMap<String, Object>();
        nested.put("z", Arrays.asList(1L, null, 0.5, Double.NaN, List.of("x", Map.of("$d", 1L))));
        nested.put("a", null);
        nested.put("when", Instant.ofEpochMilli(-1));
        Object[] values = {
            true,
            Long.MIN_VALUE,
            Double.NEGATIVE_INFINITY,
            -0.0,
            "",
            "a\0b \"quoted\" \\ \n 名前 😀",
            Instant.ofEpochMilli(1_700_000_000_123L),
            List.of(1L, 2L),
            Arrays.asList(0.5, null, Double.NaN),
            List.of("a", ""),
            List.of(true, false),
            List.of(Instant.EPOCH),
            List.of(),
            Arrays.asList(1L, "x", null, List.of(2L)),
            nested,
            Map.of("$f", "NaN"),
            Map.of(),
            null
        };
        var own = Sample.of("/m/own.jpg").withMetadata(new Metadata(1L, "image/jpeg", 2L, 3L, 4L));
        Detection label = Detection.of("x", BoundingBox.of(0, 0, 1, 1));
        for (int i = 0; i < values.length; i++) {
            own = own.with("f" + i, values[i]);
            label = label.with("a" + i, values[i]);
        }
        Sample[] samples = new Sample[values.length + 2];
        samples[0] = own.with("gt", Detections.of(label, Detection.of("bare", BoundingBox.of(0, 0, 1, 1))));
        samples[1] = Sample.of("/m/none.jpg");
        for (int i = 0; i < values.length; i++) {
            Detection mixed = Detection.of("x", BoundingBox.of(0, 0, 1, 1)).with("mixed", values[i]);
            samples[i + 2] = Sample.of("/m/" + i + ".jpg").with("mixed", values[i]).with("gt", Detections.of(mixed));
        }
        return samples;
    }
}
