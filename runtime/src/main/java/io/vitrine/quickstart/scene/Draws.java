package io.vitrine.quickstart.scene;

import java.util.Random;

/** Draws by chance; the same seed draws the same on every machine, for Java specifies the generator. Not for several threads. */
public final class Draws {
    private final Random random;

    public Draws(long seed) {
        // neighbouring seeds begin alike unless they are spread
        random = new Random(seed * 0x9E3779B97F4A7C15L + 0x1234567L);
    }

    /** In {@code [0, 1)}. */
    public double uniform() {
        return random.nextDouble();
    }

    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int count(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public double gauss(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    @SafeVarargs
    public final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    int ink(int... from) {
        return from[random.nextInt(from.length)];
    }

    /** 1 or -1. */
    int side() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** A generator of its own: what it draws does not shift what this one draws. */
    public Draws fork() {
        return new Draws(random.nextLong());
    }
}
