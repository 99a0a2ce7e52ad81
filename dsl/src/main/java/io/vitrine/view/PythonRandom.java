package io.vitrine.view;

/**
 * Python's {@code random.Random(seed).randint(low, high)}, so that a seed draws the samples it draws in the reference.
 *
 * <p>The Mersenne twister MT19937 of Matsumoto and Nishimura (1998), seeded by {@code init_by_array} with the 32-bit words
 * of the seed's magnitude, as CPython does; {@code randint} takes bits until they fall below the range.
 */
final class PythonRandom {
    private static final int N = 624;
    private static final int M = 397;

    private final int[] state = new int[N];
    private int next = N;

    PythonRandom(long seed) {
        long magnitude = Math.abs(seed);
        int high = (int) (magnitude >>> 32);
        initByArray(high == 0 ? new int[] {(int) magnitude} : new int[] {(int) magnitude, high});
    }

    /** A whole number in {@code [low, high]}. */
    long randint(long low, long high) {
        long range = high - low + 1;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(range);
        long drawn = bits(bits);
        while (drawn >= range) {
            drawn = bits(bits);
        }
        return low + drawn;
    }

    private long bits(int count) {
        if (count <= 32) {
            return Integer.toUnsignedLong(nextInt()) >>> (32 - count);
        }
        long low = Integer.toUnsignedLong(nextInt());
        return low | (Integer.toUnsignedLong(nextInt()) >>> (64 - count)) << 32;
    }

    private void initByArray(int[] key) {
        state[0] = 19650218;
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        int i = 1;
        int j = 0;
        for (int k = Math.max(N, key.length); k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
            i = following(i);
            j = (j + 1) % key.length;
        }
        for (int k = N - 1; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
            i = following(i);
        }
        state[0] = 0x80000000;
    }

    private int following(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    private int nextInt() {
        if (next == N) {
            refill();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    private void refill() {
        for (int k = 0; k < N; k++) {
            int y = state[k] & 0x80000000 | state[(k + 1) % N] & 0x7fffffff;
            state[k] = state[(k + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        next = 0;
    }
}
