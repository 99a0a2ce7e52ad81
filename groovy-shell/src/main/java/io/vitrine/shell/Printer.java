package io.vitrine.shell;

import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.History;
import io.vitrine.Plan;
import io.vitrine.Session;
import io.vitrine.Subscription;
import io.vitrine.model.Counts;
import io.vitrine.model.Field;
import io.vitrine.model.Histogram;
import io.vitrine.model.Sample;
import io.vitrine.model.Schema;
import io.vitrine.plan.Done;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SelectionType;
import io.vitrine.view.Expr;
import io.vitrine.view.View;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns values into what a person reads in so many columns. Counts of views are asked of the store. */
final class Printer {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final int MOST_ITEMS = 20;
    private static final int NARROWEST = 20;

    private Printer() {}

    /** Without a line end; empty for null. */
    static String show(@Nullable Object value, int width) {
        int columns = Math.max(width, NARROWEST);
        if (value == null) {
            return "";
        }
        if (value instanceof Optional<?> perhaps) {
            return perhaps.isPresent() ? show(perhaps.get(), width) : "none";
        }
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            return Fitting.block(map(map), columns);
        }
        if (value instanceof Collection<?> several) {
            return Fitting.list(items(several), columns);
        }
        if (value.getClass().isArray()) {
            return Fitting.list(items(elements(value)), columns);
        }
        if (value instanceof Expr
                || value instanceof View) { // a recipe, which may be long; Strings of it are printed whole
            return Fitting.cut(value.toString(), columns);
        }
        Optional<String> block = block(value);
        return block.isPresent() ? Fitting.block(block.get(), columns) : line(value);
    }

    /** What stands in columns of its own, which may be cut where the terminal is narrow. */
    private static Optional<String> block(Object value) {
        if (value instanceof Dataset dataset) {
            return Optional.of(dataset.describe());
        }
        if (value instanceof Session session) {
            return Optional.of(session.summary());
        }
        if (value instanceof Schema schema) {
            return Optional.of(schema(schema));
        }
        if (value instanceof Sample sample) {
            return Optional.of(SampleText.of(sample));
        }
        boolean columns = value instanceof Counts<?> || value instanceof Histogram || value instanceof History;
        return columns ? Optional.of(value.toString()) : Optional.empty();
    }

    /** What is printed whole; terminals break it. */
    private static String line(Object value) {
        if (value instanceof DatasetView view) {
            Dataset all = view.getDataset();
            return "View of %s: %,d of %,d samples".formatted(all.getName(), view.count(), all.count());
        }
        if (value instanceof Plan plan) {
            return plan.explain();
        }
        if (value instanceof Done done) {
            return "done: %,d changed".formatted(done.result().changed());
        }
        if (value instanceof Subscription) {
            return "It listens; close() ends that.";
        }
        return value instanceof Map<?, ?> ? "[:]" : value.toString();
    }

    private static String map(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> "  " + entry.getKey() + ": " + item(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static List<@Nullable Object> elements(Object array) {
        var items = new ArrayList<@Nullable Object>();
        for (int i = 0; i < Array.getLength(array); i++) {
            items.add(Array.get(array, i));
        }
        return items;
    }

    private static List<String> items(Collection<?> values) {
        List<String> items = new ArrayList<>();
        values.stream().limit(MOST_ITEMS).map(Printer::item).forEach(items::add);
        int more = values.size() - MOST_ITEMS;
        if (more > 0) {
            items.add("… %,d more".formatted(more));
        }
        return items;
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
}
