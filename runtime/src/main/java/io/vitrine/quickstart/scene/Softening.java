package io.vitrine.quickstart.scene;

/** Blurs pixels as a lens out of focus does: two box blurs, one after the other. */
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
            line(from, to, y * width, width, radius);
        }
    }

    /** All columns at once, row by row: memory is read in the order it lies. */
    private static void alongColumns(int[] from, int[] to, int width, int height, int radius) {
        int[] red = new int[width];
        int[] green = new int[width];
        int[] blue = new int[width];
        for (int y = -radius; y <= radius; y++) {
            add(from, width * Math.max(0, Math.min(height - 1, y)), 1, red, green, blue);
        }
        int count = 2 * radius + 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to[y * width + x] = red[x] / count << 16 | green[x] / count << 8 | blue[x] / count;
            }
            add(from, width * Math.min(height - 1, y + radius + 1), 1, red, green, blue);
            add(from, width * Math.max(0, y - radius), -1, red, green, blue);
        }
    }

    private static void add(int[] from, int start, int sign, int[] red, int[] green, int[] blue) {
        for (int x = 0; x < red.length; x++) {
            int pixel = from[start + x];
            red[x] += sign * (pixel >> 16 & 255);
            green[x] += sign * (pixel >> 8 & 255);
            blue[x] += sign * (pixel & 255);
        }
    }

    /** One line of {@code n} pixels; beyond its ends it goes on as it ends. */
    private static void line(int[] from, int[] to, int start, int n, int radius) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = -radius; i <= radius; i++) {
            int pixel = from[start + Math.max(0, Math.min(n - 1, i))];
            red += pixel >> 16 & 255;
            green += pixel >> 8 & 255;
            blue += pixel & 255;
        }
        int count = 2 * radius + 1;
        for (int i = 0; i < n; i++) {
            to[start + i] = red / count << 16 | green / count << 8 | blue / count;
            int in = from[start + Math.min(n - 1, i + radius + 1)];
            int out = from[start + Math.max(0, i - radius)];
            red += (in >> 16 & 255) - (out >> 16 & 255);
            green += (in >> 8 & 255) - (out >> 8 & 255);
            blue += (in & 255) - (out & 255);
        }
    }
}
