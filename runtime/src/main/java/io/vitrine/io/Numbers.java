package io.vitrine.io;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers as annotations write them. Java's own reading takes {@code NaN}, {@code 0x1p3} and {@code 1d} too, so it is
 * not used alone.
 */
public final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

    private Numbers() {}

    /** The finite number that {@code text} writes in decimal; empty if it is none. */
    public static OptionalDouble parse(String text) {
        String trimmed = text.strip();
        if (!DECIMAL.matcher(trimmed).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(trimmed);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** A number for people: {@code 504}, not {@code 504.0}. */
    public static String shown(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
