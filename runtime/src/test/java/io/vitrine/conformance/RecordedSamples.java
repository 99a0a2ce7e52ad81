package io.vitrine.conformance;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Classification;
import io.vitrine.model.Classifications;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Label;
import io.vitrine.model.Metadata;
import io.vitrine.model.Point;
import io.vitrine.model.Polyline;
import io.vitrine.model.Polylines;
import io.vitrine.model.Regression;
import io.vitrine.model.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The samples of the recorded dataset {@code images}, as far as they are of kinds that samples here can hold. */
final class RecordedSamples {
    private static final Set<String> FIELDS = Set.of(
            "idx",
            "count_i",
            "score",
            "pct",
            "flag",
            "name",
            "category",
            "day",
            "ts",
            "ints",
            "floats",
            "strs",
            "attrs",
            "scene_id",
            "order",
            "cls",
            "multi",
            "gt",
            "pred",
            "det1",
            "polys",
            "poly1",
            "kp1",
            "reg",
            "nested_list",
            "eval_tp",
            "eval_fp",
            "eval_fn");

    /** Parts of labels that are read on their own, or that labels here do not have. */
    private static final Set<String> OWN = Set.of(
            "_id",
            "_cls",
            "tags",
            "label",
            "confidence",
            "index",
            "bounding_box",
            "points",
            "closed",
            "filled",
            "value",
            "attributes",
            "mask",
            "mask_path",
            "logits",
            "instance");

    private RecordedSamples() {}

    @SuppressWarnings("unchecked") // samples are documents
    static List<Sample> all() {
        var file = (Map<String, Object>) Recorded.lines("images.json.gz").get(0);
        return ((List<Map<String, Object>>) file.get("samples"))
                .stream().map(RecordedSamples::sample).toList();
    }

    @SuppressWarnings("unchecked") // tags are texts
    private static Sample sample(Map<String, Object> recorded) {
        Sample sample = Sample.of(recorded.get("filepath").toString())
                .withTags(((List<String>) recorded.get("tags")).toArray(String[]::new));
        if (recorded.get("metadata") instanceof Map<?, ?> metadata) {
            sample = sample.withMetadata(new Metadata(
                    (Long) metadata.get("size_bytes"),
                    (String) metadata.get("mime_type"),
                    (Long) metadata.get("width"),
                    (Long) metadata.get("height"),
                    (Long) metadata.get("num_channels")));
        }
        for (Map.Entry<String, Object> field : recorded.entrySet()) {
            if (FIELDS.contains(field.getKey())) {
                sample = sample.with(field.getKey(), value(field.getValue()));
            }
        }
        return sample;
    }

    @SuppressWarnings("unchecked") // documents
    private static Object value(Object recorded) {
        return recorded instanceof Map<?, ?> map && map.containsKey("_cls")
                ? label((Map<String, Object>) map)
                : recorded;
    }

    /** A label, or null for a list that is none, which cannot be here. */
    private static Label label(Map<String, Object> of) {
        return switch (of.get("_cls").toString()) {
            case "Detections" ->
                of.get("detections") == null ? null : new Detections(several(of, "detections", Detection.class));
            case "Classifications" -> new Classifications(several(of, "classifications", Classification.class));
            case "Polylines" -> new Polylines(several(of, "polylines", Polyline.class));
            default -> single(of);
        };
    }

    @SuppressWarnings("unchecked") // documents
    private static <L extends Label.Single> List<L> several(Map<String, Object> of, String list, Class<L> type) {
        return ((List<Map<String, Object>>) of.get(list))
                .stream().map(one -> type.cast(single(one))).toList();
    }

    @SuppressWarnings("unchecked") // tags are texts
    private static Label.Single single(Map<String, Object> of) {
        var attributes = new LinkedHashMap<>(of);
        attributes.keySet().removeAll(OWN);
        return parts(of).with(null, (List<String>) of.getOrDefault("tags", List.of()), attributes);
    }

    @SuppressWarnings("unchecked") // coordinates are numbers
    private static Label.Single parts(Map<String, Object> of) {
        String label = (String) of.get("label");
        return switch (of.get("_cls").toString()) {
            case "Classification" -> Classification.of(label).withConfidence(real(of.get("confidence")));
            case "Detection" -> {
                List<Double> box = ((List<Object>) of.get("bounding_box"))
                        .stream().map(RecordedSamples::real).toList();
                yield Detection.of(label, BoundingBox.of(box.get(0), box.get(1), box.get(2), box.get(3)))
                        .withConfidence(real(of.get("confidence")))
                        .withIndex((Long) of.get("index"));
            }
            case "Polyline" ->
                Polyline.of(
                                label,
                                ((List<List<Object>>) of.get("points"))
                                        .stream().map(RecordedSamples::points).toList())
                        .withClosed((Boolean) of.get("closed"))
                        .withFilled((Boolean) of.get("filled"))
                        .withConfidence(real(of.get("confidence")))
                        .withIndex((Long) of.get("index"));
            case "Keypoint" ->
                Keypoint.of(label, points((List<Object>) of.get("points")))
                        .withConfidence(
                                of.get("confidence") instanceof List<?> list
                                        ? list.stream()
                                                .map(RecordedSamples::real)
                                                .toList()
                                        : null)
                        .withIndex((Long) of.get("index"));
            case "Regression" -> Regression.of(real(of.get("value"))).withConfidence(real(of.get("confidence")));
            default -> throw new IllegalArgumentException("no label here: " + of.get("_cls"));
        };
    }

    private static List<Point> points(List<Object> points) {
        return points.stream()
                .map(point -> Point.of(real(((List<?>) point).get(0)), real(((List<?>) point).get(1))))
                .toList();
    }

    private static Double real(Object number) {
        return number == null ? null : ((Number) number).doubleValue();
    }
}
