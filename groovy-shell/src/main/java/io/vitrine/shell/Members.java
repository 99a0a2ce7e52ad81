package io.vitrine.shell;

import io.vitrine.groovy.VitrineGroovy;
import io.vitrine.view.Stage;
import io.vitrine.view.Stages;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties and methods of a class, as Groovy writes them: what Vitrine's Groovy adds to it is there too. */
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
                members.merge(method.getName(), parameters(method), Members::longer);
            }
        }
        added(type)
                .filter(method ->
                        !method.getName().equals("getAt") && !method.getName().equals("propertyMissing"))
                .forEach(method -> members.merge(method.getName(), parametersBehindFirst(method), Members::longer));
        return members;
    }

    /** Of two lists of parameters the one that says more. */
    static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }

    private static Stream<Method> added(Class<?> type) {
        return VitrineGroovy.extensions().stream()
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0].isAssignableFrom(type));
    }

    /** The type of a property; null if there is none of that name. */
    static @Nullable Class<?> property(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> name.equals(property(method)))
                .findFirst()
                .map(Method::getReturnType)
                .orElse(null);
    }

    /** What a call returns; null if there is no method of that name. */
    static @Nullable Class<?> returned(Class<?> type, String name) {
        return Stream.concat(Arrays.stream(type.getMethods()), added(type))
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .map(method -> returned(type, method))
                .orElse(null);
    }

    private static Class<?> returned(Class<?> type, Method method) {
        if (method.getReturnType() == Object.class && Stages.class.isAssignableFrom(type)) {
            return next(type); // a stage, which returns a view of the kind that the type says
        }
        return method.getReturnType();
    }

    private static Class<?> next(Class<?> type) {
        try {
            return type.getMethod("with", Stage.class).getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // every Stages has it
        }
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

    static String parameters(Method method) {
        return shown(Arrays.stream(method.getParameters()));
    }

    private static String parametersBehindFirst(Method method) {
        return shown(Arrays.stream(method.getParameters()).skip(1));
    }

    private static String shown(Stream<Parameter> parameters) {
        return parameters
                .map(parameter -> parameter.getType().getSimpleName()
                        + (parameter.isNamePresent() ? " " + parameter.getName() : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
