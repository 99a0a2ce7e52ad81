package io.vitrine.view;

import com.google.common.collect.ImmutableList;
import io.vitrine.model.FieldPath;
import io.vitrine.model.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value computed from a sample, or from a label where labels are filtered.
 *
 * <p>Where a condition is wanted, null, missing, false and 0 are false and everything else is true. Values of all types have
 * one order: missing and null, then NaN, then numbers, then text; so {@code F("score").lt(0)} is true where there is no
 * score. Expressions are immutable and mean nothing until a view that holds them is checked against a dataset.
 */
public sealed interface Expr {

    /** Calls {@code cases} for what this expression is. */
    <R> R fold(ExprFold<R> cases);

    /**
     * The value of a field.
     *
     * @param path in the sample or label at hand
     * @param of whether the path starts at what is at hand or at the sample around it
     */
    record Field(FieldPath path, Start of) implements Expr {
        /** Where a path starts. */
        public enum Start {
            /** The sample, or the label where labels are filtered. */
            CURRENT,
            /** The sample, also where labels are filtered; written {@code F("$path")}. */
            SAMPLE
        }

        public Field {
            Objects.requireNonNull(path);
            Objects.requireNonNull(of);
        }

        @Override
        public <R> R fold(ExprFold<R> cases) {
            return cases.field(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** A constant: a value as {@link Values} describes it. */
    record Literal(@Nullable Object value) implements Expr {
        public Literal {
            value = Values.frozen(value);
        }

        @Override
        public <R> R fold(ExprFold<R> cases) {
            return cases.literal(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /** An operator with its operands. */
    record Call(Op op, List<Expr> args) implements Expr {
        public Call {
            Objects.requireNonNull(op);
            args = List.copyOf(args);
            ExprProblems.checkArity(op, args.size());
        }

        @Override
        public <R> R fold(ExprFold<R> cases) {
            return cases.call(this);
        }

        @Override
        public String toString() {
            return ExprText.of(this);
        }
    }

    /**
     * The field at {@code path}, such as {@code F("uniqueness")} or {@code F("predictions.detections")}. Inside a filter of
     * labels the path starts at the label; there {@code F("$uniqueness")} is the sample's.
     */
    static Expr F(String path) {
        return path.startsWith("$")
                ? new Field(FieldPath.of(path.substring(1)), Field.Start.SAMPLE)
                : new Field(FieldPath.of(path), Field.Start.CURRENT);
    }

    /** A constant, or {@code value} itself if it is an expression already. */
    static Expr of(@Nullable Object value) {
        return value instanceof Expr expr ? expr : new Literal(value);
    }

    /** The operator {@code op} over {@code args}. */
    static Expr call(Op op, Expr... args) {
        return new Call(op, List.of(args));
    }

    default Expr eq(@Nullable Object other) {
        return call(Op.EQ, this, of(other));
    }

    default Expr ne(@Nullable Object other) {
        return call(Op.NE, this, of(other));
    }

    default Expr lt(@Nullable Object other) {
        return call(Op.LT, this, of(other));
    }

    default Expr le(@Nullable Object other) {
        return call(Op.LE, this, of(other));
    }

    default Expr gt(@Nullable Object other) {
        return call(Op.GT, this, of(other));
    }

    default Expr ge(@Nullable Object other) {
        return call(Op.GE, this, of(other));
    }

    default Expr and(Expr other) {
        return joined(Op.AND, other);
    }

    default Expr or(Expr other) {
        return joined(Op.OR, other);
    }

    default Expr not() {
        return call(Op.NOT, this);
    }

    default Expr plus(Object other) {
        return call(Op.ADD, this, of(other));
    }

    default Expr minus(Object other) {
        return call(Op.SUBTRACT, this, of(other));
    }

    default Expr times(Object other) {
        return call(Op.MULTIPLY, this, of(other));
    }

    default Expr dividedBy(Object other) {
        return call(Op.DIVIDE, this, of(other));
    }

    default Expr remainder(Object other) {
        return call(Op.REMAINDER, this, of(other));
    }

    /** How many elements this list has; 0 if it is null. */
    default Expr length() {
        return call(Op.LENGTH, this);
    }

    default Expr isIn(Object... values) {
        return isIn(Arrays.asList(values));
    }

    /** Whether this equals one of {@code values}, null among them. */
    default Expr isIn(Collection<?> values) {
        return call(Op.IS_IN, this, new Literal(new ArrayList<>(values)));
    }

    /** Whether this list holds one of {@code values}. */
    default Expr contains(Object... values) {
        return call(Op.CONTAINS, this, new Literal(Arrays.asList(values)));
    }

    /** Whether this list holds all of {@code values}. */
    default Expr containsAll(Object... values) {
        return call(Op.CONTAINS_ALL, this, new Literal(Arrays.asList(values)));
    }

    /** Whether this is neither null nor missing. */
    default Expr exists() {
        return call(Op.EXISTS, this);
    }

    /** The share of the picture that this box covers, in {@code [0, 1]} inside it: {@code F("bounding_box").relativeArea()}. */
    default Expr relativeArea() {
        return call(Op.RELATIVE_AREA, this);
    }

    /** {@code and} and {@code or} of three or more are one call, so that equal conditions are equal values. */
    private Expr joined(Op op, Expr other) {
        var args = ImmutableList.<Expr>builder();
        if (this instanceof Call call && call.op() == op) {
            args.addAll(call.args());
        } else {
            args.add(this);
        }
        return new Call(op, args.add(other).build());
    }
}
