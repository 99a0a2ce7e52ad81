package io.vitrine.shell;

import io.vitrine.model.Classification;
import io.vitrine.model.Label;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sample in a line a field. */
final class SampleText {
    private SampleText() {}

    static String of(Sample sample) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("filepath", sample.filepath());
        lines.put("tags", sample.tags().isEmpty() ? "none" : String.join(", ", sample.tags()));
        Metadata metadata = sample.metadata();
        if (metadata != null && metadata.width() != null && metadata.height() != null) {
            lines.put("metadata", metadata.width() + " x " + metadata.height());
        }
        sample.fields().forEach((name, value) -> lines.put(name, value(value)));
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        return lines.entrySet().stream()
                .map(line -> ("  %-" + width + "s  %s").formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining("\n", "Sample " + sample.id() + "\n", ""));
    }

    private static String value(@Nullable Object value) {
        if (value instanceof Label.Several several) {
            return "%-14s  %,4d  %s"
                    .formatted(LabelKind.of(several), several.labels().size(), classes(several.labels()))
                    .stripTrailing();
        }
        if (value instanceof Classification one) {
            String sure = one.confidence() == null ? "" : ", confidence " + one.confidence();
            return "%-14s  %s%s".formatted(LabelKind.of(one), one.label() == null ? "none" : one.label(), sure);
        }
        return value instanceof Label other ? LabelKind.of(other).toString() : String.valueOf(value);
    }

    /** Such as {@code boat 5 · tree 2}, most frequent first. */
    private static String classes(List<? extends Label.Single> labels) {
        Map<String, Long> counts = labels.stream()
                .map(LabelClass::of)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }
}
