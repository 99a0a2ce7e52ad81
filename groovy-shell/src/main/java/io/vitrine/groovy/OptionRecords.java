package io.vitrine.groovy;

import io.vitrine.model.VitrineException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            values.add(
                    named.containsKey(component.getName())
                            ? cast(method, component, named.get(component.getName()))
                            : invoke(() -> component.getAccessor().invoke(base)));
        }
        @SuppressWarnings("unchecked") // the class of a record is its own
        Class<R> type = (Class<R>) base.getClass();
        return invoke(
                () -> type.getDeclaredConstructor(types.toArray(Class[]::new)).newInstance(values.toArray()));
    }

    private static @Nullable Object cast(String method, RecordComponent component, @Nullable Object value) {
        Class<?> type = component.getType();
        try {
            if (value instanceof Map<?, ?> map && !type.isInstance(value)) {
                return invoke(() -> type.getMethod("of", Map.class).invoke(null, map));
            }
            return DefaultTypeTransformation.castToType(value, type);
        } catch (GroovyCastException | IllegalArgumentException e) {
            throw GroovyProblems.badArgument(
                            method, component.getName(), value, "a value of type " + type.getSimpleName())
                    .asException();
        }
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
