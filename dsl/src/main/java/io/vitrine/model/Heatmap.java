package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number for every pixel: a map in memory or in a file.
 *
 * @param map pixel values are the numbers; null if it is in a file
 * @param mapPath the file of the map; null if it is in memory
 * @param range lowest and highest possible value; null if not known
 */
public record Heatmap(
        @Nullable String id,
        List<String> tags,
        @Nullable Mask map,
        @Nullable String mapPath,
        @Nullable List<Double> range,
        Map<String, Object> attributes)
        implements Label.Single {
    public Heatmap {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        if (range != null) {
            range = List.copyOf(range);
        }
        attributes = LabelParts.attributes(LabelKind.HEATMAP, attributes);
    }

    public static Heatmap of(@Nullable Mask map) {
        return new Heatmap(null, List.of(), map, null, null, Map.of());
    }

    public Heatmap withMapPath(@Nullable String newMapPath) {
        return new Heatmap(id, tags, map, newMapPath, range, attributes);
    }

    public Heatmap withRange(@Nullable List<Double> newRange) {
        return new Heatmap(id, tags, map, mapPath, newRange, attributes);
    }

    public Heatmap withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public Heatmap with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public Heatmap with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new Heatmap(newId, newTags, map, mapPath, range, newAttributes);
    }
}
