package io.vitrine.quickstart.scene;

/** Grain, darker corners and a little contrast: what makes a picture look taken and not computed. */
final class Finish {
    private Finish() {}

    static void of(Scene scene, int[] pixels, int width, int height) {
        long state = scene.number() * 0x9E3779B97F4A7C15L + 77;
        int grain = scene.mood().lamps() ? 9 : 7;
        int[] curve = curve();
        double[] across = fall(width);
        double[] down = fall(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                // two bytes together are likelier to be near their middle
                int noise = ((int) (state & 255) + (int) (state >> 8 & 255) - 255) * grain >> 8;
                int corner = (int) (256 * (1 - .14 * Math.min(1, (across[x] + down[y]) * .62)));
                int pixel = pixels[y * width + x];
                int red = level((curve[pixel >> 16 & 255] * corner >> 8) + noise);
                int green = level((curve[pixel >> 8 & 255] * corner >> 8) + noise);
                int blue = level((curve[pixel & 255] * corner >> 8) + noise);
                pixels[y * width + x] = red << 16 | green << 8 | blue;
            }
        }
    }

    private static int level(int value) {
        return value < 0 ? 0 : Math.min(value, 255);
    }

    /** How far from the middle, squared and squared again: 0 there, 1 at the edge. */
    private static double[] fall(int n) {
        double[] fall = new double[n];
        for (int i = 0; i < n; i++) {
            double from = 2.0 * i / n - 1;
            fall[i] = from * from * from * from + .25 * from * from;
        }
        return fall;
    }

    private static int[] curve() {
        int[] curve = new int[256];
        for (int i = 0; i < 256; i++) {
            double t = i / 255.0;
            double s = t * t * (3 - 2 * t);
            curve[i] = (int) Math.round(255 * (.015 + .985 * (t + (s - t) * .22)));
        }
        return curve;
    }
}
