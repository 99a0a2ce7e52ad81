package io.vitrine.store.duckdb;

import io.vitrine.model.FieldType;
import io.vitrine.model.FieldType.ListOf;
import io.vitrine.model.FieldType.Scalar;
import io.vitrine.model.Label;
import io.vitrine.model.LabelKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a field were seen to be.
 *
 * @param type of all of them; null if all were null
 * @param emptyLists whether all were null or lists without elements: any type of list takes them
 * @param large whether a whole number was seen that DOUBLE does not hold exactly
 */
record Seen(@Nullable FieldType type, boolean emptyLists, boolean large) {
    static final Seen NULLS = new Seen(null, false, false);

    // There are millions of these in an import.
    private static final Seen BOOL = new Seen(Scalar.BOOL, false, false);
    private static final Seen INT = new Seen(Scalar.INT, false, false);
    private static final Seen FLOAT = new Seen(Scalar.FLOAT, false, false);
    private static final Seen STRING = new Seen(Scalar.STRING, false, false);
    private static final Seen DATE = new Seen(Scalar.DATE, false, false);

    /** Whole numbers up to here are exact in DOUBLE. */
    static final long EXACT = 1L << 53;

    private static final ListOf ANYTHINGS = new ListOf(Scalar.ANY);

    static Seen of(@Nullable Object value) {
        if (value == null) {
            return NULLS;
        }
        if (value instanceof Long number) {
            return number > EXACT || number < -EXACT ? new Seen(Scalar.INT, false, true) : INT;
        }
        if (value instanceof List<?> list) {
            Seen elements = NULLS;
            for (Object element : list) {
                elements = elements.plus(of(element));
            }
            boolean scalars = elements.type instanceof Scalar;
            return new Seen(new ListOf(scalars ? (Scalar) elements.type : Scalar.ANY), list.isEmpty(), false)
                    .withoutMixedNumbers(list);
        }
        return single(value);
    }

    private static Seen single(Object value) {
        if (value instanceof Boolean) {
            return BOOL;
        }
        if (value instanceof Double) {
            return FLOAT;
        }
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Instant) {
            return DATE;
        }
        FieldType type =
                value instanceof Label label ? new FieldType.Labelled(LabelKind.of(label)) : new FieldType.Document();
        return new Seen(type, false, false);
    }

    /** A list has no room to say which of its numbers were whole, so both in one list make it one of anything. */
    private Seen withoutMixedNumbers(List<?> list) {
        boolean mixed = type instanceof ListOf of
                && of.element() == Scalar.FLOAT
                && list.stream().anyMatch(Long.class::isInstance);
        return mixed ? new Seen(ANYTHINGS, false, false) : this;
    }

    Seen plus(Seen more) {
        if (more.type == null || equals(more)) {
            return this;
        }
        if (type == null) {
            return more;
        }
        boolean eitherLarge = large || more.large;
        if (emptyLists && more.type instanceof ListOf) {
            return more;
        }
        if (more.emptyLists && type instanceof ListOf) {
            return this;
        }
        return new Seen(merged(type, more.type, eitherLarge), false, eitherLarge);
    }

    /** The type that holds values of both. Whole numbers and others are numbers, as long as DOUBLE holds them exactly. */
    private static FieldType merged(FieldType a, FieldType b, boolean large) {
        if (a.equals(b)) {
            return a;
        }
        boolean numbers = (a == Scalar.INT || a == Scalar.FLOAT) && (b == Scalar.INT || b == Scalar.FLOAT);
        if (numbers && !large) {
            return Scalar.FLOAT;
        }
        if (a instanceof FieldType.Labelled || b instanceof FieldType.Labelled) {
            return a instanceof FieldType.Labelled ? a : b;
        }
        return a instanceof ListOf && b instanceof ListOf ? ANYTHINGS : Scalar.ANY;
    }
}
