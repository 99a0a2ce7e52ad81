package io.vitrine.wire;

import io.vitrine.model.VitrineException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a record, and how to make one of them. */
final class RecordParts {
    private final MethodHandle maker;
    private final List<Part> all;
    private final Map<String, Integer> byName = new HashMap<>();

    private RecordParts(MethodHandle maker, List<Part> all) {
        this.maker = maker;
        this.all = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            byName.put(all.get(i).name(), i);
        }
    }

    static RecordParts of(Class<?> type, boolean tagged) {
        RecordComponent[] components = type.getRecordComponents();
        var parts = new ArrayList<Part>();
        for (RecordComponent component : components) {
            if (tagged && component.getName().equals(JsonNames.TYPE)) {
                throw new IllegalArgumentException(type + " is one of a family: its own \"type\" needs another name");
            }
            parts.add(Part.of(component));
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = open(type.getDeclaredConstructor(types));
            MethodHandle maker = MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new RecordParts(maker, parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made from JSON", e);
        }
    }

    private static <A extends AccessibleObject> A open(A member) {
        member.setAccessible(true);
        return member;
    }

    List<Part> all() {
        return all;
    }

    /** The place of a component; -1 if there is none of that name. */
    int indexOf(String name) {
        return byName.getOrDefault(name, -1);
    }

    /** Makes the record; what its own check says about it passes as it is. */
    Object make(@Nullable Object[] values, JsonIn in) {
        try {
            return (Object) maker.invokeExact(values);
        } catch (VitrineException | Error e) {
            throw e;
        } catch (RuntimeException e) {
            throw in.refused(e);
        } catch (Throwable e) {
            throw new IllegalStateException(e); // the constructors of records declare no others
        }
    }

    /**
     * A component.
     *
     * @param nullable whether it may be null, and so may be left out
     */
    record Part(String name, Form form, boolean nullable, MethodHandle getter) {
        static Part of(RecordComponent component) {
            try {
                MethodHandle getter = MethodHandles.lookup()
                        .unreflect(open(component.getAccessor()))
                        .asType(MethodType.methodType(Object.class, Object.class));
                AnnotatedType type = component.getAnnotatedType();
                return new Part(
                        component.getName(),
                        Forms.of(component.getGenericType()),
                        type.isAnnotationPresent(Nullable.class),
                        getter);
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(component + " cannot be read", e);
            }
        }

        @Nullable
        Object get(Object owner) {
            try {
                return (Object) getter.invokeExact(owner);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e); // the accessors of records declare no others
            }
        }
    }
}
