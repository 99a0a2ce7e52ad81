package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where on earth a sample is: a point, a line, a polygon, or several of these. Longitude first, in degrees.
 *
 * @param point x is the longitude in [-180, 180], y the latitude in [-90, 90]
 * @param line at least two points
 * @param polygon the outer ring, then its holes
 */
public record GeoLocation(
        @Nullable String id,
        List<String> tags,
        @Nullable Point point,
        @Nullable List<Point> line,
        @Nullable List<List<Point>> polygon,
        Map<String, Object> attributes)
        implements Label.Single {
    public GeoLocation {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        line = line == null ? null : List.copyOf(line);
        polygon = polygon == null ? null : polygon.stream().map(List::copyOf).toList();
        attributes = LabelParts.attributes(LabelKind.GEO_LOCATION, attributes);
    }

    public static GeoLocation of(@Nullable Point point) {
        return new GeoLocation(null, List.of(), point, null, null, Map.of());
    }

    public GeoLocation withLine(@Nullable List<Point> newLine) {
        return new GeoLocation(id, tags, point, newLine, polygon, attributes);
    }

    public GeoLocation withPolygon(@Nullable List<List<Point>> newPolygon) {
        return new GeoLocation(id, tags, point, line, newPolygon, attributes);
    }

    public GeoLocation withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public GeoLocation with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public GeoLocation with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new GeoLocation(newId, newTags, point, line, polygon, newAttributes);
    }
}
