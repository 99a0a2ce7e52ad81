package io.vitrine.samples.bench;

import java.util.stream.IntStream;

/**
 * How many boxes each sample has. Crowded samples have many of both kinds.
 *
 * @param truths per sample
 * @param predictions per sample
 */
record BoxCounts(int[] truths, int[] predictions) {
    /** Draws the counts of {@code samples} samples; their totals are exact. */
    static BoxCounts draw(Draws draws, int samples, long truths, long predictions) {
        var counts = new BoxCounts(new int[samples], new int[samples]);
        double mean = (double) truths / samples;
        double more = (double) predictions / truths;
        for (int i = 0; i < samples; i++) {
            double crowd = draws.gamma(1.15) * mean / 1.15;
            counts.truths[i] = draws.poisson(crowd);
            counts.predictions[i] = draws.poisson(crowd * more);
        }
        settle(draws, counts.truths, truths);
        settle(draws, counts.predictions, predictions);
        return counts;
    }

    /** Adds and takes single boxes here and there until the total is as wanted. */
    private static void settle(Draws draws, int[] counts, long wanted) {
        long total = IntStream.of(counts).asLongStream().sum();
        while (total != wanted) {
            int i = draws.below(counts.length);
            if (total < wanted) {
                counts[i]++;
                total++;
            } else if (counts[i] > 0) {
                counts[i]--;
                total--;
            }
        }
    }
}
