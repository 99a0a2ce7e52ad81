package io.vitrine.groovy;

import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.jspecify.annotations.Nullable;

/**
 * The methods that can be called on a value inside a closure: those of {@link Expr} that make another expression, found by
 * looking at it, so that a new one is a word of the language at once.
 */
final class ExprCalls {
    /** What Groovy calls it, and what it is called here. */
    private static final Map<String, String> OTHER_WORDS = Map.of("size", "length");

    private static final Map<String, List<Method>> BY_NAME = find();

    private ExprCalls() {}

    private static Map<String, List<Method>> find() {
        var all = new TreeMap<String, List<Method>>();
        for (Method method : Expr.class.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && method.getReturnType() == Expr.class) {
                all.computeIfAbsent(method.getName(), name -> new ArrayList<>()).add(method);
            }
        }
        OTHER_WORDS.forEach((word, name) -> all.put(word, all.get(name)));
        return all;
    }

    /** The names of all of them, in order. */
    static Collection<String> names() {
        return BY_NAME.keySet();
    }

    static boolean exists(String name) {
        return BY_NAME.containsKey(name);
    }

    /** How {@code name} is called: {@code exists()}, {@code contains(..)}. */
    static String shown(String name) {
        return name + (BY_NAME.get(name).stream().allMatch(method -> method.getParameterCount() == 0) ? "()" : "(..)");
    }

    /** The overload of {@code name} that takes {@code count} arguments; the one with varargs first. */
    static Optional<Method> find(String name, int count) {
        List<Method> all = BY_NAME.getOrDefault(name, List.of());
        return all.stream()
                .filter(method -> method.isVarArgs() && count >= method.getParameterCount())
                .findFirst()
                .or(() -> all.stream()
                        .filter(method -> method.getParameterCount() == count)
                        .findFirst());
    }

    /**
     * Calls the method.
     *
     * @param wrong makes the problem of an argument that has to be a constant and is none
     */
    static Expr call(Expr self, String name, Expr[] args, BiFunction<String, Expr, Problem> wrong) {
        Method method = find(name, args.length).orElseThrow();
        Class<?>[] types = method.getParameterTypes();
        var values = new ArrayList<@Nullable Object>();
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < fixed; i++) {
            Class<?> type = types[i];
            boolean takesExpressions = type.isAssignableFrom(Expr.class);
            values.add(
                    takesExpressions
                            ? args[i]
                            : DefaultTypeTransformation.castToType(constant(name, args[i], wrong), type));
        }
        if (method.isVarArgs()) {
            values.add(rest(name, Arrays.asList(args).subList(fixed, args.length), wrong));
        }
        return invoke(method, self, values.toArray());
    }

    /** The constants of varargs; a single list stands for its elements. */
    private static Object[] rest(String name, List<Expr> args, BiFunction<String, Expr, Problem> wrong) {
        var values = new ArrayList<@Nullable Object>();
        args.forEach(arg -> values.add(constant(name, arg, wrong)));
        return values.size() == 1 && values.get(0) instanceof List<?> list ? list.toArray() : values.toArray();
    }

    private static @Nullable Object constant(String name, Expr arg, BiFunction<String, Expr, Problem> wrong) {
        if (arg instanceof Expr.Literal literal) {
            return literal.value();
        }
        throw wrong.apply("\"" + name + "\"", arg).asException();
    }

    private static Expr invoke(Method method, Expr self, @Nullable Object... args) {
        try {
            return (Expr) method.invoke(self, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof VitrineException problem) {
                throw problem;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        }
    }
}
