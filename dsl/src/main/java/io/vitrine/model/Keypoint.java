package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points that belong together, such as the joints of a body.
 *
 * @param label the class; null if there is none
 * @param points one point each; a point that is not seen has NaN coordinates
 * @param confidence one confidence a point; null if the source does not say
 * @param index which object it is, across samples or frames; null if unknown
 */
public record Keypoint(
        @Nullable String id,
        List<String> tags,
        @Nullable String label,
        List<Point> points,
        @Nullable List<Double> confidence,
        @Nullable Long index,
        Map<String, Object> attributes)
        implements Label.Single {
    public Keypoint {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        points = List.copyOf(points);
        if (confidence != null) {
            confidence = List.copyOf(confidence);
            LabelParts.sameSize(points, confidence);
        }
        attributes = LabelParts.attributes(LabelKind.KEYPOINT, attributes);
    }

    public static Keypoint of(@Nullable String label, List<Point> points) {
        return new Keypoint(null, List.of(), label, points, null, null, Map.of());
    }

    public Keypoint withConfidence(@Nullable List<Double> newConfidence) {
        return new Keypoint(id, tags, label, points, newConfidence, index, attributes);
    }

    public Keypoint withIndex(@Nullable Long newIndex) {
        return new Keypoint(id, tags, label, points, confidence, newIndex, attributes);
    }

    public Keypoint withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public Keypoint with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public Keypoint with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new Keypoint(newId, newTags, label, points, confidence, index, newAttributes);
    }
}
