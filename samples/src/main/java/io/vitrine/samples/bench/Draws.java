package io.vitrine.samples.bench;

import java.util.Random;

/**
 * Draws from distributions; the same seed draws the same on every machine, hence {@link StrictMath} and the generator whose
 * algorithm Java specifies. Not for several threads.
 */
final class Draws {
    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    /** In {@code [0, 1)}. */
    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** The index of an entry of {@code cumulative}, which ends with 1; an entry is as likely as it adds. */
    int pick(double[] cumulative) {
        double drawn = uniform();
        int index = 0;
        while (index < cumulative.length - 1 && drawn >= cumulative[index]) {
            index++;
        }
        return index;
    }

    /** Marsaglia and Tsang's method; {@code shape} is at least 1, the scale is 1. */
    double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0 && StrictMath.log(1 - uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** In {@code [0, 1]}; both parameters are at least 1. */
    double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /** Knuth's method: time grows with {@code mean}, which is below 700. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** What {@link #pick} takes, of weights. */
    static double[] cumulative(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] cumulative = new double[weights.length];
        double so = 0;
        for (int i = 0; i < weights.length; i++) {
            so += weights[i] / sum;
            cumulative[i] = so;
        }
        return cumulative;
    }
}
