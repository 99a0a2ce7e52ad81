package io.vitrine.quickstart.scene;

import java.awt.Color;

/** Arithmetic of colours, which are numbers {@code 0xRRGGBB}. */
final class Ink {
    private Ink() {}

    /** From {@code a} at 0 to {@code b} at 1. */
    static int mix(int a, int b, double t) {
        return rgb(
                red(a) + (red(b) - red(a)) * t,
                green(a) + (green(b) - green(a)) * t,
                blue(a) + (blue(b) - blue(a)) * t);
    }

    static int darker(int ink, double by) {
        return mix(ink, 0x0A0D18, by);
    }

    static int lighter(int ink, double by) {
        return mix(ink, 0xFFFFFF, by);
    }

    /** What {@code ink} looks like in the light of {@code light}. */
    static int lit(int ink, int light) {
        return rgb(red(ink) * red(light) / 255.0, green(ink) * green(light) / 255.0, blue(ink) * blue(light) / 255.0);
    }

    /** Each channel moved by chance, all by nearly the same. */
    static int vary(int ink, double by, Draws draws) {
        double all = draws.gauss(0, by);
        return rgb(
                red(ink) + all + draws.gauss(0, by / 3),
                green(ink) + all + draws.gauss(0, by / 3),
                blue(ink) + all + draws.gauss(0, by / 3));
    }

    static Color solid(int ink) {
        return new Color(ink & 0xFFFFFF);
    }

    /** With {@code alpha} in {@code [0, 1]}. */
    static Color clear(int ink, double alpha) {
        int level = (int) Math.round(255 * Math.max(0, Math.min(1, alpha)));
        return new Color(ink & 0xFFFFFF | level << 24, true);
    }

    static int red(int ink) {
        return ink >> 16 & 255;
    }

    static int green(int ink) {
        return ink >> 8 & 255;
    }

    static int blue(int ink) {
        return ink & 255;
    }

    private static int rgb(double red, double green, double blue) {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
