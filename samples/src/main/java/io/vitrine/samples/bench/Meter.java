package io.vitrine.samples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Takes times and keeps them as rows. What the server keeps, it keeps for one state of the data: so {@link #ask} changes the
 * data before every question, and asks it a second time to show what is kept.
 */
final class Meter {
    private static final int WARM = 5;
    private static final int TIMES = 5;

    private final List<Row> rows = new ArrayList<>();
    private final Consumer<Row> done;

    /** Starts without rows; {@code done} is told of each as soon as it is there. */
    Meter(Consumer<Row> done) {
        this.done = done;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /**
     * Times a question, twice a round.
     *
     * @param edit changes the data a little; not timed
     * @param question gets the number of the round, and returns what was found
     */
    void ask(String what, String aim, Runnable edit, IntFunction<Object> question) {
        double[] first = new double[TIMES];
        double[] again = new double[TIMES];
        Object found = "";
        for (int round = -WARM; round < TIMES; round++) {
            edit.run();
            long start = System.nanoTime();
            found = question.apply(round + WARM);
            double millis = millisSince(start);
            start = System.nanoTime();
            question.apply(round + WARM);
            if (round >= 0) {
                first[round] = millis;
                again[round] = millisSince(start);
            }
        }
        add(new Row(what, "ms", Spread.of(first), Spread.of(again), aim, text(found)));
    }

    /**
     * Times something that is done, not asked.
     *
     * @param prepare comes before each; not timed
     */
    void act(String what, String aim, IntFunction<Runnable> prepare) {
        double[] times = new double[TIMES];
        for (int round = -WARM; round < TIMES; round++) {
            Runnable act = prepare.apply(round + WARM);
            long start = System.nanoTime();
            act.run();
            if (round >= 0) {
                times[round] = millisSince(start);
            }
        }
        add(new Row(what, "ms", Spread.of(times), null, aim, ""));
    }

    /** The median of the row {@code what}, which was taken before. */
    double median(String what) {
        return rows.stream()
                .filter(row -> row.what().equals(what))
                .findFirst()
                .orElseThrow()
                .first()
                .median();
    }

    void add(Row row) {
        rows.add(row);
        done.accept(row);
    }

    static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    static String text(Object found) {
        return found instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : found.toString();
    }
}
