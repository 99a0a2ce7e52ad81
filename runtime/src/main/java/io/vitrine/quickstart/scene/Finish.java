package io.vitrine.quickstart.scene;

/** Grain, darker corners and a little contrast: what makes a picture look taken and not computed. */
final class Finish {
    private static final int[] CURVE = curve();

    /** How much darker the corners are, of 256. */
    private static final double CORNERS = 22;

    private Finish() {}

    static void of(Scene scene, int[] pixels, int width, int height) {
        long state = scene.number() * 0x9E3779B97F4A7C15L + 77;
        int grain = scene.mood().lamps() ? 8 : 7;
        int[] across = fall(width);
        int[] down = fall(height);
        int at = 0;
        for (int y = 0; y < height; y++) {
            int row = 256 - down[y];
            for (int x = 0; x < width; x++) {
                // each draw is enough for four pixels
                if ((at & 3) == 0) {
                    state ^= state << 13;
                    state ^= state >>> 7;
                    state ^= state << 17;
                }
                int drawn = (int) (state >>> ((at & 3) << 4));
                // two bytes together are likelier to be near their middle
                int noise = ((drawn & 255) + (drawn >> 8 & 255) - 255) * grain >> 8;
                int light = row - across[x];
                int pixel = pixels[at];
                int red = level((CURVE[pixel >> 16 & 255] * light >> 8) + noise);
                int green = level((CURVE[pixel >> 8 & 255] * light >> 8) + noise);
                int blue = level((CURVE[pixel & 255] * light >> 8) + noise);
                pixels[at++] = red << 16 | green << 8 | blue;
            }
        }
    }

    private static int level(int value) {
        return value < 0 ? 0 : Math.min(value, 255);
    }

    /** How much darker it is, of 256, by how far from the middle it is. */
    private static int[] fall(int n) {
        int[] fall = new int[n];
        for (int i = 0; i < n; i++) {
            double from = 2.0 * i / n - 1;
            fall[i] = (int) (CORNERS * (from * from * from * from + .25 * from * from));
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
