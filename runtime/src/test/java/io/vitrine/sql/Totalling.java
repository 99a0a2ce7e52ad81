package io.vitrine.sql;

import io.vitrine.model.Bounds;
import io.vitrine.model.Extent;
import io.vitrine.model.Histogram;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What values come down to, computed plainly: what every store must agree with. */
public final class Totalling {
    private final List<Object> values;
    private final boolean instants;

    /**
     * Of some values.
     *
     * @param values null and {@link ValueOrder#MISSING} among them
     * @param instants whether they are of a field of dates, so that these count like numbers elsewhere
     */
    public Totalling(List<Object> values, boolean instants) {
        this.values = values;
        this.instants = instants;
    }

    private List<Object> present() {
        return values.stream().filter(value -> !ValueOrder.isNull(value)).toList();
    }

    private static boolean isFinite(Object value) {
        return !(value instanceof Double number) || Double.isFinite(number);
    }

    /** In order, equal ones once. */
    public List<Object> distinct() {
        List<Object> distinct = new ArrayList<>();
        for (Object value : present().stream().sorted(ValueOrder.ORDER).toList()) {
            if (distinct.isEmpty() || !ValueOrder.equal(distinct.get(distinct.size() - 1), value)) {
                distinct.add(value);
            }
        }
        return distinct;
    }

    public Bounds bounds(boolean finite) {
        return bounds(
                present().stream().filter(value -> !finite || isFinite(value)).toList());
    }

    private static Bounds bounds(List<Object> all) {
        return all.isEmpty()
                ? Bounds.NONE
                : new Bounds(
                        all.stream().min(ValueOrder.ORDER).orElseThrow(),
                        all.stream().max(ValueOrder.ORDER).orElseThrow());
    }

    private List<Double> numbers(boolean finite) {
        return present().stream()
                .filter(value -> value instanceof Number && (!finite || isFinite(value)))
                .map(value -> ((Number) value).doubleValue())
                .toList();
    }

    public double sum(boolean finite) {
        List<Double> numbers = numbers(finite);
        if (numbers.stream().allMatch(Double::isFinite)) {
            return numbers.stream()
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .doubleValue();
        }
        return numbers.stream().reduce(0.0, Double::sum);
    }

    public double mean(boolean finite) {
        return numbers(finite).isEmpty()
                ? Double.NaN
                : sum(finite) / numbers(finite).size();
    }

    /** By how much a sum may be wrong that was added up in another order. */
    public double tolerance() {
        return 1e-12 * numbers(true).stream().mapToDouble(Math::abs).sum();
    }

    /** The numbers, or instants, that lie somewhere. */
    public List<Object> finite() {
        return present().stream()
                .filter(value -> instants ? value instanceof Instant : value instanceof Number && isFinite(value))
                .toList();
    }

    public Extent extent() {
        long nan = numbers(false).stream().filter(number -> number.isNaN()).count();
        long infinite =
                numbers(false).stream().filter(number -> number.isInfinite()).count();
        int count = present().size();
        return new Extent(bounds(finite()), count, values.size() - count, nan, infinite);
    }

    /** Of bins between {@code edges}. */
    public Histogram histogram(List<Object> edges) {
        int bins = edges.size() - 1;
        Long[] counts = new Long[bins];
        java.util.Arrays.fill(counts, 0L);
        long other = 0;
        for (Object value : values) {
            int bin = bin(value, edges);
            if (bin < 0) {
                other++;
            } else {
                counts[bin]++;
            }
        }
        return new Histogram(edges, List.of(counts), other);
    }

    private static int bin(Object value, List<Object> edges) {
        boolean ordered = !ValueOrder.isNull(value)
                && (edges.get(0) instanceof Number ? value instanceof Number : value instanceof Instant);
        if (!ordered) {
            return -1;
        }
        Object compared = value instanceof Number number ? (Object) number.doubleValue() : value;
        int last = edges.size() - 1;
        for (int i = 0; i < last; i++) {
            boolean begun = ValueOrder.ORDER.compare(edges.get(i), compared) <= 0;
            if (begun && ValueOrder.ORDER.compare(compared, edges.get(i + 1)) < 0) {
                return i;
            }
        }
        return ValueOrder.equal(compared, edges.get(last)) ? last - 1 : -1;
    }
}
