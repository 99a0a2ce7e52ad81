package io.vitrine.quickstart.scene;

/** Mirrors what stands above water in it. */
final class Mirroring {
    private Mirroring() {}

    static void mirror(int[] pixels, int width, int height, Mark.Mirror mirror, double scale) {
        int edge = (int) Math.round(mirror.edge() * scale);
        int bottom = Math.min(height, (int) Math.round(mirror.bottom() * scale));
        var draws = new Draws(mirror.seed());
        double phase = draws.between(0, 6);
        for (int y = Math.max(1, edge); y < bottom; y++) {
            double depth = (y - edge + .5) / Math.max(1, bottom - edge);
            // waves look shorter far away
            double wave = (y - edge) / scale / (1.2 + 5 * depth);
            double sway = (Math.sin(wave * 2.1 + phase) + .6 * Math.sin(wave * 5.3 + 2 * phase)) * (.25 + 1.6 * depth);
            int shift = (int) Math.round(sway * mirror.ripple() * scale);
            int from = Math.max(0, edge - 1 - (int) ((y - edge) * 1.08 + sway * mirror.ripple() * scale * .4));
            double strength = mirror.strength() * (1 - .55 * depth);
            blend(pixels, width, from, y, shift, (int) Math.round(256 * strength));
        }
    }

    private static void blend(int[] pixels, int width, int from, int to, int shift, int weight) {
        for (int x = 0; x < width; x++) {
            int above = pixels[from * width + Math.max(0, Math.min(width - 1, x + shift))];
            int here = pixels[to * width + x];
            int red = (here >> 16 & 255) + (((above >> 16 & 255) - (here >> 16 & 255)) * weight >> 8);
            int green = (here >> 8 & 255) + (((above >> 8 & 255) - (here >> 8 & 255)) * weight >> 8);
            int blue = (here & 255) + (((above & 255) - (here & 255)) * weight >> 8);
            pixels[to * width + x] = red << 16 | green << 8 | blue;
        }
    }
}
