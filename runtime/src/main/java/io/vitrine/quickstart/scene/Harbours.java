package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;

/** Harbours and coasts with boats. */
final class Harbours {
    private Harbours() {}

    static void compose(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        double shore = h * draws.between(.44, .58);
        Skies.paint(to, shore);
        int kind = draws.below(3);
        if (kind == 0) {
            Lands.mountains(to, shore, draws.count(1, 2), h * draws.between(.14, .26));
        }
        if (kind != 1) {
            Lands.hill(to, shore - h * .02, h * draws.between(.05, .12), shore + 1, to.mood.season().deepGrass, .55, 3);
        }
        if (kind == 1) {
            Lands.skyline(to, shore, h * draws.between(.14, .3), .5);
        }
        if (kind == 2 || draws.chance(.4)) {
            village(to, shore);
        }
        Skies.veil(to, shore - h * .2, shore, .35);
        if (draws.chance(.45)) {
            lighthouse(to, shore);
        }
        double quay = draws.chance(.55) ? h * draws.between(.84, .92) : h * 1.02;
        water(to, shore, quay);
        birds(to, shore, draws.count(1, 5));
        if (quay < h) {
            quay(to, quay);
        }
        Streets.light(to);
        Falls.paint(to);
    }

    private static void water(Sketch to, double shore, double quay) {
        Draws draws = to.draws;
        double bottom = Math.min(to.height, quay);
        Lands.water(to, shore, bottom, draws.between(1.2, 3));
        var eye = new Eye(shore - to.height * .012, draws.between(4.0, 7.5));
        int n = draws.count(3, 6);
        double[] places = Streets.spread(draws, n, to.width);
        for (int i = 0; i < n; i++) {
            double t = (i + draws.uniform() * .8) / n;
            double y = shore + (bottom - shore) * (.05 + .80 * t * Math.sqrt(t));
            boat(to, places[i], y, Math.max(eye.metre(y), to.height * .008));
        }
        to.putWaiting();
    }

    private static void boat(Sketch to, double x, double y, double metre) {
        Draws draws = to.draws;
        double far = Math.max(0, .42 - metre / to.height * 10);
        Tone tone = to.mood.tone().at(far);
        double die = draws.uniform();
        int facing = draws.side();
        Sprite boat = die < .46
                ? Boats.sail(draws, tone)
                : die < .66
                        ? Boats.motor(draws, tone)
                        : die < .84 ? Boats.fishing(draws, tone) : Boats.rowing(draws, tone);
        reflection(to, boat, x, y, metre, facing);
        to.put(boat, x, y, metre, facing);
        if (die >= .84) {
            to.put(
                    People.sitting(draws, tone, .25, to.mood.snow()),
                    x - .2 * metre * facing,
                    y + .02 * metre,
                    metre,
                    facing);
        }
        wash(to, x, y, metre, die < .84 ? 2.6 : 1.6);
    }

    /** The boat upside down in the water: darker, and fading. */
    static void reflection(Sketch to, Sprite boat, double x, double y, double metre, int facing) {
        Sprite.Maker mirrored = Sprite.of(null);
        var flip = new java.awt.geom.AffineTransform(1, 0, 0, -.72, 0, .03);
        int sea = Ink.mix(to.mood.sky()[0], 0x1E4A5A, .4);
        for (Sprite.Part part : boat.parts()) {
            if (part.solid()) {
                int ink = part.paint() instanceof java.awt.Color color
                        ? color.getRGB() & 0xFFFFFF
                        : ((GradientPaint) part.paint()).getColor1().getRGB() & 0xFFFFFF;
                mirrored.glaze(flip.createTransformedShape(part.shape()), Ink.clear(Ink.mix(ink, sea, .5), .42));
            }
        }
        to.put(mirrored.make(), x, y, metre, facing);
    }

    private static void wash(Sketch to, double x, double y, double metre, double half) {
        var lines = Shapes.all(
                Shapes.oval(x, y + .06 * metre, half * metre * 1.05, .05 * metre),
                Shapes.oval(x + half * .4 * metre, y + .22 * metre, half * .6 * metre, .035 * metre),
                Shapes.oval(x - half * .5 * metre, y + .36 * metre, half * .5 * metre, .03 * metre));
        to.tint(lines, Ink.clear(Ink.lighter(to.mood.horizon(), .45), .42));
    }

    private static void village(Sketch to, double shore) {
        Draws draws = to.draws;
        Tone tone = to.mood.tone().at(.24);
        double metre = to.height * draws.between(.012, .02);
        double x = to.width * draws.between(-.05, .3);
        double end = x + to.width * draws.between(.4, .8);
        while (x < end) {
            double y = shore - draws.between(0, 1.2) * metre;
            if (draws.chance(.75)) {
                to.put(
                        Region.BUILDING,
                        Houses.cottage(draws, to.mood, tone),
                        x,
                        y,
                        metre * draws.between(.8, 1.3),
                        draws.side());
            } else {
                to.put(Region.VEGETATION, Trees.any(draws, to.mood, tone, 7), x, y, metre, 1);
            }
            x += metre * draws.between(5, 8);
        }
    }

    private static void lighthouse(Sketch to, double shore) {
        Draws draws = to.draws;
        Tone tone = to.mood.tone().at(.12);
        double m = to.height * draws.between(.016, .024);
        double x = to.width * (draws.chance(.5) ? draws.between(.06, .22) : draws.between(.78, .94));
        to.fill(
                Region.GROUND,
                Shapes.blob(
                        x - 9 * m,
                        shore + 2,
                        x - 5 * m,
                        shore - 1.6 * m,
                        x,
                        shore - 2.4 * m,
                        x + 5 * m,
                        shore - 1.4 * m,
                        x + 9 * m,
                        shore + 2),
                Ink.solid(tone.of(0x5E5A56)));
        Sprite.Maker tower = Sprite.of(null);
        int white = tone.of(0xF7F3EA);
        int red = tone.of(0xC23B33);
        for (int i = 0; i < 5; i++) {
            double a = 1.5 - .13 * i;
            double b = 1.5 - .13 * (i + 1);
            tower.add(
                    Shapes.polygon(-a, -2 * i, a, -2 * i, b, -2 * i - 2.02, -b, -2 * i - 2.02),
                    i % 2 == 0 ? white : red);
        }
        tower.add(Shapes.box(-1.2, -10.4, 2.4, .45), tone.of(0x2A2F36));
        tower.add(Shapes.box(-.65, -11.7, 1.3, 1.4), to.mood.lamps() ? 0xFFF2B8 : tone.of(0x8FA6B4));
        tower.add(Shapes.polygon(-.9, -11.6, 0, -12.9, .9, -11.6), red);
        tower.glaze(Shapes.polygon(.25, 0, 1.5, 0, .85, -10, .15, -10), Ink.clear(0x0A0D18, .18));
        to.put(Region.BUILDING, tower.make(), x, shore - 1.6 * m, m, 1);
        if (to.mood.lamps()) {
            double ly = shore - 12.6 * m;
            double reach = to.width * (x < to.width / 2.0 ? .7 : -.7);
            to.tint(
                    Shapes.polygon(x, ly - 2, x + reach, ly - 5 * m, x + reach, ly + 3 * m, x, ly + 2),
                    new GradientPaint(
                            (float) x, 0, Ink.clear(0xFFF0B0, .5), (float) (x + reach), 0, Ink.clear(0xFFF0B0, 0)));
            to.glow(x, ly, 5 * m, 0xFFF0B0, .9);
        }
    }

    static void birds(Sketch to, double horizon, int n) {
        Draws draws = to.draws;
        for (int i = 0; i < n; i++) {
            double size = to.height * draws.between(.035, .075);
            to.put(
                    Birds.flying(draws, to.mood.tone().at(draws.between(0, .3))),
                    to.width * draws.between(.06, .94),
                    horizon * draws.between(.18, .85),
                    size,
                    draws.side());
        }
    }

    private static void quay(Sketch to, double top) {
        Draws draws = to.draws;
        boolean wood = draws.chance(.5);
        int ink = to.mood.tone().of(to.mood.snow() ? 0xE2E9F0 : wood ? 0x9A7A5C : 0xA8A196);
        to.fill(
                Region.GROUND,
                Shapes.box(0, top, to.width, to.height - top),
                new GradientPaint(
                        0,
                        (float) top,
                        Ink.solid(Ink.lighter(ink, .12)),
                        0,
                        to.height,
                        Ink.solid(Ink.darker(ink, .16))));
        to.outline("quay", 0, top, to.width, top, to.width, to.height, 0, to.height);
        to.tint(Shapes.box(0, top, to.width, 3), Ink.clear(0xFFFFFF, .3));
        to.tint(Shapes.box(0, top + 3, to.width, to.height * .008), Ink.clear(0x000000, .18));
        var gaps = new java.awt.geom.Path2D.Double();
        double pitch = to.width / 26.0;
        for (double x = -to.width * .3; x < to.width * 1.3; x += pitch) {
            double lean = (x - to.width / 2.0) * .16;
            gaps.append(Shapes.polygon(x, top, x + 1.3, top, x + lean + 1.8, to.height, x + lean, to.height), false);
        }
        to.tint(gaps, Ink.clear(0x000000, wood ? .22 : .08));
        double metre = to.height * draws.between(.11, .16);
        int n = draws.count(1, 4);
        for (double x : Streets.spread(draws, n, to.width)) {
            double y = draws.between(top + (to.height - top) * .25, to.height * .985);
            double die = draws.uniform();
            Tone tone = to.mood.tone();
            if (die < .62) {
                Streets.walker(to, x, y, metre, 0);
            } else if (die < .8) {
                to.later(Birds.standing(draws, tone), x, y, metre, draws.side());
                to.later(Birds.standing(draws, tone), x + metre * .5, y + 4, metre, draws.side());
            } else {
                to.later(
                        draws.chance(.5) ? Animals.sittingCat(draws, tone) : Animals.dog(draws, tone),
                        x,
                        y,
                        metre,
                        draws.side());
            }
        }
        if (draws.chance(.4)) {
            to.later(
                    Streetware.bench(draws, to.mood.tone()),
                    to.width * draws.between(.15, .85),
                    top + (to.height - top) * .2,
                    metre,
                    1);
        }
        to.putWaiting();
    }
}
