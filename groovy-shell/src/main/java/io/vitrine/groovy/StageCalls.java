package io.vitrine.groovy;

import groovy.lang.Closure;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import io.vitrine.view.Stage;
import io.vitrine.view.Stages;
import io.vitrine.view.View;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.ASTNode;
import org.jspecify.annotations.Nullable;

/**
 * The stages that a text may name: the methods of {@link Stages} and what {@link ViewMethods} adds to them, called with values
 * that were read and nothing else. New stages are found by looking.
 */
final class StageCalls {
    private static final Map<String, List<Method>> BY_NAME = find();

    private StageCalls() {}

    private static Map<String, List<Method>> find() {
        var all = new TreeMap<String, List<Method>>();
        Stream.of(Stages.class.getDeclaredMethods(), ViewMethods.class.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !takes(method, Stage.class) && !takes(method, Closure.class))
                .forEach(method -> all.computeIfAbsent(method.getName(), name -> new ArrayList<>())
                        .add(method));
        return all;
    }

    private static boolean takes(Method method, Class<?> type) {
        return Arrays.asList(method.getParameterTypes()).contains(type);
    }

    /** The names of all stages, in order. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The choice of this name among those that stages take, of {@code type} if that is given; null if there is none. */
    static @Nullable Object word(@Nullable String type, @Nullable String name) {
        return BY_NAME.values().stream()
                .flatMap(List::stream)
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .filter(parameter -> parameter.isEnum()
                        && (type == null || parameter.getSimpleName().equals(type)))
                .flatMap(parameter -> Arrays.stream(parameter.getEnumConstants()))
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** {@code view} with one more stage. */
    static View call(View view, String name, List<Object> args, ASTNode at) {
        for (List<Object> order : orders(args)) {
            for (Method method : BY_NAME.get(name)) {
                List<Object> given = new ArrayList<>(order);
                if (Modifier.isStatic(method.getModifiers())) {
                    given.add(0, view);
                }
                Optional<Object[]> fitting = fit(method, given);
                if (fitting.isPresent()) {
                    return invoke(method, view, fitting.get(), at);
                }
            }
        }
        throw new WrongClosure("view-source.bad-argument", at, ViewSourceProblems.arguments(name));
    }

    /** The arguments as they are, then with the last one, a closure perhaps, in each earlier place. */
    private static List<List<Object>> orders(List<Object> args) {
        List<List<Object>> orders = new ArrayList<>(List.of(args));
        for (int i = args.size() - 2; i >= 0; i--) {
            List<Object> moved = new ArrayList<>(args);
            moved.add(i, moved.remove(args.size() - 1));
            orders.add(moved);
        }
        return orders;
    }

    private static Optional<Object[]> fit(Method method, List<Object> given) {
        Class<?>[] types = method.getParameterTypes();
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        if (given.size() < fixed || given.size() > fixed && !method.isVarArgs()) {
            return Optional.empty();
        }
        var values = new Object[types.length];
        for (int i = 0; i < fixed; i++) {
            values[i] = fit(given.get(i), types[i]);
            if (values[i] == null) {
                return Optional.empty();
            }
        }
        if (method.isVarArgs()) {
            List<Object> rest = given.subList(fixed, given.size());
            if (types[fixed] != String[].class || !allTexts(rest)) {
                return Optional.empty();
            }
            values[fixed] = rest.toArray(String[]::new);
        }
        return Optional.of(values);
    }

    private static boolean allTexts(Collection<?> values) {
        return values.stream().allMatch(String.class::isInstance);
    }

    private static @Nullable Object fit(Object value, Class<?> type) {
        Object plain = value instanceof Expr.Literal literal && type != Expr.class ? literal.value() : value;
        if (type == long.class) {
            return plain instanceof Integer || plain instanceof Long ? ((Number) plain).longValue() : null;
        }
        if (type == Collection.class) {
            return plain instanceof List<?> list && allTexts(list) ? list : null;
        }
        return type.isInstance(plain) ? plain : null;
    }

    private static View invoke(Method method, View view, Object[] args, ASTNode at) {
        try {
            return (View) method.invoke(view, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof VitrineException problem) {
                throw new WrongClosure(problem.getProblem().code(), at, problem.getMessage());
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        }
    }
}
