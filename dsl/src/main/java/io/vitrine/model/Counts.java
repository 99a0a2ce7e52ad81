package io.vitrine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often each value occurs, most frequent first, then by value.
 *
 * @param byValue counts by value; the key null counts what is null or missing
 */
public record Counts<T>(Map<T, Long> byValue) {
    public Counts {
        byValue = Collections.unmodifiableMap(new LinkedHashMap<>(byValue));
    }

    /** How often {@code value} occurs; 0 if it does not. */
    public long get(@Nullable T value) {
        return byValue.getOrDefault(value, 0L);
    }

    public long total() {
        return byValue.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The {@code n} most frequent values. */
    public Counts<T> top(int n) {
        var first = new LinkedHashMap<T, Long>();
        byValue.entrySet().stream().limit(n).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return new Counts<>(first);
    }

    @Override
    public String toString() {
        return byValue.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
