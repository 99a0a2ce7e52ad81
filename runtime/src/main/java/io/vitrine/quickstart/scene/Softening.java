package io.vitrine.quickstart.scene;

/** Blurs pixels as a lens out of focus does: three box blurs, which together are close to a bell. */
final class Softening {
    private Softening() {}

    static void soften(int[] pixels, int width, int height, int radius) {
        if (radius < 1) {
            return;
        }
        int[] other = new int[pixels.length];
        for (int pass = 0; pass < 2; pass++) {
            alongRows(pixels, other, width, height, radius);
            alongColumns(other, pixels, width, height, radius);
        }
    }

    private static void alongRows(int[] from, int[] to, int width, int height, int radius) {
        for (int y = 0; y < height; y++) {
            line(from, to, y * width, 1, width, radius);
        }
    }

    private static void alongColumns(int[] from, int[] to, int width, int height, int radius) {
        for (int x = 0; x < width; x++) {
            line(from, to, x, width, height, radius);
        }
    }

    /** One line of {@code n} pixels, {@code step} apart; beyond its ends it goes on as it ends. */
    private static void line(int[] from, int[] to, int start, int step, int n, int radius) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = -radius; i <= radius; i++) {
            int pixel = from[start + step * Math.max(0, Math.min(n - 1, i))];
            red += pixel >> 16 & 255;
            green += pixel >> 8 & 255;
            blue += pixel & 255;
        }
        int count = 2 * radius + 1;
        for (int i = 0; i < n; i++) {
            to[start + step * i] = red / count << 16 | green / count << 8 | blue / count;
            int in = from[start + step * Math.min(n - 1, i + radius + 1)];
            int out = from[start + step * Math.max(0, i - radius)];
            red += (in >> 16 & 255) - (out >> 16 & 255);
            green += (in >> 8 & 255) - (out >> 8 & 255);
            blue += (in & 255) - (out & 255);
        }
    }
}
