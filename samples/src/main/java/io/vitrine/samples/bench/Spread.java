package io.vitrine.samples.bench;

import java.util.Arrays;
import java.util.Locale;

/** What repeated measurements say: the middle one, the lowest and the highest. */
record Spread(double median, double min, double max) {
    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return min == max ? text(median) : "%s (%s–%s)".formatted(text(median), text(min), text(max));
    }

    /** Three digits are as many as are true. */
    private static String text(double value) {
        String digits = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, value);
    }
}
