package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several places on earth. Longitude first, in degrees.
 *
 * @param points x is the longitude in [-180, 180], y the latitude in [-90, 90]
 * @param lines each at least two points
 * @param polygons each the outer ring, then its holes
 */
public record GeoLocations(
        @Nullable String id,
        List<String> tags,
        List<Point> points,
        List<List<Point>> lines,
        List<List<List<Point>>> polygons,
        Map<String, Object> attributes)
        implements Label.Single {
    public GeoLocations {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        points = List.copyOf(points);
        lines = lines.stream().map(List::copyOf).toList();
        polygons = polygons.stream()
                .map(p -> p.stream().map(List::copyOf).toList())
                .toList();
        attributes = LabelParts.attributes(LabelKind.GEO_LOCATIONS, attributes);
    }

    public static GeoLocations of(List<Point> points) {
        return new GeoLocations(null, List.of(), points, List.of(), List.of(), Map.of());
    }

    public GeoLocations withLines(List<List<Point>> newLines) {
        return new GeoLocations(id, tags, points, newLines, polygons, attributes);
    }

    public GeoLocations withPolygons(List<List<List<Point>>> newPolygons) {
        return new GeoLocations(id, tags, points, lines, newPolygons, attributes);
    }

    public GeoLocations withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public GeoLocations with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public GeoLocations with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new GeoLocations(newId, newTags, points, lines, polygons, newAttributes);
    }
}
