package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number that describes the whole sample.
 *
 * @param value null if unknown
 * @param confidence how sure the source is, usually in {@code [0, 1]}; null if it does not say
 */
public record Regression(
        @Nullable String id,
        List<String> tags,
        @Nullable Double value,
        @Nullable Double confidence,
        Map<String, Object> attributes)
        implements Label.Single {
    public Regression {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        attributes = LabelParts.attributes(LabelKind.REGRESSION, attributes);
    }

    public static Regression of(@Nullable Double value) {
        return new Regression(null, List.of(), value, null, Map.of());
    }

    public Regression withConfidence(@Nullable Double newConfidence) {
        return new Regression(id, tags, value, newConfidence, attributes);
    }

    public Regression withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public Regression with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public Regression with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new Regression(newId, newTags, value, confidence, newAttributes);
    }
}
