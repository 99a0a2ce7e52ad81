package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class of the whole sample.
 *
 * @param label the class; null if there is none
 * @param confidence how sure the source is, usually in {@code [0, 1]}; null if it does not say
 */
public record Classification(
        @Nullable String id,
        List<String> tags,
        @Nullable String label,
        @Nullable Double confidence,
        Map<String, Object> attributes)
        implements Label.Single {
    public Classification {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        attributes = LabelParts.attributes(LabelKind.CLASSIFICATION, attributes);
    }

    public static Classification of(@Nullable String label) {
        return new Classification(null, List.of(), label, null, Map.of());
    }

    public Classification withConfidence(@Nullable Double newConfidence) {
        return new Classification(id, tags, label, newConfidence, attributes);
    }

    public Classification withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public Classification with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public Classification with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new Classification(newId, newTags, label, confidence, newAttributes);
    }
}
