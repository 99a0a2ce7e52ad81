package io.vitrine.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * How many values lie in each of some bins of equal width.
 *
 * @param edges {@code n + 1} Doubles or Instants, rising: bin {@code i} begins at edge {@code i} and ends before edge
 *     {@code i + 1}; the last bin includes its end
 * @param counts {@code n} of them, one for each bin
 * @param other how many values are in no bin: below or above, NaN, infinite, null or missing
 */
public record Histogram(List<Object> edges, List<Long> counts, long other) {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    public Histogram {
        edges = edges.stream().map(Values::frozen).toList();
        counts = List.copyOf(counts);
        if (edges.size() != counts.size() + 1) {
            throw new IllegalArgumentException(counts.size() + " bins between " + edges.size() + " edges");
        }
    }

    /** How many values are in bins. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** A bar for each bin, and what is in none. */
    @Override
    public String toString() {
        var bars = new Bars();
        for (int i = 0; i < counts.size(); i++) {
            bars.add(shown(edges.get(i)) + " – " + shown(edges.get(i + 1)), counts.get(i));
        }
        List<String> lines = new ArrayList<>(bars.lines());
        if (other > 0) {
            lines.add("  %s in no bin".formatted(Bars.grouped(other)));
        }
        return String.join("\n", lines);
    }

    /** Short, for people: the value itself is in the list. */
    private static String shown(Object edge) {
        if (!(edge instanceof Double number)) {
            return edge.toString();
        }
        BigDecimal rounded = new BigDecimal(number).round(FOUR_DIGITS).stripTrailingZeros();
        boolean plain = rounded.precision() - rounded.scale() <= 9 && rounded.scale() <= 9;
        return plain ? rounded.toPlainString() : rounded.toString();
    }
}
