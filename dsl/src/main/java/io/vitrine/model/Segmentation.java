package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class for every pixel: a mask in memory or in a file, or neither while it is unknown.
 *
 * @param mask pixel values are classes; null if it is in a file
 * @param maskPath the file of the mask; null if it is in memory
 */
public record Segmentation(
        @Nullable String id,
        List<String> tags,
        @Nullable Mask mask,
        @Nullable String maskPath,
        Map<String, Object> attributes)
        implements Label.Single {
    public Segmentation {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        attributes = LabelParts.attributes(LabelKind.SEGMENTATION, attributes);
    }

    public static Segmentation of(@Nullable Mask mask) {
        return new Segmentation(null, List.of(), mask, null, Map.of());
    }

    public Segmentation withMaskPath(@Nullable String newMaskPath) {
        return new Segmentation(id, tags, mask, newMaskPath, attributes);
    }

    public Segmentation withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public Segmentation with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public Segmentation with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new Segmentation(newId, newTags, mask, maskPath, newAttributes);
    }
}
