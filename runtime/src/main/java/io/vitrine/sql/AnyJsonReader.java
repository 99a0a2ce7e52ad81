package io.vitrine.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link AnyJson} wrote, also after the database has written it again. */
final class AnyJsonReader {
    private final String json;
    private int at;

    AnyJsonReader(String json) {
        this.json = json;
    }

    @Nullable
    Object read() {
        skipBlanks();
        char c = json.charAt(at);
        return switch (c) {
            case '"' -> text();
            case '[' -> list();
            case '{' -> value(map(false));
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            // As the database writes odd numbers, of lists of numbers that it makes JSON of.
            case 'N' -> word("NaN", Double.NaN);
            case 'I' -> word("Infinity", Double.POSITIVE_INFINITY);
            default -> json.startsWith("-I", at) ? word("-Infinity", Double.NEGATIVE_INFINITY) : number();
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        at += word.length();
        return value;
    }

    private Object number() {
        int from = at;
        boolean whole = true;
        while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
            whole &= ".eE".indexOf(json.charAt(at)) < 0;
            at++;
        }
        String digits = json.substring(from, at);
        return whole ? (Object) Long.valueOf(digits) : (Object) Double.valueOf(digits);
    }

    private String text() {
        at++;
        var text = new StringBuilder();
        while (json.charAt(at) != '"') {
            char c = json.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char c = json.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(json.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private List<@Nullable Object> list() {
        var list = new ArrayList<@Nullable Object>();
        at++;
        while (!ends(']')) {
            list.add(read());
        }
        return Collections.unmodifiableList(list);
    }

    /** A map; one that is {@code escaped} is what it says, and in another the name {@code $m} says that. */
    private Map<String, @Nullable Object> map(boolean escaped) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        at++;
        while (!ends('}')) {
            String name = text();
            skipBlanks();
            at++;
            skipBlanks();
            boolean escape = !escaped && map.isEmpty() && name.equals("$m");
            map.put(name, escape ? map(true) : read());
        }
        return Collections.unmodifiableMap(map);
    }

    private static @Nullable Object value(Map<String, @Nullable Object> map) {
        if (map.size() != 1) {
            return map;
        }
        Map.Entry<String, @Nullable Object> only = map.entrySet().iterator().next();
        Object value = only.getValue();
        return switch (only.getKey()) {
            case "$f" -> Double.valueOf(String.valueOf(value));
            case "$d" -> Instant.ofEpochMilli((Long) value);
            case "$m" -> value;
            default -> map;
        };
    }

    /** Whether the list or map ends here; goes over the end, or over the comma before the next part. */
    private boolean ends(char end) {
        skipBlanks();
        char c = json.charAt(at);
        if (c == ',' || c == end) {
            at++;
        }
        skipBlanks();
        return c == end;
    }

    private void skipBlanks() {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
    }
}
