package io.vitrine;

import io.vitrine.model.Bounds;
import io.vitrine.model.Counts;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Field;
import io.vitrine.model.LabelKind;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Results;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes a dataset in a block of lines, a line a field. */
final class Description {
    private static final int CLASSES_SHOWN = 8;

    private final Dataset dataset;
    private final DatasetInfo info;
    private final Map<String, String> lines = new LinkedHashMap<>();

    private Description(Dataset dataset) {
        this.dataset = dataset;
        this.info = dataset.info();
    }

    static String of(Dataset dataset) {
        var description = new Description(dataset);
        description.describe();
        return description.toString();
    }

    private void describe() {
        lines.put("tags", listed(dataset.countValues("tags"), ", "));
        for (Field field : info.schema().ownFields()) {
            lines.put(field.name(), field(field));
        }
        lines.put("metadata", sizes());
    }

    private String field(Field field) {
        LabelKind kind = info.schema().labels(field.name()).orElse(null);
        if (kind == null) {
            return "%-12s %,9d".formatted(field.type(), dataset.count(field.name()));
        }
        String labels = kind.list().map(list -> field.name() + "." + list).orElse(field.name());
        boolean classes = kind.attributes().containsKey("label");
        var count = new Aggregation.Count(labels);
        if (!classes) {
            return "%-12s %,9d".formatted(kind, dataset.count(labels));
        }
        var byClass = new Aggregation.CountValues(labels + ".label");
        Results answers = dataset.aggregate(count, byClass);
        return "%-12s %,9d   %s".formatted(kind, answers.get(count), listed(answers.get(byClass), " · "));
    }

    private static String listed(Counts<?> counts, String between) {
        String shown = counts.byValue().entrySet().stream()
                .filter(entry -> entry.getKey() != null)
                .limit(CLASSES_SHOWN)
                .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(between));
        long more =
                counts.byValue().keySet().stream().filter(key -> key != null).count() - CLASSES_SHOWN;
        if (shown.isEmpty()) {
            return "none";
        }
        return more > 0 ? shown + between + more + " more" : shown;
    }

    private String sizes() {
        var widths = new Aggregation.Bounds("metadata.width");
        var heights = new Aggregation.Bounds("metadata.height");
        Results answers = dataset.aggregate(widths, heights);
        String width = range(answers.get(widths));
        String height = range(answers.get(heights));
        return width.isEmpty() ? "not known yet" : width + " x " + height;
    }

    private static String range(Bounds bounds) {
        Object min = bounds.min();
        Object max = bounds.max();
        if (min == null || max == null) {
            return "";
        }
        return min.equals(max) ? min.toString() : min + "–" + max;
    }

    @Override
    public String toString() {
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        String head = String.format(
                Locale.ROOT, "Dataset \"%s\": %,d %s samples", info.name(), info.samples(), info.mediaType());
        return lines.entrySet().stream()
                .map(entry -> ("  %-" + width + "s  %s").formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n", head + "\n", ""));
    }
}
