package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens during a part of a video.
 *
 * @param label the class; null if there is none
 * @param support the frames, both ends included
 * @param confidence how sure the source is, usually in {@code [0, 1]}; null if it does not say
 */
public record TemporalDetection(
        @Nullable String id,
        List<String> tags,
        @Nullable String label,
        FrameRange support,
        @Nullable Double confidence,
        Map<String, Object> attributes)
        implements Label.Single {
    public TemporalDetection {
        LabelParts.checkId(id);
        tags = LabelParts.tags(tags);
        java.util.Objects.requireNonNull(support, "support");
        attributes = LabelParts.attributes(LabelKind.TEMPORAL_DETECTION, attributes);
    }

    public static TemporalDetection of(@Nullable String label, FrameRange support) {
        return new TemporalDetection(null, List.of(), label, support, null, Map.of());
    }

    public TemporalDetection withConfidence(@Nullable Double newConfidence) {
        return new TemporalDetection(id, tags, label, support, newConfidence, attributes);
    }

    public TemporalDetection withTags(String... newTags) {
        return with(id, List.of(newTags), attributes);
    }

    /** The same label with one more attribute; replaces one of that name. */
    public TemporalDetection with(String attribute, @Nullable Object value) {
        return with(id, tags, LabelParts.plus(attributes, attribute, value));
    }

    @Override
    public TemporalDetection with(@Nullable String newId, List<String> newTags, Map<String, Object> newAttributes) {
        return new TemporalDetection(newId, newTags, label, support, confidence, newAttributes);
    }
}
