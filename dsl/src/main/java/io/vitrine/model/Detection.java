package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object within its bounding box.
 *
 * @param label the class; null if there is none
 * @param boundingBox relative to the picture
 * @param confidence how sure the source is, usually in {@code [0, 1]}; null if it does not say
 * @param index which object it is, across samples or frames; null if unknown
 * @param mask which pixels of the box are the object; null if not known
 */
public record Detection(
        @Nullable String id,
        List<String> tags,
        @Nullable String label,
        BoundingBox boundingBox,
        @Nullable Double confidence,
        @Nullable Long index,
        @Nullable Mask mask,
        Map<String, Object> attributes)
        implements Label.Single {
    public Detection {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        java.util.Objects.requireNonNull(boundingBox, "boundingBox");
        attributes = LabelParts.attributes(LabelKind.DETECTION, attributes);
    }

    public static Detection of(@Nullable String label, BoundingBox boundingBox) {
        return new Detection(null, List.of(), label, boundingBox, null, null, null, Map.of());
    }

    public Detection withConfidence(@Nullable Double newConfidence) {
        return new Detection(id, tags, label, boundingBox, newConfidence, index, mask, attributes);
    }

    public Detection withIndex(@Nullable Long newIndex) {
        return new Detection(id, tags, label, boundingBox, confidence, newIndex, mask, attributes);
    }

    public Detection withMask(@Nullable Mask newMask) {
        return new Detection(id, tags, label, boundingBox, confidence, index, newMask, attributes);
    }

    public Detection withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public Detection with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public Detection with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new Detection(newId, newTags, label, boundingBox, confidence, index, mask, newAttributes);
    }
}
