package io.vitrine.model;

import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest of some values, in the order of all values; both null if there are none.
 *
 * @param min a value as {@link Values} describes it
 * @param max the same
 */
public record Bounds(@Nullable Object min, @Nullable Object max) {
    /** Of no values. */
    public static final Bounds NONE = new Bounds(null, null);

    public Bounds {
        min = Values.frozen(min);
        max = Values.frozen(max);
        if ((min == null) != (max == null)) {
            throw new IllegalArgumentException("only one of two bounds");
        }
    }

    public static Bounds of(Object min, Object max) {
        return new Bounds(min, max);
    }

    public boolean isEmpty() {
        return min == null;
    }

    @Override
    public String toString() {
        return isEmpty() ? "no values" : min + " to " + max;
    }
}
