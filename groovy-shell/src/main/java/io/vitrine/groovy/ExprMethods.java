package io.vitrine.groovy;

import groovy.lang.Closure;
import io.vitrine.Vitrine;
import io.vitrine.view.Expr;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;
import org.jspecify.annotations.Nullable;

/**
 * The methods that take an expression: found by walking what {@link Vitrine} can reach, type by type, so that a new one takes
 * closures at once. The methods of {@link Expr} itself are left out: inside a closure there is {@code &&}.
 */
final class ExprMethods {
    private static final Pattern OURS = Pattern.compile("io\\.vitrine\\.[\\w.$]+");

    private static final Set<Method> ALL = find();
    private static final Set<String> NAMES = names(ALL.stream());

    /** Names under which Groovy itself gives every object a method with a closure, such as {@code count}. */
    private static final Set<String> ALSO_OF_GROOVY = names(
            Arrays.stream(DefaultGroovyMethods.class.getMethods()).filter(method -> takes(method, Closure.class)));

    /** Names under which {@link ViewMethods} takes closures. */
    private static final Set<String> WITH_CLOSURE =
            names(Arrays.stream(ViewMethods.class.getMethods()).filter(method -> takes(method, Closure.class)));

    private ExprMethods() {}

    /** Every method that takes an expression. */
    static Set<Method> all() {
        return ALL;
    }

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    static boolean isAlsoOfGroovy(String name) {
        return ALSO_OF_GROOVY.contains(name);
    }

    static boolean takesClosure(String name) {
        return WITH_CLOSURE.contains(name);
    }

    private static Set<Method> find() {
        var found = new LinkedHashSet<Method>();
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Vitrine.class));
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            for (Method method : next.getMethods()) {
                mentioned(method).forEach(open::add);
                if (next != Expr.class && !Expr.class.isAssignableFrom(next) && takes(method, Expr.class)) {
                    found.add(method);
                }
            }
        }
        found.removeIf(method -> Expr.class.isAssignableFrom(method.getDeclaringClass()));
        return Collections.unmodifiableSet(found);
    }

    private static Set<String> names(Stream<Method> methods) {
        var names = new TreeSet<String>();
        methods.forEach(method -> names.add(method.getName()));
        return Collections.unmodifiableSet(names);
    }

    private static boolean takes(Executable method, Class<?> type) {
        return Arrays.asList(method.getParameterTypes()).contains(type);
    }

    /** Our types in a signature, those in type arguments included. */
    private static Stream<Class<?>> mentioned(Method method) {
        Stream<Type> types = Stream.concat(
                Stream.of(method.getDeclaringClass(), method.getGenericReturnType()),
                Arrays.stream(method.getGenericParameterTypes()));
        return types.flatMap(type -> OURS.matcher(type.getTypeName()).results())
                .<Class<?>>map(match -> load(match.group()))
                .filter(Objects::nonNull);
    }

    private static @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, ExprMethods.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
