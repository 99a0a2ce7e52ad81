package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Hills, mountains, skylines and water. */
final class Lands {
    private Lands() {}

    /** Heights of a line across the picture, {@code n + 1} of them: rough where {@code rough} is near 1. */
    static double[] ridge(Draws draws, int levels, double rough) {
        int n = 1 << levels;
        double[] y = new double[n + 1];
        y[0] = draws.between(-.5, .5);
        y[n] = draws.between(-.5, .5);
        double range = 1;
        for (int step = n; step > 1; step /= 2) {
            for (int i = step / 2; i < n; i += step) {
                y[i] = (y[i - step / 2] + y[i + step / 2]) / 2 + draws.between(-range, range) * .5;
            }
            range *= rough;
        }
        return y;
    }

    /** The polygon under a ridge, down to {@code bottom}; in pixels. */
    static double[] under(double[] ridge, double width, double middle, double height, double bottom) {
        int n = ridge.length;
        double[] xy = new double[2 * n + 4];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = width * i / (n - 1) * 1.02 - width * .01;
            xy[2 * i + 1] = middle - height * ridge[i];
        }
        xy[2 * n] = width * 1.01;
        xy[2 * n + 1] = bottom;
        xy[2 * n + 2] = -width * .01;
        xy[2 * n + 3] = bottom;
        return xy;
    }

    /** Mountains from far to near, with snow where it is high. */
    static void mountains(Sketch to, double horizon, int ranges, double tall) {
        Mood mood = to.mood;
        for (int i = 0; i < ranges; i++) {
            double far = 1 - (i + 1.0) / (ranges + .6);
            Tone tone = mood.tone().at(.30 + .58 * far);
            double[] ridge = ridge(to.draws, 7, .56);
            double height = tall * (1.05 - .34 * i) * to.draws.between(.8, 1.1);
            double middle = horizon - height * (.55 - .05 * i);
            double[] xy = under(ridge, to.width, middle, height, horizon + 4);
            int rock = Ink.vary(mood.snow() ? 0x8795AA : 0x5C6C80, 8, to.draws);
            to.fill(
                    Region.MOUNTAIN,
                    Shapes.polygon(xy),
                    new GradientPaint(
                            0,
                            (float) (horizon - height * 1.2),
                            Ink.solid(tone.of(rock)),
                            0,
                            (float) horizon,
                            Ink.solid(tone.at(.5 + .45 * far).of(rock))));
            if (i < 2) {
                facets(to, ridge, middle, height, tone, rock, horizon);
            }
        }
    }

    /** Shade on the slopes that look away from the light, and snow towards the tops. */
    private static void facets(
            Sketch to, double[] ridge, double middle, double height, Tone tone, int rock, double horizon) {
        var shade = new Path2D.Double();
        var snow = new Path2D.Double();
        int n = ridge.length - 1;
        for (int i = 3; i < n - 3; i++) {
            boolean peak = ridge[i] > ridge[i - 1]
                    && ridge[i] > ridge[i + 1]
                    && ridge[i] >= ridge[i - 2]
                    && ridge[i] >= ridge[i + 2];
            if (!peak) {
                continue;
            }
            double x = to.width * i / n * 1.02 - to.width * .01;
            double y = middle - height * ridge[i];
            double w = to.width / (double) n;
            double drop = Math.min(height * .55, horizon - y);
            int reach = 1;
            while (i + reach + 1 < n && ridge[i + reach + 1] < ridge[i + reach] && reach < 7) {
                reach++;
            }
            double endX = to.width * (i + reach) / n * 1.02 - to.width * .01;
            double endY = middle - height * ridge[i + reach];
            shade.append(
                    Shapes.polygon(
                            x,
                            y,
                            endX,
                            endY,
                            endX - w * .6,
                            endY + drop * .5,
                            x - w * .5,
                            y + drop * .9,
                            x + w * .35,
                            y + drop * .45,
                            x - w * .35,
                            y + drop * .25),
                    false);
            if (ridge[i] > .28) {
                double cap = height * (.10 + .16 * ridge[i]);
                double leftY = Math.min(y + cap, middle - height * ridge[i - 1] + cap * .5);
                snow.append(
                        Shapes.polygon(
                                x,
                                y,
                                x + w * .9,
                                Math.min(y + cap, middle - height * ridge[i + 1]),
                                x + w * .55,
                                y + cap * .85,
                                x + w * .2,
                                y + cap * .6,
                                x - w * .1,
                                y + cap * 1.05,
                                x - w * .45,
                                y + cap * .7,
                                x - w * .9,
                                leftY),
                        false);
            }
        }
        to.tint(shade, Ink.clear(tone.of(Ink.darker(rock, .5)), .30));
        // caps belong to high mountains, not to hills
        if (height > to.height * .2) {
            to.tint(snow, Ink.clear(tone.at(tone.far() * .55).of(0xF7FAFD), .82));
        }
    }

    /** A soft hill; returns its polygon. */
    static double[] hill(Sketch to, double middle, double height, double bottom, int ink, double far, int levels) {
        Tone tone = to.mood.tone().at(far);
        double[] xy = under(smooth(ridge(to.draws, levels, .42)), to.width, middle, height, bottom);
        int n = xy.length / 2 - 2;
        double[] top = new double[2 * n];
        System.arraycopy(xy, 0, top, 0, 2 * n);
        Path2D path = Shapes.along(top);
        path.lineTo(to.width * 1.01, bottom);
        path.lineTo(-to.width * .01, bottom);
        path.closePath();
        to.fill(
                Region.GROUND,
                path,
                new GradientPaint(
                        0,
                        (float) (middle - height * .6),
                        Ink.solid(tone.of(Ink.mix(Ink.lighter(ink, .16), to.mood.glow(), .10))),
                        0,
                        (float) (middle + (bottom - middle) * .6),
                        Ink.solid(tone.of(Ink.darker(ink, .22)))));
        return xy;
    }

    private static double[] smooth(double[] y) {
        double[] even = y.clone();
        for (int i = 1; i + 1 < y.length; i++) {
            even[i] = (y[i - 1] + 2 * y[i] + y[i + 1]) / 4;
        }
        return even;
    }

    /** A town far away. */
    static void skyline(Sketch to, double horizon, double tall, double far) {
        Tone tone = to.mood.tone().at(far);
        var houses = new Path2D.Double();
        var windows = new Path2D.Double();
        double x = -10;
        while (x < to.width + 10) {
            double w = to.width * to.draws.between(.018, .05);
            double h = tall * to.draws.between(.25, 1) * (.55 + .45 * StrictMath.sin(x / to.width * 3.1));
            houses.append(Shapes.box(x, horizon - h, w + 1, h + 2), false);
            if (to.draws.chance(.2)) {
                houses.append(Shapes.box(x + w * .45, horizon - h * 1.22, w * .08, h * .3), false);
            }
            for (double wy = horizon - h + 4; wy < horizon - 4; wy += 6) {
                for (double wx = x + 2; wx < x + w - 3; wx += 5) {
                    if (to.draws.chance(.42)) {
                        windows.append(Shapes.box(wx, wy, 2, 2.6), false);
                    }
                }
            }
            x += w;
        }
        to.fill(
                Region.BUILDING,
                houses,
                new GradientPaint(
                        0,
                        (float) (horizon - tall),
                        Ink.solid(tone.of(0x5B6B84)),
                        0,
                        (float) horizon,
                        Ink.solid(tone.at(Math.min(1, far + .18)).of(0x7A889C))));
        to.tint(windows, to.mood.lamps() ? Ink.clear(0xFFD891, .82) : Ink.clear(tone.of(0xC6D6E6), .35));
    }

    /** Water from {@code shore} to {@code bottom}, which mirrors what is painted so far. */
    static void water(Sketch to, double shore, double bottom, double ripple) {
        Mood mood = to.mood;
        int near = Ink.mix(Ink.darker(mood.sky()[0], .18), 0x1E5566, mood.lamps() ? .15 : .35);
        to.fill(
                Region.WATER,
                Shapes.box(0, shore, to.width, bottom - shore),
                new GradientPaint(
                        0,
                        (float) shore,
                        Ink.solid(Ink.mix(mood.horizon(), near, .30)),
                        0,
                        (float) bottom,
                        Ink.solid(Ink.darker(near, .1))));
        to.mirror(shore, bottom, .62, ripple);
        glints(to, shore, bottom);
    }

    private static void glints(Sketch to, double shore, double bottom) {
        var light = new Path2D.Double();
        var dark = new Path2D.Double();
        int n = (int) (to.width * (bottom - shore) / 1500);
        for (int i = 0; i < n; i++) {
            double t = to.draws.uniform();
            double y = shore + (bottom - shore) * (t * t * .96 + .02);
            double depth = (y - shore) / (bottom - shore);
            double w = to.width * (.006 + .034 * depth) * to.draws.between(.4, 1.3);
            double h = .5 + 2.4 * depth;
            (i % 3 == 0 ? dark : light).append(Shapes.oval(to.width * to.draws.uniform(), y, w, h * .5), false);
        }
        to.tint(light, Ink.clear(Ink.lighter(to.mood.horizon(), .25), to.mood.lamps() ? .15 : .26));
        to.tint(dark, Ink.clear(Ink.darker(to.mood.sky()[0], .3), .16));
    }

    /** Tufts on the ground between two heights, larger where it is near. */
    static void grass(Sketch to, Shape ground, double top, double bottom, int ink, double density) {
        for (int layer = 0; layer < 3; layer++) {
            var tufts = new Path2D.Double();
            int n = (int) (to.width * density * (bottom - top) / to.height);
            for (int i = 0; i < n; i++) {
                double t = to.draws.uniform();
                double y = top + (bottom - top) * t;
                double x = to.width * to.draws.uniform();
                double h = to.height * (.004 + .020 * t) * to.draws.between(.6, 1.3);
                if (ground.contains(x, y)) {
                    double lean = to.draws.gauss(0, .35) * h;
                    tufts.append(Shapes.polygon(x - h * .10, y, x + lean, y - h, x + h * .10, y), false);
                    tufts.append(Shapes.polygon(x + h * .15, y, x + h * .5 + lean, y - h * .7, x + h * .32, y), false);
                }
            }
            int shown = layer == 0
                    ? Ink.darker(ink, .30)
                    : layer == 1 ? Ink.darker(ink, .14) : Ink.mix(Ink.lighter(ink, .22), to.mood.glow(), .15);
            to.tint(tufts, Ink.clear(to.mood.tone().of(shown), .62));
        }
    }

    static void flowers(Sketch to, Shape ground, double top, double bottom, int n) {
        int[] petals = {0xF6D23C, 0xE8556B, 0xFFFFFF, 0xB07AD0, 0xF09A3A};
        int ink = to.draws.ink(petals);
        for (int kind = 0; kind < 2; kind++) {
            var heads = new Path2D.Double();
            for (int i = 0; i < n; i++) {
                double t = to.draws.uniform();
                double y = top + (bottom - top) * t;
                double x = to.width * to.draws.uniform();
                if (ground.contains(x, y)) {
                    heads.append(Shapes.disc(x, y, to.height * (.0012 + .0042 * t)), false);
                }
            }
            to.tint(heads, Ink.clear(to.mood.tone().of(kind == 0 ? ink : to.draws.ink(petals)), .92));
        }
    }
}
