package io.vitrine.view;

/**
 * The operators of expressions. An operator is data: its name in JSON is the constant's in lower camel case, and everything
 * else about it (types, SQL) is a switch over this enum that javac finds incomplete when one is added.
 */
public enum Op {
    /** Equal; null equals null, missing counts as null, NaN equals NaN, values of different types are never equal. */
    EQ("=="),
    NE("!="),
    /** Less in the total order of values: missing and null below everything, then NaN, then numbers. */
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    /** True if all operands are true in the sense of {@link Expr}; true without operands. */
    AND("&&"),
    /** True if one operand is true; false without operands. */
    OR("||"),
    NOT("!"),
    /** Null if an operand is null; whole numbers stay whole. */
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    /** Always a number with fraction; null if the divisor is 0. */
    DIVIDE("/"),
    /** The remainder with the sign of the dividend; null if the divisor is 0. */
    REMAINDER("%"),
    /** How many elements a list has; 0 for null. */
    LENGTH(".length()"),
    /** Whether the first operand equals an element of the list that is the second; missing is in no list. */
    IS_IN(".isIn"),
    /** Whether the list that is the first operand holds one of the elements of the second. */
    CONTAINS(".contains"),
    /** Whether the list that is the first operand holds all elements of the second. */
    CONTAINS_ALL(".containsAll"),
    /** Whether the value is neither null nor missing. */
    EXISTS(".exists()"),
    /** The share of the picture that a box {@code [x, y, width, height]} covers; null if it is none. */
    RELATIVE_AREA(".relativeArea()");

    private final String symbol;

    Op(String symbol) {
        this.symbol = symbol;
    }

    /** How the operator is written: a sign between or before its operands, or a method if it starts with a dot. */
    public String symbol() {
        return symbol;
    }
}
