package io.vitrine.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a field or attribute may hold: null, Boolean, Long, Double, String, Instant (in milliseconds), and lists
 * and maps of these. Whole numbers become Long, other numbers Double.
 */
public final class Values {
    private Values() {}

    /**
     * An unmodifiable deep copy of {@code value} in the types above.
     *
     * @throws VitrineException {@code model.bad-value} if something in it is of another type
     */
    public static @Nullable Object frozen(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String || value instanceof Label) {
            return value;
        }
        if (value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS);
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<@Nullable Object>(list.size());
            list.forEach(element -> copy.add(frozen(element)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            return frozen(map);
        }
        throw Problem.of(
                        "model.bad-value",
                        "A %s cannot be stored. Values are null, true or false, numbers, text, instants, labels, and lists and maps of these."
                                .formatted(value.getClass().getName()))
                .asException();
    }

    /** An unmodifiable deep copy of a map in the order it has. */
    public static Map<String, Object> frozen(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), frozen(value)));
        return Collections.unmodifiableMap(copy);
    }
}
