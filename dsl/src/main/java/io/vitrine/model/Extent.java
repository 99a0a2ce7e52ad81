package io.vitrine.model;

import org.jspecify.annotations.Nullable;

/**
 * How far numbers or instants reach, and how many are none: what a control that chooses a range needs to know.
 *
 * @param finite the least and the greatest of those that are neither NaN nor infinite
 * @param count how many are not null, NaN and infinities among them
 * @param none how many are null or missing
 * @param nan how many are NaN
 * @param infinite how many are infinite, either way
 */
public record Extent(Bounds finite, long count, long none, long nan, long infinite) {
    @Override
    public String toString() {
        return finite + shown(none, "none") + shown(nan, "NaN") + shown(infinite, "infinite");
    }

    private static String shown(long count, @Nullable String what) {
        return count == 0 ? "" : ", %s %s".formatted(Bars.grouped(count), what);
    }
}
