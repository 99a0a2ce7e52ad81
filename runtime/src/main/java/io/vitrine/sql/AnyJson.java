package io.vitrine.sql;

import io.vitrine.model.Problem;
import io.vitrine.model.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link Values} as JSON that reads back as the same values: whole numbers without a point, others with one, NaN and
 * infinities as {@code {"$f":"NaN"}}, instants as {@code {"$d":milliseconds}}, and maps whose first name starts with {@code $}
 * inside {@code {"$m":…}}. The order of names is kept.
 */
public final class AnyJson {
    private AnyJson() {}

    /**
     * The JSON of {@code value}.
     *
     * @throws io.vitrine.model.VitrineException {@code model.bad-value} if it holds a label
     */
    public static String write(@Nullable Object value) {
        var json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    /** The value that {@code json} was written from. */
    public static @Nullable Object read(String json) {
        return new AnyJsonReader(json).read();
    }

    private static void write(@Nullable Object value, StringBuilder json) {
        if (value instanceof String text) {
            quote(text, json);
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            json.append("{\"$f\":\"").append(number).append("\"}");
        } else if (value instanceof Instant instant) {
            json.append("{\"$d\":").append(instant.toEpochMilli()).append('}');
        } else if (value instanceof List<?> list) {
            String separator = "";
            json.append('[');
            for (Object element : list) {
                json.append(separator);
                write(element, json);
                separator = ",";
            }
            json.append(']');
        } else if (value instanceof Map<?, ?> map) {
            write(map, json);
        } else if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Double) {
            json.append(value);
        } else {
            throw Problem.of(
                            "model.bad-value",
                            "A %s cannot be part of a list or map, nor an attribute. Labels stand in fields of their own."
                                    .formatted(value.getClass().getSimpleName()))
                    .asException();
        }
    }

    private static void write(Map<?, ?> map, StringBuilder json) {
        boolean odd = !map.isEmpty() && String.valueOf(map.keySet().iterator().next()).startsWith("$");
        json.append(odd ? "{\"$m\":{" : "{");
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.append(separator);
            quote(String.valueOf(entry.getKey()), json);
            json.append(':');
            write(entry.getValue(), json);
            separator = ",";
        }
        json.append(odd ? "}}" : "}");
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
