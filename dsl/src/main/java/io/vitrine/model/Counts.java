package io.vitrine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each value occurs, most frequent first, then by value.
 *
 * @param byValue counts by value; the key null counts what is null or missing
 * @param distinct how many values there are, null among them; more than {@code byValue} has if only the first are in it
 * @param total how many were counted, those that are not in {@code byValue} too
 */
public record Counts<T>(Map<T, Long> byValue, long distinct, long total) {
    private static final int SHOWN = 20;

    public Counts {
        byValue = Collections.unmodifiableMap(new LinkedHashMap<>(byValue));
        long here = sum(byValue);
        if (distinct < byValue.size() || (distinct == byValue.size() ? total != here : total < here)) {
            throw new IllegalArgumentException("counts do not add up to their total");
        }
    }

    /** Counts of all values. */
    public Counts(Map<T, Long> byValue) {
        this(byValue, byValue.size(), sum(byValue));
    }

    private static long sum(Map<?, Long> byValue) {
        return byValue.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often {@code value} occurs; 0 if it does not, or is not among those that are here. */
    public long get(@Nullable T value) {
        return byValue.getOrDefault(value, 0L);
    }

    /** Whether every value is here. */
    public boolean isWhole() {
        return distinct == byValue.size();
    }

    /** The {@code n} most frequent values, which still know how many there are in all. */
    public Counts<T> top(int n) {
        var first = new LinkedHashMap<T, Long>();
        byValue.entrySet().stream().limit(n).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return new Counts<>(first, distinct, total);
    }

    /** The first 20 as bars, a line each, and how many more there are. */
    @Override
    public String toString() {
        if (distinct == 0) {
            return "no values";
        }
        var bars = new Bars();
        Counts<T> shown = top(SHOWN);
        shown.byValue.forEach((value, count) -> bars.add(value == null ? "none" : value.toString(), count));
        List<String> lines = new ArrayList<>(bars.lines());
        long more = distinct - shown.byValue.size();
        if (more > 0) {
            String values = more == 1 ? "value" : "values";
            lines.add("  … %s more %s: %s"
                    .formatted(Bars.grouped(more), values, Bars.grouped(total - sum(shown.byValue))));
        }
        return String.join("\n", lines);
    }
}
