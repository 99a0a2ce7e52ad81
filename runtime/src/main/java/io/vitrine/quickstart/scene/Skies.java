package io.vitrine.quickstart.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** What is above the horizon. */
final class Skies {
    private Skies() {}

    /** The sky down to {@code horizon}, in pixels from the top. */
    static void paint(Sketch to, double horizon) {
        Mood mood = to.mood;
        int[] sky = mood.sky();
        float[] stops = new float[sky.length];
        Color[] inks = new Color[sky.length];
        for (int i = 0; i < sky.length; i++) {
            stops[i] = (float) i / (sky.length - 1);
            inks[i] = Ink.solid(sky[i]);
        }
        to.fill(
                Region.SKY,
                // to the bottom: what follows may leave gaps
                Shapes.box(0, 0, to.width, to.height),
                new LinearGradientPaint(0, 0, 0, (float) Math.max(1, horizon), stops, inks));
        if (mood.night() && mood.weather() == Mood.Weather.CLEAR) {
            stars(to, horizon);
        }
        double x = to.width * to.draws.between(.16, .84);
        if (mood.sunHeight() >= 0) {
            sun(to, x, horizon * (1 - mood.sunHeight() * .86), horizon);
        }
        switch (mood.weather()) {
            case CLEAR -> wisps(to, horizon, mood.night() ? 2 : 4);
            case CLOUDY -> {
                wisps(to, horizon, 3);
                heaps(to, horizon, to.draws.count(4, 7));
            }
            case OVERCAST, RAINY, SNOWY -> lid(to, horizon);
            case FOGGY -> wisps(to, horizon, 2);
        }
    }

    private static void stars(Sketch to, double horizon) {
        for (int size = 0; size < 3; size++) {
            var stars = new Path2D.Double();
            int n = (int) (to.width * horizon / (size == 0 ? 2600 : size == 1 ? 7000 : 34000));
            for (int i = 0; i < n; i++) {
                double y = horizon * .92 * to.draws.uniform() * (.4 + .6 * to.draws.uniform());
                stars.append(Shapes.disc(to.width * to.draws.uniform(), y, .55 + .45 * size), false);
            }
            to.tint(stars, Ink.clear(0xF4F6FF, .45 + .2 * size));
        }
    }

    private static void sun(Sketch to, double x, double y, double horizon) {
        Mood mood = to.mood;
        double r = Math.min(to.width, to.height) * (mood.night() ? .034 : mood.time() == Mood.Time.DAY ? .032 : .05);
        boolean hidden = mood.weather() == Mood.Weather.FOGGY || mood.weather() == Mood.Weather.SNOWY;
        double reach = r * (mood.night() ? 9 : 14);
        double left = Math.max(0, x - reach);
        double top = Math.max(0, y - reach);
        Shape above = Shapes.box(left, top, Math.min(to.width, x + reach) - left, Math.min(horizon, y + reach) - top);
        to.tint(above, Sketch.glowing(x, y, reach, mood.glow(), mood.night() ? .30 : .62));
        if (!hidden) {
            to.tint(Shapes.disc(x, y, r * 1.5), Sketch.glowing(x, y, r * 1.5, mood.glow(), .5));
            to.tint(Shapes.disc(x, y, r), Ink.solid(Ink.lighter(mood.glow(), mood.night() ? .2 : .55)));
            if (mood.night()) {
                to.tint(Shapes.disc(x - r * .28, y - r * .2, r * .22), Ink.clear(0xB8C0DC, .55));
                to.tint(Shapes.disc(x + r * .25, y + r * .3, r * .3), Ink.clear(0xB8C0DC, .45));
                to.tint(Shapes.disc(x + r * .3, y - r * .42, r * .13), Ink.clear(0xB8C0DC, .5));
            }
        }
    }

    /** Long thin clouds. */
    private static void wisps(Sketch to, double horizon, int n) {
        for (int i = 0; i < n; i++) {
            double y = horizon * to.draws.between(.12, .9);
            double x = to.width * to.draws.between(-.1, 1);
            double w = to.width * to.draws.between(.12, .34);
            double h = horizon * to.draws.between(.008, .022);
            Path2D wisp = Shapes.all(
                    Shapes.oval(x, y, w, h),
                    Shapes.oval(x + w * .4, y + h * 1.5, w * .7, h * .8),
                    Shapes.oval(x - w * .5, y - h * 1.2, w * .5, h * .7));
            to.tint(
                    wisp,
                    new GradientPaint(
                            0,
                            (float) (y - 2 * h),
                            Ink.clear(to.mood.cloud(), to.mood.night() ? .16 : .5),
                            0,
                            (float) (y + 3 * h),
                            Ink.clear(to.mood.cloud(), .06)));
        }
    }

    /** Heaped clouds, smaller towards the horizon. */
    private static void heaps(Sketch to, double horizon, int n) {
        for (int i = 0; i < n; i++) {
            double far = to.draws.uniform();
            double size = to.height * (.05 + .15 * far) * to.draws.between(.8, 1.3);
            heap(to, to.width * to.draws.between(-.05, 1.05), horizon * (.9 - .68 * far), size, far);
        }
    }

    private static void heap(Sketch to, double x, double y, double size, double near) {
        var back = new Path2D.Double();
        var front = new Path2D.Double();
        int n = to.draws.count(6, 9);
        for (int i = 0; i < n; i++) {
            double t = (i + .5) / n * 2 - 1;
            double r = size * (.20 + .30 * (1 - t * t)) * to.draws.between(.8, 1.2);
            back.append(Shapes.oval(x + t * size * 1.5, y - r * .55, r * 1.1, r * .85), false);
            front.append(Shapes.oval(x + t * size * 1.35 + r * .1, y - r * .78, r * .82, r * .62), false);
        }
        back.append(Shapes.rounded(x - size * 1.65, y - size * .2, size * 3.3, size * .26, size * .12), false);
        double alpha = .5 + .45 * near;
        to.tint(
                back,
                new GradientPaint(
                        0,
                        (float) (y - size),
                        Ink.clear(to.mood.cloud(), alpha),
                        0,
                        (float) (y + size * .1),
                        Ink.clear(to.mood.shade(), alpha * .72)));
        to.tint(
                front,
                new GradientPaint(
                        0,
                        (float) (y - size),
                        Ink.clear(Ink.lighter(to.mood.cloud(), .3), alpha * .9),
                        0,
                        (float) (y - size * .1),
                        Ink.clear(to.mood.cloud(), .04)));
    }

    /** A closed cover of clouds. */
    private static void lid(Sketch to, double horizon) {
        for (int band = 0; band < 5; band++) {
            var cloud = new Path2D.Double();
            double y = horizon * (.04 + .17 * band);
            double size = to.height * (.13 - .018 * band);
            for (double x = -size; x < to.width + size; x += size * to.draws.between(.5, .95)) {
                cloud.append(
                        Shapes.oval(
                                x,
                                y + to.draws.gauss(0, size * .22),
                                size * to.draws.between(.8, 1.5),
                                size * to.draws.between(.35, .6)),
                        false);
            }
            int ink = Ink.mix(to.mood.shade(), to.mood.cloud(), to.draws.between(.1, .8));
            to.tint(
                    cloud,
                    new GradientPaint(
                            0,
                            (float) (y - size * .6),
                            Ink.clear(Ink.lighter(ink, .12), .34),
                            0,
                            (float) (y + size * .6),
                            Ink.clear(ink, .10)));
        }
    }

    /** A veil over all from {@code from} to {@code to}, strongest at its lower end. */
    static void veil(Sketch sketch, double from, double to, double strength) {
        sketch.tint(
                Shapes.box(0, from, sketch.width, to - from),
                new GradientPaint(
                        0,
                        (float) from,
                        Ink.clear(sketch.mood.haze(), 0),
                        0,
                        (float) to,
                        Ink.clear(sketch.mood.haze(), strength)));
    }
}
