package io.vitrine;

import static io.vitrine.Arbitraries.attributes;
import static io.vitrine.Arbitraries.ids;
import static io.vitrine.Arbitraries.numbers;
import static io.vitrine.Arbitraries.texts;
import static io.vitrine.Arbitraries.wholes;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Arbitraries.oneOf;

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
import io.vitrine.model.Point;
import io.vitrine.model.Polyline;
import io.vitrine.model.Polylines;
import io.vitrine.model.Regression;
import io.vitrine.model.Segmentation;
import io.vitrine.model.TemporalDetection;
import io.vitrine.model.TemporalDetections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random labels of all kinds. */
public final class LabelArbitraries {
    private LabelArbitraries() {}

    public static Arbitrary<Label> labels() {
        return oneOf(
                singles().map(Label.class::cast),
                classifications().list().ofMaxSize(3).map(Classifications::new),
                detections().list().ofMaxSize(3).map(Detections::new),
                polylines().list().ofMaxSize(2).map(Polylines::new),
                keypoints().list().ofMaxSize(2).map(Keypoints::new),
                temporals().list().ofMaxSize(2).map(TemporalDetections::new));
    }

    /** A label of a random kind with random tags and attributes. */
    public static Arbitrary<Label.Single> singles() {
        Arbitrary<Label.Single> bare = oneOf(
                classifications().map(Label.Single.class::cast),
                detections(),
                polylines(),
                keypoints(),
                temporals(),
                regressions(),
                segmentations(),
                heatmaps(),
                places(),
                manyPlaces());
        return Combinators.combine(bare, ids().injectNull(0.3), texts().list().ofMaxSize(3), attributes())
                .as(Label.Single::with);
    }

    public static Arbitrary<Mask> masks() {
        Arbitrary<Float> bits = of(0f, 1f);
        Arbitrary<Float> bytes = integers().between(0, 255).map(Integer::floatValue);
        Arbitrary<Float> any = numbers().map(Double::floatValue);
        return Combinators.combine(integers().between(0, 5), integers().between(0, 5), of(bits, bytes, any))
                .flatAs((width, height, pixel) ->
                        pixel.list().ofSize(width * height).map(pixels -> mask(width, height, pixels)));
    }

    private static Mask mask(int width, int height, List<Float> pixels) {
        var array = new float[pixels.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = pixels.get(i);
        }
        return Mask.of(width, height, array);
    }

    private static Arbitrary<Double> confidences() {
        return numbers().injectNull(0.3);
    }

    private static Arbitrary<Point> points() {
        return Combinators.combine(numbers(), numbers()).as(Point::new);
    }

    private static Arbitrary<Classification> classifications() {
        return Combinators.combine(texts().injectNull(0.2), confidences())
                .as((label, confidence) -> Classification.of(label).withConfidence(confidence));
    }

    private static Arbitrary<Detection> detections() {
        Arbitrary<BoundingBox> boxes =
                Combinators.combine(numbers(), numbers(), numbers(), numbers()).as(BoundingBox::new);
        return Combinators.combine(
                        texts().injectNull(0.2),
                        boxes,
                        confidences(),
                        wholes().injectNull(0.5),
                        masks().injectNull(0.5))
                .as((label, box, confidence, index, mask) -> Detection.of(label, box)
                        .withConfidence(confidence)
                        .withIndex(index)
                        .withMask(mask));
    }

    private static Arbitrary<Polyline> polylines() {
        Arbitrary<List<List<Point>>> shapes =
                points().list().ofMaxSize(3).list().ofMaxSize(2);
        return Combinators.combine(texts().injectNull(0.2), shapes, of(true, false), of(true, false), confidences())
                .as((label, points, closed, filled, confidence) -> Polyline.of(label, points)
                        .withClosed(closed)
                        .withFilled(filled)
                        .withConfidence(confidence));
    }

    private static Arbitrary<Keypoint> keypoints() {
        return Combinators.combine(texts().injectNull(0.2), points().list().ofMaxSize(3), of(true, false))
                .as((label, points, sure) -> Keypoint.of(label, points)
                        .withConfidence(sure ? points.stream().map(Point::x).toList() : null));
    }

    private static Arbitrary<TemporalDetection> temporals() {
        return Combinators.combine(texts().injectNull(0.2), wholes(), wholes(), confidences())
                .as((label, first, last, confidence) ->
                        TemporalDetection.of(label, new FrameRange(first, last)).withConfidence(confidence));
    }

    private static Arbitrary<Regression> regressions() {
        return Combinators.combine(confidences(), confidences())
                .as((value, confidence) -> Regression.of(value).withConfidence(confidence));
    }

    private static Arbitrary<Segmentation> segmentations() {
        return Combinators.combine(masks().injectNull(0.3), texts().injectNull(0.5))
                .as((mask, path) -> Segmentation.of(mask).withMaskPath(path));
    }

    private static Arbitrary<Heatmap> heatmaps() {
        return Combinators.combine(
                        masks().injectNull(0.3), numbers().list().ofSize(2).injectNull(0.5))
                .as((map, range) -> Heatmap.of(map).withRange(range));
    }

    private static Arbitrary<GeoLocation> places() {
        return Combinators.combine(
                        points().injectNull(0.3),
                        points().list().ofMaxSize(3).injectNull(0.5),
                        points().list().ofMaxSize(3).list().ofMaxSize(2).injectNull(0.5))
                .as((point, line, polygon) ->
                        GeoLocation.of(point).withLine(line).withPolygon(polygon));
    }

    private static Arbitrary<GeoLocations> manyPlaces() {
        Arbitrary<List<List<Point>>> lines = points().list().ofMaxSize(2).list().ofMaxSize(2);
        return Combinators.combine(
                        points().list().ofMaxSize(2), lines, lines.list().ofMaxSize(2))
                .as((points, some, polygons) ->
                        GeoLocations.of(points).withLines(some).withPolygons(polygons));
    }
}
