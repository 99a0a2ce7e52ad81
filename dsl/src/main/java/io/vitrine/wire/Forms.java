package io.vitrine.wire;

import io.vitrine.model.Counts;
import io.vitrine.model.FieldPath;
import io.vitrine.model.Mask;
import io.vitrine.model.ValueList;
import io.vitrine.state.ConfigChange;
import io.vitrine.state.SelectionChange;
import io.vitrine.state.StateChange;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the form of a type. What a record looks like follows from its components; the few exceptions stand here. */
final class Forms {
    /** Families whose records are told apart by what they hold, without a {@code type}. */
    static final Set<Class<?>> UNTAGGED = Set.of(SelectionChange.class);

    /** Records of what changed: what did not is left out instead of being null. */
    static final Set<Class<?>> SPARSE =
            Set.of(StateChange.class, StateChange.PickedChange.class, ChangedGroups.class, ConfigChange.class);

    private static final Map<Class<?>, Form> PLAIN = plain();

    private static final ClassValue<Form> BY_CLASS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return make(type);
        }
    };

    private Forms() {}

    static Form of(Type type) {
        if (type instanceof Class<?> plain) {
            return BY_CLASS.get(plain);
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(variable.getBounds()[0]);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListForm(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new MapForm(of(arguments[1]));
            }
            return of(generic.getRawType());
        }
        throw none(type);
    }

    /** The form of a value whose type is not known from where it stands. */
    static Form ofValue(Object value) {
        if (value instanceof Map) {
            return ValueForm.INSTANCE;
        }
        return value instanceof Enum<?> constant ? of(constant.getDeclaringClass()) : of(value.getClass());
    }

    private static Form make(Class<?> type) {
        Form plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type.isEnum()) {
            return new EnumForm(type);
        }
        if (type.isRecord()) {
            return new RecordForm(type);
        }
        if (type.isSealed()) {
            return UNTAGGED.contains(type) ? new UntaggedForm(type) : new FamilyForm(type);
        }
        if (Path.class.isAssignableFrom(type)) {
            return Scalars.PATH;
        }
        throw none(type);
    }

    private static Map<Class<?>, Form> plain() {
        var forms = new HashMap<Class<?>, Form>();
        forms.put(String.class, Scalars.TEXT);
        forms.put(boolean.class, Scalars.BOOL);
        forms.put(Boolean.class, Scalars.BOOL);
        forms.put(int.class, Scalars.INT);
        forms.put(Integer.class, Scalars.INT);
        forms.put(long.class, Scalars.LONG);
        forms.put(Long.class, Scalars.LONG);
        forms.put(double.class, Scalars.DOUBLE);
        forms.put(Double.class, Scalars.DOUBLE);
        forms.put(Instant.class, Scalars.INSTANT);
        forms.put(FieldPath.class, Scalars.FIELD_PATH);
        forms.put(Object.class, ValueForm.INSTANCE);
        forms.put(Mask.class, new MaskForm());
        forms.put(Counts.class, new CountsForm());
        forms.put(ValueList.class, new ValueListForm());
        return Map.copyOf(forms);
    }

    private static IllegalArgumentException none(Type type) {
        return new IllegalArgumentException(type.getTypeName() + " has no JSON form");
    }
}
