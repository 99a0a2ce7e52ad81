package io.vitrine.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values in order, such as those at a path, one for each sample. An unmodifiable list of {@link Values}; null where there is
 * none.
 */
public final class ValueList extends AbstractList<@Nullable Object> implements RandomAccess {
    private static final int SHOWN = 20;

    private final @Nullable Object[] values;

    private ValueList(@Nullable Object[] values) {
        this.values = values;
    }

    /** The values of {@code values}, in order. */
    public static ValueList of(List<? extends @Nullable Object> values) {
        return new ValueList(values.toArray());
    }

    @Override
    public @Nullable Object get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    /** The same with the elements of lists in the place of these, at any depth; null lists vanish, null elements stay. */
    public ValueList flat() {
        var all = new ArrayList<@Nullable Object>();
        for (Object value : values) {
            if (value != null) {
                addFlat(value, all);
            }
        }
        return of(all);
    }

    private static void addFlat(@Nullable Object value, List<@Nullable Object> all) {
        if (value instanceof List<?> list) {
            list.forEach(element -> addFlat(element, all));
        } else {
            all.add(value);
        }
    }

    /**
     * The values as numbers, NaN for null.
     *
     * @throws VitrineException {@code model.bad-value} if one of them is something else; lists are opened by {@link #flat}
     */
    public double[] doubles() {
        return Arrays.stream(values).flatMapToDouble(ValueList::number).toArray();
    }

    private static DoubleStream number(@Nullable Object value) {
        if (value == null) {
            return DoubleStream.of(Double.NaN);
        }
        if (value instanceof Number number) {
            return DoubleStream.of(number.doubleValue());
        }
        throw Problem.of(
                        "model.bad-value",
                        "\"%s\" is no number.%s"
                                .formatted(
                                        Names.shown(value.toString()),
                                        value instanceof List ? " Open the lists first: values.flat().doubles()." : ""))
                .asException();
    }

    /** The first 20, and how many more there are. */
    @Override
    public String toString() {
        String first = Stream.of(values).limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return size() <= SHOWN ? "[" + first + "]" : "[" + first + ", … " + Bars.grouped(size() - SHOWN) + " more]";
    }
}
