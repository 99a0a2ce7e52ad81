package io.vitrine.shell;

import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.History;
import io.vitrine.Plan;
import io.vitrine.Session;
import io.vitrine.model.Field;
import io.vitrine.model.Sample;
import io.vitrine.model.Schema;
import io.vitrine.plan.Done;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SelectionType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns values into what a person reads in so many columns. Counts of views are asked of the store. */
final class Printer {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final Pattern BAR = Pattern.compile("^(  .*?)  ([█▏▎▍▌▋▊▉ ]{16})  ([\\d,]+)$");
    private static final int MOST_ITEMS = 20;
    private static final int NARROWEST_BAR = 4;

    private Printer() {}

    /** Without a line end; empty for null. */
    static String show(@Nullable Object value, int width) {
        return fitted(text(value), Math.max(width, 20));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof DatasetView view) {
            Dataset all = view.getDataset();
            return "View of %s: %,d of %,d samples".formatted(all.getName(), view.count(), all.count());
        }
        if (value instanceof Dataset dataset) {
            return dataset.describe();
        }
        if (value instanceof Session session) {
            return session.summary();
        }
        if (value instanceof Plan plan) {
            return plan.explain();
        }
        if (value instanceof History history) {
            return history.toString();
        }
        if (value instanceof Schema schema) {
            return schema(schema);
        }
        if (value instanceof Sample sample) {
            return sample(sample);
        }
        if (value instanceof Done done) {
            return "done: %,d changed".formatted(done.result().changed());
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "[:]"
                    : map.entrySet().stream()
                            .map(entry -> "  " + entry.getKey() + ": " + item(entry.getValue()))
                            .collect(Collectors.joining("\n"));
        }
        if (value instanceof Collection<?> several) {
            return several(several);
        }
        if (value.getClass().isArray()) {
            var items = new ArrayList<@Nullable Object>();
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(Array.get(value, i));
            }
            return several(items);
        }
        return value.toString();
    }

    private static String several(Collection<?> values) {
        String shown = values.stream().limit(MOST_ITEMS).map(Printer::item).collect(Collectors.joining(", "));
        int more = values.size() - MOST_ITEMS;
        return "[" + shown + (more > 0 ? ", … %,d more".formatted(more) : "") + "]";
    }

    private static String item(@Nullable Object value) {
        if (value instanceof SelectedSample selected) {
            return shortId(selected.id())
                    + (selected.type() == SelectionType.DEFAULT
                            ? ""
                            : " (" + selected.type().name().toLowerCase(Locale.ROOT) + ")");
        }
        if (value instanceof Sample sample) {
            return sample.id() == null ? "sample" : shortId(sample.id());
        }
        return value instanceof CharSequence text ? shortId(text.toString()) : String.valueOf(value);
    }

    private static String shortId(String text) {
        return ID.matcher(text).matches() ? text.substring(0, 6) + "…" : text;
    }

    private static String schema(Schema schema) {
        int widest = schema.names().stream().mapToInt(String::length).max().orElse(0);
        return schema.fields().stream()
                .map(field ->
                        "  " + field.name() + " ".repeat(widest - field.name().length()) + "  " + described(field))
                .collect(Collectors.joining("\n"));
    }

    private static String described(Field field) {
        String attributes = field.attributes().isEmpty()
                ? ""
                : "  " + String.join(", ", field.attributes().keySet());
        return field.type() + attributes;
    }

    private static String sample(Sample sample) {
        var lines = new ArrayList<String>();
        lines.add("Sample " + sample.id());
        lines.add("  filepath  " + sample.filepath());
        if (!sample.tags().isEmpty()) {
            lines.add("  tags  " + String.join(", ", sample.tags()));
        }
        sample.fields().forEach((name, value) -> lines.add("  " + name + "  " + value));
        return String.join("\n", lines);
    }

    /** Bars give way first, then the ends of lines. */
    private static String fitted(String text, int width) {
        List<String> lines = text.lines().toList();
        int longest = lines.stream()
                .filter(line -> BAR.matcher(line).matches())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int cut = Math.min(Math.max(0, longest - width), 16 - NARROWEST_BAR);
        return lines.stream().map(line -> fitted(line, width, cut)).collect(Collectors.joining("\n"));
    }

    private static String fitted(String line, int width, int cut) {
        Matcher bar = BAR.matcher(line);
        if (!bar.matches()) {
            return line.length() <= width || !line.startsWith("  ") ? line : line.substring(0, width - 1) + "…";
        }
        String end = "  " + narrowed(bar.group(2), 16 - cut) + "  " + bar.group(3);
        String name = bar.group(1);
        int room = width - end.length();
        return (name.length() <= room || room < 4 ? name : name.substring(0, room - 1) + "…") + end;
    }

    /** The bar with its length in proportion; what is not empty stays visible. */
    private static String narrowed(String bar, int columns) {
        String drawn = bar.stripTrailing();
        if (columns == bar.length() || drawn.isEmpty()) {
            return drawn.isEmpty() ? " ".repeat(columns) : bar;
        }
        int now = Math.max(1, Math.round((float) drawn.length() * columns / bar.length()));
        return drawn.substring(0, Math.min(now, drawn.length())) + " ".repeat(columns - now);
    }
}
