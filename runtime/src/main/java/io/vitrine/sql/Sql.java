package io.vitrine.sql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with the values of its {@code ?}, in order. Values of users are only ever in {@code params}.
 *
 * @param params each a Boolean, Long, Double, String or {@link Array}
 */
public record Sql(String text, List<Object> params) {
    static final Sql TRUE = Sql.of("true");
    static final Sql FALSE = Sql.of("false");
    public static final Sql NULL_VALUE = Sql.of("NULL");

    private static final String HOLE = "{}";

    /** A parameter that is a list. */
    public record Array(String type, List<@Nullable Object> values) {}

    public Sql {
        params = List.copyOf(params);
    }

    /** The text {@code template} with {@code parts} in the place of its holes {@code {}}. */
    public static Sql of(String template, Sql... parts) {
        var text = new StringBuilder();
        var params = new ArrayList<Object>();
        int from = 0;
        for (Sql part : parts) {
            int hole = template.indexOf(HOLE, from);
            text.append(template, from, hole).append(part.text);
            params.addAll(part.params);
            from = hole + HOLE.length();
        }
        return new Sql(text.append(template, from, template.length()).toString(), params);
    }

    /** A parameter; its type is that of {@code value}. */
    public static Sql value(Object value) {
        return new Sql("?::" + type(value), List.of(value));
    }

    /** A parameter that is a list of keys. */
    public static Sql keys(Collection<Long> keys) {
        return value(new Array("BIGINT", new ArrayList<>(keys)));
    }

    public static Sql join(String separator, Collection<Sql> parts) {
        String text = parts.stream().map(Sql::text).collect(joining(separator));
        return new Sql(text, parts.stream().flatMap(part -> part.params.stream()).toList());
    }

    static Sql all(Collection<Sql> conditions) {
        return conditions.isEmpty() ? TRUE : joined(" AND ", conditions);
    }

    static Sql any(Collection<Sql> conditions) {
        return conditions.isEmpty() ? FALSE : joined(" OR ", conditions);
    }

    static Sql any(Sql... conditions) {
        return any(Arrays.asList(conditions));
    }

    /** {@code WHERE} with all of {@code conditions}, or nothing. */
    static Sql where(Collection<Sql> conditions) {
        return conditions.isEmpty() ? of("") : of(" WHERE {}", join(" AND ", conditions));
    }

    /** {@code this} with {@code next} behind it. */
    public Sql plus(Sql next) {
        return of("{}{}", this, next);
    }

    private static Sql joined(String separator, Collection<Sql> conditions) {
        Sql all = join(separator, conditions);
        return conditions.size() == 1 ? all : of("({})", all);
    }

    private static String type(Object value) {
        if (value instanceof Long) {
            return "BIGINT";
        }
        if (value instanceof Double) {
            return "DOUBLE";
        }
        if (value instanceof Boolean) {
            return "BOOLEAN";
        }
        return value instanceof Array array ? array.type() + "[]" : "VARCHAR";
    }

    @Override
    public String toString() {
        return params.isEmpty() ? text : text + " -- " + params;
    }
}
