package io.vitrine.sql;

import io.vitrine.model.Bounds;
import io.vitrine.model.Histogram;
import io.vitrine.sql.Statement.Part;
import io.vitrine.sql.Val.Plain;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bins of a histogram. A value belongs to the bin whose edges, as they are shown, it lies between: what arithmetic makes of
 * it is checked against both, and they are computed in the same way here and in SQL.
 */
abstract sealed class Bins {
    private static final double MILLIONTH = 1e-6;

    private final int count;

    private Bins(int count) {
        this.count = count;
    }

    static Bins of(int count, Bounds range) {
        if (range.min() instanceof Instant from && range.max() instanceof Instant to) {
            return new OfInstants(count, from.toEpochMilli(), to.toEpochMilli());
        }
        if (range.min() instanceof Number from && range.max() instanceof Number to) {
            return new OfNumbers(count, from.doubleValue(), to.doubleValue());
        }
        throw new IllegalArgumentException("no bins from " + range);
    }

    /** A range for all {@code finite} values, up to a little above the greatest; an arbitrary one if there are none. */
    static Bounds around(Bounds finite, boolean instants) {
        if (instants) {
            Instant from = finite.min() instanceof Instant least ? least : Instant.EPOCH;
            Instant to = finite.max() instanceof Instant greatest ? greatest : from;
            return Bounds.of(from, to.plusMillis(1));
        }
        if (!(finite.min() instanceof Number least) || !(finite.max() instanceof Number greatest)) {
            return Bounds.of(-1.0, -1 + MILLIONTH);
        }
        double from = least.doubleValue();
        double to = greatest.doubleValue() + MILLIONTH;
        if (from == to) { // so large that a millionth is nothing to it
            return from > 0 ? Bounds.of(Math.nextDown(from), from) : Bounds.of(from, Math.nextUp(from));
        }
        return Bounds.of(from, to);
    }

    /** Counts {@code value} over {@code rows}. */
    Statement over(int question, Plain value, Sql rows) {
        Plain number = Totals.number(value);
        String cast = number.kind().base() == Kind.Base.INT ? "({})::DOUBLE" : "{}";
        Sql values = Sql.of("SELECT " + cast + " AS v FROM {}", number.sql(), rows);
        return new Statement(
                Sql.of("SELECT bin::BIGINT AS b, count(*) AS n FROM ({}) GROUP BY bin", numbered(values)),
                List.of(Kind.INT, Kind.INT),
                List.of(new Part(question, this::histogram)));
    }

    /** Rows of {@code bin}, NULL for what is in none. */
    abstract Sql numbered(Sql values);

    abstract List<Object> edges();

    private Histogram histogram(List<List<@Nullable Object>> rows) {
        Long[] counts = new Long[count];
        Arrays.fill(counts, 0L);
        long other = 0;
        for (List<@Nullable Object> row : rows) {
            if (row.get(0) instanceof Long bin) {
                counts[Math.min(bin.intValue(), count - 1)] += Totals.number(row, 1);
            } else {
                other = Totals.number(row, 1);
            }
        }
        return new Histogram(edges(), List.of(counts), other);
    }

    /** Bins of numbers. */
    private static final class OfNumbers extends Bins {
        private final double from;
        private final double to;
        private final double step;

        OfNumbers(int count, double from, double to) {
            super(count);
            this.from = from;
            this.to = to;
            boolean far = Double.isInfinite(to - from);
            this.step = far ? to / count - from / count : (to - from) / count;
        }

        @Override
        List<Object> edges() {
            var edges = new ArrayList<Object>();
            for (int i = 0; i < super.count; i++) {
                edges.add(i * step + from);
            }
            edges.add(to);
            return edges;
        }

        @Override
        Sql numbered(Sql values) {
            Sql inside = Sql.of(
                    "SELECT CASE WHEN v >= {} AND v <= {} THEN v END AS v FROM ({})",
                    Sql.value(from),
                    Sql.value(to),
                    values);
            return isCoarse() ? computed(inside) : searched(inside);
        }

        /** Whether the edges are so far from each other that a quotient is wrong by one bin at most. */
        private boolean isCoarse() {
            return step > 4 * Math.ulp(Math.max(Math.abs(from), Math.abs(to))) && !Double.isInfinite(to - from);
        }

        /** Without a CASE, which would cost as much again; the end of the last bin is counted as one more. */
        private Sql computed(Sql inside) {
            Sql guessed =
                    Sql.of("SELECT v, floor((v - {}) / {}) AS i FROM ({})", Sql.value(from), Sql.value(step), inside);
            Sql edge = Sql.of("{} + {}", Sql.value(step), Sql.value(from));
            return Sql.of(
                    "SELECT (i + (v >= (i + 1) * {})::DOUBLE - (v < i * {})::DOUBLE)::SMALLINT AS bin FROM ({})",
                    edge,
                    edge,
                    guessed);
        }

        private Sql searched(Sql inside) {
            Sql edges = Sql.value(new Sql.Array("DOUBLE", edges()));
            return Sql.of(
                    "SELECT CASE WHEN v IS NOT NULL THEN least(len(list_filter({}, lambda e: e <= v)) - 1, "
                            + (super.count - 1) + ") END AS bin FROM ({})",
                    edges,
                    inside);
        }
    }

    /** Bins of instants, in whole milliseconds. */
    private static final class OfInstants extends Bins {
        private final long from;
        private final long to;

        OfInstants(int count, long from, long to) {
            super(count);
            this.from = from;
            this.to = to;
        }

        @Override
        List<Object> edges() {
            BigInteger width = BigInteger.valueOf(to).subtract(BigInteger.valueOf(from));
            var edges = new ArrayList<Object>();
            for (int i = 0; i <= super.count; i++) {
                BigInteger part = width.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(super.count));
                edges.add(Instant.ofEpochMilli(from + part.longValue()));
            }
            return edges;
        }

        /** The last bin that begins at or before v: the greatest i with {@code i * width / count < v - from + 1}. */
        @Override
        Sql numbered(Sql values) {
            int count = super.count;
            return Sql.of(
                    "SELECT CASE WHEN v >= {} AND v <= {} THEN least((((v)::HUGEINT - {} + 1) * " + count
                            + " - 1) // (({})::HUGEINT - {}), " + (count - 1) + ") END AS bin FROM ({})",
                    Sql.value(from),
                    Sql.value(to),
                    Sql.value(from),
                    Sql.value(to),
                    Sql.value(from),
                    values);
        }
    }
}
