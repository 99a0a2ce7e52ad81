package io.vitrine.io;

import io.vitrine.spi.Job;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says how far a run is, how fast, and how long it will take; five times a second at most. For one thread. */
final class Pace {
    private static final long BETWEEN = 200_000_000;

    private final Consumer<Job.Progress> listener;
    private final LongSupplier nanoTime;
    private final long start;
    private long next;

    Pace(Consumer<Job.Progress> listener, LongSupplier nanoTime) {
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.next = start;
    }

    /** Whole milliseconds since the start. */
    long millis() {
        return (nanoTime.getAsLong() - start) / 1_000_000;
    }

    /**
     * Tells the listener, unless it was told a moment ago.
     *
     * @param fraction in {@code [0, 1]}
     * @param samples read so far
     */
    void tell(double fraction, long samples) {
        long now = nanoTime.getAsLong();
        if (now < next) {
            return;
        }
        next = now + BETWEEN;
        listener.accept(new Job.Progress(fraction, note(fraction, samples, (now - start) / 1e9)));
    }

    /** Tells the listener that all is done. */
    void done(long samples) {
        double seconds = Math.max((nanoTime.getAsLong() - start) / 1e9, 0.001);
        listener.accept(new Job.Progress(
                1, String.format(Locale.ROOT, "%,d samples · %,.0f samples/s", samples, samples / seconds)));
    }

    private static String note(double fraction, long samples, double seconds) {
        if (fraction < 0.02 || seconds <= 0) {
            // too early to say how long it will take
            return "starting";
        }
        double left = seconds * (1 - fraction) / fraction;
        if (samples == 0) {
            return "reading · %s left".formatted(shown(left));
        }
        String rate = String.format(Locale.ROOT, " · %,.0f samples/s", samples / seconds);
        return String.format(Locale.ROOT, "%,d samples%s · %s left", samples, rate, shown(left));
    }

    private static String shown(double seconds) {
        return seconds < 90
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
}
