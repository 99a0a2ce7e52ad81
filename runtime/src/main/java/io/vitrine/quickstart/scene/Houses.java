package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;
import java.awt.geom.Path2D;

/** Fronts of houses in a street, painted straight into a sketch. */
final class Houses {
    private static final int[][] STREETS = {
        {0xE8C9A0, 0xD99A7A, 0xE5D8C4, 0xB9C4B0, 0xC8755A, 0xF0E2C8},
        {0x9FB8C6, 0xE8DCC8, 0xD0A090, 0xC4CCD4, 0x8FA3B0, 0xF2E8DA},
        {0xB5583E, 0xC9765A, 0xA8503C, 0xD8BFA6, 0x8E4636, 0xCBA98C},
        {0xF0C8B8, 0xC9DCD2, 0xF2DFA8, 0xA9C4D8, 0xE8B0A8, 0xDCD0E4},
        {0x6E7C8C, 0x9AA6B0, 0xC4B8A8, 0x5A6878, 0xB0A090, 0x8A94A0}
    };

    private Houses() {}

    /** A row of fronts that stand on {@code foot}; {@code metre} pixels a metre. */
    static void row(Sketch to, double foot, double metre, double far, boolean shops) {
        Draws draws = to.draws;
        int[] inks = STREETS[draws.below(STREETS.length)];
        Tone tone = to.mood.tone().at(far);
        double x = -metre * draws.between(0, 4);
        int last = -1;
        while (x < to.width) {
            double w = metre * draws.between(4.5, 9.5);
            double h = metre * (2.6 + 3.0 * draws.count(1, 4));
            int ink;
            do {
                ink = draws.ink(inks);
            } while (ink == last);
            last = ink;
            front(to, x, foot, w, h, metre, Ink.vary(ink, 5, draws), tone, shops && draws.chance(.75));
            x += w;
        }
    }

    private static void front(
            Sketch to, double x, double foot, double w, double h, double metre, int wall, Tone tone, boolean shop) {
        Draws draws = to.draws;
        double top = foot - h;
        int shown = tone.of(wall);
        if (draws.chance(.5)) {
            roof(to, x, top, w, metre, tone);
        }
        to.fill(
                Region.BUILDING,
                Shapes.box(x, top, w, h + 1),
                new GradientPaint(
                        0,
                        (float) top,
                        Ink.solid(Ink.lighter(shown, .05)),
                        0,
                        (float) foot,
                        Ink.solid(Ink.darker(shown, .20))));
        to.tint(Shapes.box(x, top, w * .035, h), Ink.clear(0x000000, .10));
        to.tint(
                Shapes.box(x - metre * .08, top - metre * .12, w + metre * .16, metre * .26),
                Ink.clear(Ink.lighter(shown, .28), 1));
        to.tint(Shapes.box(x, top + metre * .14, w, metre * .16), Ink.clear(0x000000, .16));
        double ground = shop ? 3.3 * metre : 1.0 * metre;
        int columns = Math.max(1, (int) (w / metre / 1.75));
        double pitch = w / columns;
        double wide = Math.min(1.15 * metre, pitch * .6);
        int style = draws.below(3);
        int frame = Ink.lighter(shown, .42);
        var frames = new Path2D.Double();
        var sills = new Path2D.Double();
        var dark = new Path2D.Double();
        var lit = new Path2D.Double();
        var bars = new Path2D.Double();
        int shutter = tone.of(draws.ink(0x3F6E66, 0x7A4A3A, 0x3A5068, 0x5C6E4A));
        var shutters = new Path2D.Double();
        for (double y = top + metre * .85; y + 1.6 * metre < foot - ground; y += 2.9 * metre) {
            for (int i = 0; i < columns; i++) {
                double wx = x + pitch * (i + .5) - wide / 2;
                frames.append(Shapes.box(wx - metre * .08, y - metre * .08, wide + metre * .16, 1.76 * metre), false);
                sills.append(Shapes.box(wx - metre * .16, y + 1.62 * metre, wide + metre * .32, metre * .13), false);
                (to.mood.lamps() && draws.chance(.46) ? lit : dark).append(Shapes.box(wx, y, wide, 1.6 * metre), false);
                bars.append(Shapes.box(wx + wide / 2 - metre * .03, y, metre * .06, 1.6 * metre), false);
                bars.append(Shapes.box(wx, y + .62 * metre, wide, metre * .05), false);
                if (style == 1) {
                    shutters.append(Shapes.box(wx - wide * .42, y - metre * .04, wide * .34, 1.68 * metre), false);
                    shutters.append(Shapes.box(wx + wide * 1.08, y - metre * .04, wide * .34, 1.68 * metre), false);
                }
            }
        }
        to.tint(frames, Ink.solid(frame));
        to.tint(
                dark,
                new GradientPaint(
                        0,
                        (float) top,
                        Ink.solid(Ink.mix(tone.of(0x5F7890), to.mood.sky()[0], .25)),
                        0,
                        (float) foot,
                        Ink.solid(tone.of(0x24303C))));
        to.tint(lit, new GradientPaint(0, (float) top, Ink.solid(0xFFD98A), 0, (float) foot, Ink.solid(0xF2A952)));
        to.tint(bars, Ink.clear(frame, .9));
        to.tint(sills, Ink.solid(Ink.lighter(shown, .2)));
        to.tint(shutters, Ink.solid(shutter));
        if (shop) {
            shop(to, x, foot, w, metre, tone);
        } else {
            door(to, x + pitch * (draws.below(columns) + .5), foot, metre, tone);
        }
    }

    private static void roof(Sketch to, double x, double top, double w, double metre, Tone tone) {
        double h = metre * to.draws.between(1.4, 2.8);
        int ink = tone.of(to.mood.snow() ? 0xE6EDF4 : to.draws.ink(0x8A4A3A, 0x5A5660, 0x6E4A42, 0x4A5460, 0x9A5A44));
        boolean gable = to.draws.chance(.4);
        double[] xy = gable
                ? new double[] {x - metre * .3, top, x + w / 2, top - h * 1.5, x + w + metre * .3, top}
                : new double[] {
                    x - metre * .1, top, x + metre * .9, top - h, x + w - metre * .9, top - h, x + w + metre * .1, top
                };
        to.fill(
                Region.BUILDING,
                Shapes.polygon(xy),
                new GradientPaint(
                        0,
                        (float) (top - h),
                        Ink.solid(Ink.lighter(ink, .10)),
                        0,
                        (float) top,
                        Ink.solid(Ink.darker(ink, .24))));
        to.outline("roof", xy);
        double cx = x + w * to.draws.between(.25, .7);
        to.fill(
                Region.BUILDING,
                Shapes.box(cx, top - h - metre * .5, metre * .6, h * .8),
                Ink.solid(Ink.darker(ink, .18)));
    }

    private static void shop(Sketch to, double x, double foot, double w, double metre, Tone tone) {
        Draws draws = to.draws;
        boolean open = to.mood.lamps();
        int wood = tone.of(draws.ink(0x2F4A44, 0x5A2E2E, 0x28405A, 0x3A3A42, 0x6E5436));
        to.tint(Shapes.box(x, foot - 3.1 * metre, w, 3.1 * metre), Ink.solid(wood));
        double doorAt = draws.chance(.5) ? x + .25 * metre : x + w - 1.35 * metre;
        double paneX = doorAt > x + w / 2 ? x + .25 * metre : x + 1.6 * metre;
        double paneW = w - 1.95 * metre;
        to.tint(
                Shapes.box(paneX, foot - 2.45 * metre, paneW, 1.95 * metre),
                open
                        ? new GradientPaint(
                                0,
                                (float) (foot - 2.4 * metre),
                                Ink.solid(0xFFE6AE),
                                0,
                                (float) foot,
                                Ink.solid(0xF0A850))
                        : new GradientPaint(
                                0,
                                (float) (foot - 2.4 * metre),
                                Ink.solid(tone.of(0x9FB6C4)),
                                0,
                                (float) foot,
                                Ink.solid(tone.of(0x3B4A56))));
        for (double s = paneX + .35 * metre; s < paneX + paneW - .4 * metre; s += .62 * metre) {
            to.tint(
                    Shapes.rounded(s, foot - (.5 + draws.between(.35, 1)) * metre, .3 * metre, .7 * metre, .06 * metre),
                    Ink.clear(tone.of(draws.ink(0xC8574A, 0x4A8A7A, 0xE0B04A, 0x7A5A8A, 0x3A5A8A)), .75));
        }
        to.tint(Shapes.box(doorAt, foot - 2.4 * metre, 1.05 * metre, 2.4 * metre), Ink.solid(Ink.darker(wood, .3)));
        to.tint(
                Shapes.box(doorAt + .16 * metre, foot - 2.2 * metre, .73 * metre, 1.4 * metre),
                open ? Ink.solid(0xFFDE9A) : Ink.solid(tone.of(0x6A808E)));
        awning(to, x + .1 * metre, foot - 2.95 * metre, w - .2 * metre, metre, tone);
        if (open) {
            to.tint(
                    Shapes.polygon(
                            paneX,
                            foot,
                            paneX + paneW,
                            foot,
                            paneX + paneW + metre,
                            foot + metre,
                            paneX - metre,
                            foot + metre),
                    Ink.clear(0xFFC870, .20));
        }
    }

    private static void awning(Sketch to, double x, double y, double w, double metre, Tone tone) {
        int ink = tone.of(to.draws.ink(0xC0453C, 0x2F7F72, 0x2E5A8C, 0xD99A3A, 0x7A3A4A));
        int pale = tone.of(0xF6F0E4);
        int n = Math.max(4, (int) (w / metre / .45));
        var odd = new Path2D.Double();
        var even = new Path2D.Double();
        for (int i = 0; i < n; i++) {
            double a = x + w * i / n;
            double b = x + w * (i + 1) / n;
            double spread = .12 * metre;
            double la = x - spread + (w + 2 * spread) * i / n;
            double lb = x - spread + (w + 2 * spread) * (i + 1) / n;
            Path2D stripe = i % 2 == 0 ? odd : even;
            stripe.append(Shapes.polygon(a, y, b, y, lb, y + .55 * metre, la, y + .55 * metre), false);
            stripe.append(Shapes.oval((la + lb) / 2, y + .55 * metre, (lb - la) / 2, .13 * metre), false);
        }
        to.tint(odd, Ink.solid(ink));
        to.tint(even, Ink.solid(pale));
        to.tint(Shapes.box(x, y + .68 * metre, w, .25 * metre), Ink.clear(0x000000, .18));
    }

    private static void door(Sketch to, double x, double foot, double metre, Tone tone) {
        int ink = tone.of(to.draws.ink(0x7A3030, 0x2F4A5A, 0x3A5A44, 0x4A3A30, 0xC08A3A));
        to.tint(Shapes.box(x - .7 * metre, foot - 2.5 * metre, 1.4 * metre, 2.5 * metre), Ink.solid(tone.of(0xE9E2D6)));
        to.tint(Shapes.box(x - .52 * metre, foot - 2.3 * metre, 1.04 * metre, 2.3 * metre), Ink.solid(ink));
        to.tint(
                Shapes.box(x - .36 * metre, foot - 2.1 * metre, .72 * metre, .6 * metre),
                to.mood.lamps() ? Ink.solid(0xFFD78C) : Ink.solid(tone.of(0x7F96A6)));
        to.tint(Shapes.disc(x + .38 * metre, foot - 1.1 * metre, .05 * metre), Ink.solid(tone.of(0xE0C060)));
    }

    /** A barn or cottage that stands alone. */
    static Sprite cottage(Draws draws, Mood mood, Tone tone) {
        int wall = tone.of(draws.ink(0xF0E6D4, 0xB5483A, 0xE2C79A, 0xC9D2D6));
        int roof = tone.of(mood.snow() ? 0xEEF3F8 : draws.ink(0x7A3E34, 0x4F4A52, 0x8A5A40));
        Sprite.Maker maker = Sprite.of(null).shadow(4);
        maker.add(Shapes.box(-3, -2.6, 6, 2.6), -2.6, wall, 0, Ink.darker(wall, .22));
        maker.add(Shapes.box(1.4, -5.0, .6, 1.6), Ink.darker(wall, .3));
        maker.add(
                Shapes.polygon(-3.5, -2.5, -2.4, -4.5, 2.4, -4.5, 3.5, -2.5),
                -4.5,
                Ink.lighter(roof, .1),
                -2.5,
                Ink.darker(roof, .2));
        int glass = mood.lamps() ? 0xFFD684 : tone.of(0x51677A);
        maker.add(Shapes.box(-2.2, -1.9, .9, .9), glass);
        maker.add(Shapes.box(1.3, -1.9, .9, .9), glass);
        maker.add(Shapes.box(-.5, -2.0, 1.0, 2.0), tone.of(0x5A3E30));
        return maker.make();
    }
}
