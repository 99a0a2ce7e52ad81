package io.vitrine.wire;

import com.google.common.base.CaseFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of types in TypeScript, where all share one space: a name is the first type's that is asked for, and later ones
 * put what they stand in before it ({@code SampleCriteriaAllOf}, {@code ViewPresence}).
 */
final class TypeNames {
    private final Map<String, Class<?>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, String> byType = new LinkedHashMap<>();
    private int handedOut;

    String of(Class<?> type) {
        return byType.computeIfAbsent(type, this::choose);
    }

    /** The types that were named since this was last called. */
    List<Class<?>> fresh() {
        List<Class<?>> all = new ArrayList<>(byType.keySet());
        List<Class<?>> fresh = all.subList(handedOut, all.size());
        handedOut = all.size();
        return fresh;
    }

    private String choose(Class<?> type) {
        String name = type.getSimpleName();
        if (byName.containsKey(name)) {
            name = owner(type) + name;
        }
        if (byName.put(name, type) != null) {
            throw new IllegalStateException("two types are called " + name);
        }
        return name;
    }

    private static String owner(Class<?> type) {
        if (type.getEnclosingClass() != null) {
            return type.getEnclosingClass().getSimpleName();
        }
        String home = type.getPackageName();
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_CAMEL, home.substring(home.lastIndexOf('.') + 1));
    }
}
