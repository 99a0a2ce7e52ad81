package io.vitrine.groovy;

import io.vitrine.model.VitrineException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.codehaus.groovy.runtime.typehandling.GroovyCastException;
import org.jspecify.annotations.Nullable;

/** Named arguments as a record of options: {@code launchApp(dataset: d, port: 0)}; any record, by its components. */
final class OptionRecords {
    private OptionRecords() {}

    /** {@code base} with the components that {@code named} names. */
    static <R extends Record> R with(String method, R base, Map<String, ?> named) {
        RecordComponent[] components = base.getClass().getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (Object name : named.keySet()) {
            if (!names.contains(String.valueOf(name))) {
                throw GroovyProblems.unknownArgument(method, String.valueOf(name), names)
                        .asException();
            }
        }
        var values = new ArrayList<@Nullable Object>();
        var types = new ArrayList<Class<?>>();
        for (RecordComponent component : components) {
            types.add(component.getType());
            Object now = invoke(() -> component.getAccessor().invoke(base));
            values.add(
                    named.containsKey(component.getName())
                            ? cast(method, component, now, named.get(component.getName()))
                            : now);
        }
        @SuppressWarnings("unchecked") // the class of a record is its own
        Class<R> type = (Class<R>) base.getClass();
        return invoke(
                () -> type.getDeclaredConstructor(types.toArray(Class[]::new)).newInstance(values.toArray()));
    }

    private static @Nullable Object cast(
            String method, RecordComponent component, @Nullable Object now, @Nullable Object value) {
        Class<?> type = component.getType();
        if (value instanceof Map<?, ?> map && type.isRecord()) {
            return with(component.getName(), (Record) (now == null ? defaults(type) : now), texts(map));
        }
        if (value instanceof CharSequence word && type.isEnum()) {
            return constant(method, component, word.toString());
        }
        // Groovy would take 'x' for the number 120, and any text for true.
        boolean odd = value instanceof CharSequence && type != String.class
                || type == boolean.class && !(value instanceof Boolean);
        try {
            if (!odd) {
                return DefaultTypeTransformation.castToType(value, type);
            }
        } catch (GroovyCastException | IllegalArgumentException e) {
            // Said below, in words of the option.
        }
        throw GroovyProblems.badArgument(method, component.getName(), value, "a value of type " + type.getSimpleName())
                .asException();
    }

    /** What the options of a type are where nobody says otherwise. */
    private static Object defaults(Class<?> type) {
        return invoke(() -> type.getField("DEFAULT").get(null));
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        var texts = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> texts.put(String.valueOf(name), value));
        return texts;
    }

    private static Object constant(String method, RecordComponent component, String word) {
        List<String> words = new ArrayList<>();
        for (Object constant : component.getType().getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            if (name.equalsIgnoreCase(word)) {
                return constant;
            }
            words.add(name.toLowerCase(Locale.ROOT));
        }
        throw GroovyProblems.badArgument(method, component.getName(), word, "one of " + String.join(", ", words))
                .asException();
    }

    private interface Reflective<T> {
        T run() throws ReflectiveOperationException;
    }

    private static <T> T invoke(Reflective<T> call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof VitrineException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
