package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;
import java.awt.geom.Path2D;

/** Beaches, with who is there in summer. */
final class Beaches {
    private Beaches() {}

    static Mood warm(Draws draws) {
        double die = draws.uniform();
        return die < .5
                ? Moods.clear(draws, Mood.Season.SUMMER)
                : die < .72
                        ? Moods.golden(draws, Mood.Season.SUMMER)
                        : die < .94 ? Moods.sunset(draws, Mood.Season.SUMMER) : Moods.overcast(Mood.Season.SUMMER);
    }

    static void compose(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        int w = to.width;
        double horizon = h * draws.between(.34, .44);
        Skies.paint(to, horizon);
        if (draws.chance(.6)) {
            Lands.hill(
                    to, horizon - h * .01, h * draws.between(.03, .09), horizon + 1, to.mood.season().deepGrass, .6, 3);
        }
        double shore = h * draws.between(.54, .62);
        Lands.water(to, horizon, shore + h * .1, 1.4);
        sand(to, shore);
        var eye = new Eye(horizon, draws.between(2.8, 4.2));
        for (int i = draws.count(0, 3); i > 0; i--) {
            double y = horizon + (shore - horizon) * draws.between(.12, .6);
            Sprite boat = Boats.sail(draws, to.mood.tone().at(.25));
            double x = w * draws.between(.05, .95);
            Harbours.reflection(to, boat, x, y, eye.metre(y) * .8, 1);
            to.put(boat, x, y, eye.metre(y) * .8, draws.side());
        }
        Tone tone = to.mood.tone();
        int n = draws.count(3, 6);
        for (double x : Streets.spread(draws, n, w)) {
            double y = draws.between(shore + h * .08, h * .95);
            double metre = Math.min(eye.metre(y) * 1.25, h * .18);
            double die = draws.uniform();
            if (die < .34) {
                to.later(Streetware.parasol(draws, tone), x, y, metre * .95, draws.side());
                if (draws.chance(.7)) {
                    to.later(
                            People.sitting(draws, tone, .12, false),
                            x + metre * .4,
                            y + metre * .12,
                            metre,
                            draws.side());
                }
            } else if (die < .74) {
                Streets.walker(to, x, y, metre, 0);
            } else if (die < .84) {
                to.later(Streetware.surfboard(draws, tone), x, y, metre, 1);
                to.later(People.standing(draws, tone, false), x + metre * .6, y + 2, metre, 1);
            } else if (die < .92) {
                to.later(Animals.dog(draws, tone), x, y, metre, draws.side());
                to.later(Streetware.ball(draws, tone), x + metre * 1.0, y + metre * .1, metre, 1);
            } else {
                to.later(Birds.standing(draws, tone), x, y, metre, draws.side());
            }
        }
        if (draws.chance(.4)) {
            double y = h * draws.between(.7, .9);
            to.later(
                    Trees.palm(draws, tone, draws.between(4.5, 6.5)),
                    w * (draws.chance(.5) ? draws.between(.03, .16) : draws.between(.84, .97)),
                    y,
                    Math.min(eye.metre(y), h * .13),
                    draws.side());
        }
        to.putWaiting();
        if (draws.chance(.4)) {
            to.put(
                    Streetware.kite(draws, tone),
                    w * draws.between(.15, .85),
                    horizon * draws.between(.25, .6),
                    h * .06,
                    1);
        }
        Harbours.birds(to, horizon, draws.count(0, 4));
        Streets.light(to);
        Falls.paint(to);
    }

    private static void sand(Sketch to, double shore) {
        Draws draws = to.draws;
        double w = to.width;
        double h = to.height;
        int sand = to.mood.tone().of(Ink.vary(0xE8D2A4, 6, draws));
        double tilt = draws.between(-.05, .05) * h;
        double[] line = new double[18];
        for (int i = 0; i < 9; i++) {
            line[2 * i] = w * (i / 8.0 * 1.04 - .02);
            line[2 * i + 1] = shore + tilt * (i / 4.0 - 1) + draws.gauss(0, h * .010);
        }
        for (int band = 0; band < 3; band++) {
            Path2D path = Shapes.along(line);
            path.lineTo(w * 1.02, h);
            path.lineTo(-w * .02, h);
            path.closePath();
            var shifted = java.awt.geom.AffineTransform.getTranslateInstance(0, h * .018 * band)
                    .createTransformedShape(path);
            if (band == 0) {
                to.tint(shifted, Ink.clear(Ink.lighter(to.mood.horizon(), .6), .75));
            } else if (band == 1) {
                to.fill(Region.GROUND, shifted, Ink.solid(Ink.darker(sand, .26)));
            } else {
                to.fill(
                        Region.GROUND,
                        shifted,
                        new GradientPaint(
                                0,
                                (float) shore,
                                Ink.solid(Ink.darker(sand, .06)),
                                0,
                                (float) h,
                                Ink.solid(Ink.lighter(sand, .10))));
            }
        }
        double[] area = java.util.Arrays.copyOf(line, line.length + 4);
        area[18] = w;
        area[19] = h;
        area[21] = h;
        to.outline("beach", area);
        var specks = new Path2D.Double();
        for (int i = 0; i < w / 2; i++) {
            double t = draws.uniform();
            specks.append(
                    Shapes.oval(w * draws.uniform(), shore + h * .05 + (h - shore) * t, 1.2 + 3.5 * t, .5 + 1.1 * t),
                    false);
        }
        to.tint(specks, Ink.clear(Ink.darker(sand, .4), .16));
    }
}
