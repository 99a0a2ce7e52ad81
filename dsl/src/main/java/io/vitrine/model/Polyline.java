package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One or more connected lines, or the polygons they close.
 *
 * @param label the class; null if there is none
 * @param points shapes, each a list of points
 * @param closed whether the last point of each shape connects to its first
 * @param filled whether the inside belongs to it
 * @param confidence how sure the source is, usually in {@code [0, 1]}; null if it does not say
 * @param index which object it is, across samples or frames; null if unknown
 */
public record Polyline(
        @Nullable String id,
        List<String> tags,
        @Nullable String label,
        List<List<Point>> points,
        boolean closed,
        boolean filled,
        @Nullable Double confidence,
        @Nullable Long index,
        Map<String, Object> attributes)
        implements Label.Single {
    public Polyline {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        points = points.stream().map(List::copyOf).toList();
        attributes = LabelParts.attributes(LabelKind.POLYLINE, attributes);
    }

    public static Polyline of(@Nullable String label, List<List<Point>> points) {
        return new Polyline(null, List.of(), label, points, false, false, null, null, Map.of());
    }

    public Polyline withClosed(boolean newClosed) {
        return new Polyline(id, tags, label, points, newClosed, filled, confidence, index, attributes);
    }

    public Polyline withFilled(boolean newFilled) {
        return new Polyline(id, tags, label, points, closed, newFilled, confidence, index, attributes);
    }

    public Polyline withConfidence(@Nullable Double newConfidence) {
        return new Polyline(id, tags, label, points, closed, filled, newConfidence, index, attributes);
    }

    public Polyline withIndex(@Nullable Long newIndex) {
        return new Polyline(id, tags, label, points, closed, filled, confidence, newIndex, attributes);
    }

    public Polyline withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public Polyline with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public Polyline with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new Polyline(newId, newTags, label, points, closed, filled, confidence, index, newAttributes);
    }
}
