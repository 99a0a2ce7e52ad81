package io.vitrine.groovy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The named arguments of one call; unknown names and unfit values are problems. */
final class Named {
    private final String method;
    private final Map<String, Object> values;

    private Named(String method, Map<String, Object> values) {
        this.method = method;
        this.values = values;
    }

    static Named of(String method, Map<String, ?> values, String... known) {
        for (Object name : values.keySet()) {
            if (!List.of(known).contains(String.valueOf(name))) {
                throw GroovyProblems.unknownArgument(method, String.valueOf(name), List.of(known))
                        .asException();
            }
        }
        return new Named(method, new TreeMap<>(values));
    }

    boolean flag(String name, boolean otherwise) {
        Object value = values.getOrDefault(name, otherwise);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, value, "true or false");
    }

    long whole(String name) {
        Object value = values.get(name);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw wrong(name, value, "a whole number");
    }

    private RuntimeException wrong(String name, @Nullable Object value, String wanted) {
        return GroovyProblems.badArgument(method, name, value, wanted).asException();
    }
}
