package io.vitrine.shell;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The properties and methods of a class, as Groovy writes them. */
final class Members {
    private Members() {}

    /** Names with what they show: the type of a property, the parameters of a method. */
    static Map<String, String> of(Class<?> type) {
        var members = new TreeMap<String, String>();
        for (Method method : type.getMethods()) {
            if (method.getDeclaringClass() == Object.class
                    || Modifier.isStatic(method.getModifiers())
                    || method.isSynthetic()) {
                continue;
            }
            String property = property(method);
            if (property != null) {
                members.put(property, method.getReturnType().getSimpleName());
            } else if (!isSetter(method) || !hasGetter(type, method)) {
                members.merge(
                        method.getName(),
                        parameters(method),
                        (one, other) -> one.length() >= other.length() ? one : other);
            }
        }
        return members;
    }

    /** The type of a property; null if there is none of that name. */
    static @Nullable Class<?> property(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> name.equals(property(method)))
                .findFirst()
                .map(Method::getReturnType)
                .orElse(null);
    }

    private static @Nullable String property(Method method) {
        if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
            return null;
        }
        String name = method.getName();
        if (name.length() > 3 && name.startsWith("get")) {
            return Introspector.decapitalize(name.substring(3));
        }
        return name.length() > 2 && name.startsWith("is") && method.getReturnType() == boolean.class
                ? Introspector.decapitalize(name.substring(2))
                : null;
    }

    private static boolean isSetter(Method method) {
        return method.getName().length() > 3 && method.getName().startsWith("set") && method.getParameterCount() == 1;
    }

    private static boolean hasGetter(Class<?> type, Method setter) {
        return property(type, Introspector.decapitalize(setter.getName().substring(3))) != null;
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getType().getSimpleName()
                        + (parameter.isNamePresent() ? " " + parameter.getName() : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
