package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Beaches, lakes, parks and the sky itself. */
final class Outdoors {
    private Outdoors() {}

    static Mood warm(Draws draws) {
        double die = draws.uniform();
        return die < .5 ? Moods.clear(draws, Mood.Season.SUMMER) : die < .72 ? Moods.golden(draws, Mood.Season.SUMMER) : die < .94 ? Moods.sunset(draws, Mood.Season.SUMMER) : Moods.overcast(Mood.Season.SUMMER);
    }

    static void beach(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        int w = to.width;
        double horizon = h * draws.between(.34, .44);
        Skies.paint(to, horizon);
        if (draws.chance(.6)) {
            Lands.hill(to, horizon - h * .01, h * draws.between(.03, .09), horizon + 1, to.mood.season().deepGrass, .6, 3);
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
                    to.later(People.sitting(draws, tone, .12, false), x + metre * .4, y + metre * .12, metre, draws.side());
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
            to.later(Trees.palm(draws, tone, draws.between(4.5, 6.5)), w * (draws.chance(.5) ? draws.between(.03, .16) : draws.between(.84, .97)), y, Math.min(eye.metre(y), h * .13), draws.side());
        }
        to.putWaiting();
        if (draws.chance(.4)) {
            to.put(Streetware.kite(draws, tone), w * draws.between(.15, .85), horizon * draws.between(.25, .6), h * .06, 1);
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
            var shifted = java.awt.geom.AffineTransform.getTranslateInstance(0, h * .018 * band).createTransformedShape(path);
            if (band == 0) {
                to.tint(shifted, Ink.clear(Ink.lighter(to.mood.horizon(), .6), .75));
            } else if (band == 1) {
                to.fill(Region.GROUND, shifted, Ink.solid(Ink.darker(sand, .26)));
            } else {
                to.fill(Region.GROUND, shifted, new GradientPaint(0, (float) shore, Ink.solid(Ink.darker(sand, .06)), 0, (float) h, Ink.solid(Ink.lighter(sand, .10))));
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
            specks.append(Shapes.oval(w * draws.uniform(), shore + h * .05 + (h - shore) * t, 1.2 + 3.5 * t, .5 + 1.1 * t), false);
        }
        to.tint(specks, Ink.clear(Ink.darker(sand, .4), .16));
    }

    static void lake(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        double shore = h * draws.between(.50, .62);
        Skies.paint(to, shore);
        Lands.mountains(to, shore, draws.count(2, 3), h * draws.between(.26, .42));
        Lands.hill(to, shore - h * .03, h * .04, shore + 1, to.mood.season().deepGrass, .35, 4);
        forest(to, shore, .42, h * .009);
        Skies.veil(to, shore - h * .16, shore, to.mood.weather() == Mood.Weather.FOGGY ? .8 : .34);
        forest(to, shore + h * .004, .14, h * .014);
        Lands.water(to, shore, h, draws.between(.8, 2));
        var eye = new Eye(shore - h * .02, draws.between(2.6, 4));
        for (int i = draws.count(1, 2); i > 0; i--) {
            double y = shore + (h - shore) * draws.between(.16, .5);
            double x = to.width * draws.between(.12, .88);
            double metre = Math.min(eye.metre(y), h * .08);
            int facing = draws.side();
            Sprite boat = draws.chance(.6) ? Boats.rowing(draws, to.mood.tone()) : Boats.sail(draws, to.mood.tone());
            boolean rowing = boat.shadow() == 0 && boat.parts().size() < 8;
            Harbours.reflection(to, boat, x, y, metre, facing);
            if (rowing) {
                to.put(People.sitting(draws, to.mood.tone(), .12, to.mood.snow()), x - .3 * metre * facing, y + .0 * metre, metre, facing);
            }
            to.put(boat, x, y, metre, facing);
        }
        Harbours.birds(to, shore, draws.count(0, 4));
        bank(to);
        Streets.light(to);
        Falls.paint(to);
    }

    private static void forest(Sketch to, double y, double far, double metre) {
        Draws draws = to.draws;
        Tone tone = to.mood.tone().at(far);
        for (double x = -10; x < to.width + 10; x += metre * draws.between(1.3, 5)) {
            Sprite tree = draws.chance(.8) ? Trees.pine(draws, to.mood, tone, draws.between(6, 11)) : Trees.any(draws, to.mood, tone, 7);
            to.put(Region.VEGETATION, new Sprite(null, tree.parts(), tree.joints(), 0), x, y, metre, draws.side());
        }
    }

    /** The shore on this side. */
    private static void bank(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        int grass = Ink.vary(to.mood.season().grass, 8, draws);
        double y = h * draws.between(.86, .92);
        double[] top = Lands.hill(to, y, h * .05, h * 1.02, grass, 0, 3);
        Shape ground = Shapes.polygon(top);
        if (!to.mood.snow()) {
            Lands.grass(to, ground, y, h, grass, 1.2);
        }
        Tone tone = to.mood.tone();
        double metre = h * draws.between(.10, .14);
        double x = to.width * draws.between(.12, .88);
        double die = draws.uniform();
        double foot = h * .95;
        if (die < .4) {
            Streets.walker(to, x, foot, metre, 0);
        } else if (die < .65) {
            to.later(Streetware.bench(draws, tone), x, foot, metre, 1);
            to.later(People.sitting(draws, tone, .42, to.mood.snow()), x, foot + 1, metre, draws.side());
        } else if (die < .85) {
            to.later(Animals.dog(draws, tone), x, foot, metre * 1.2, draws.side());
        }
        double side = draws.chance(.5) ? draws.between(-.02, .14) : draws.between(.86, 1.02);
        to.later(draws.chance(.7) ? Trees.pine(draws, to.mood, tone, draws.between(6, 8)) : Trees.any(draws, to.mood, tone, 6), to.width * side, h * .97, metre * .9, draws.side());
        to.putWaiting();
    }

    static void park(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        int w = to.width;
        Mood mood = to.mood;
        double horizon = h * draws.between(.36, .44);
        Skies.paint(to, horizon + h * .1);
        if (draws.chance(.6)) {
            Lands.skyline(to, horizon + h * .04, h * draws.between(.18, .34), .55);
        }
        int grass = Ink.vary(mood.season().grass, 9, draws);
        Lands.hill(to, horizon + h * .05, h * .05, h * .8, Ink.mix(grass, mood.season().deepGrass, .6), .28, 3);
        var eye = new Eye(horizon - h * .03, draws.between(2.6, 3.8));
        for (int i = 0; i < 9; i++) {
            double y = horizon + h * draws.between(.06, .10);
            Sprite tree = Trees.any(draws, mood, mood.tone().at(.25), draws.between(5, 8));
            to.put(Region.VEGETATION, new Sprite(null, tree.parts(), tree.joints(), tree.shadow()), w * draws.uniform(), y, eye.metre(y), draws.side());
        }
        double[] top = Lands.hill(to, horizon + h * .11, h * .03, h * 1.02, grass, .03, 3);
        Shape ground = Shapes.polygon(top);
        if (draws.chance(.4)) {
            pond(to, horizon + h * draws.between(.2, .26));
        }
        double path = h * draws.between(.68, .78);
        double thick = h * draws.between(.10, .15);
        double bend = h * draws.between(-.05, .05);
        double[] xy = {-10, path, w * .3, path + bend, w * .7, path - bend, w + 10.0, path, w + 10.0, path + thick * 1.2, w * .7, path - bend + thick, w * .3, path + bend + thick, -10, path + thick * 1.1};
        if (!mood.snow()) {
            Lands.grass(to, ground, horizon + h * .12, h, grass, .8);
            Lands.flowers(to, ground, h * .86, h, w / 8);
        }
        int gravel = mood.tone().of(mood.snow() ? 0xCFD8E2 : 0xD8C6A2);
        to.fill(Region.ROAD, Shapes.blob(xy), Sprite.down(path, Ink.darker(gravel, .08), path + thick, Ink.lighter(gravel, .08)));
        to.outline("path", xy);
        Tone tone = mood.tone();
        for (int i = draws.count(1, 3); i > 0; i--) {
            double y = horizon + h * draws.between(.16, .28);
            to.later(Trees.any(draws, mood, tone, draws.between(4, 6)), w * draws.uniform(), y, eye.metre(y), draws.side());
        }
        to.later(Streetware.bench(draws, tone), w * draws.between(.15, .85), path - 2, eye.metre(path), 1);
        to.later(Streetware.lamp(tone), w * draws.between(.1, .9), path, eye.metre(path), 1);
        for (double x : Streets.spread(draws, draws.count(3, 6), w)) {
            double y = draws.between(path + thick * .2, path + thick * .9);
            double metre = Math.min(eye.metre(y), h * .16);
            double die = draws.uniform();
            if (die < .3) {
                int facing = draws.side();
                to.later(Cycles.bicycle(draws, tone), x, y, metre, facing);
                to.later(People.cycling(draws, tone, mood.snow()), x, y, metre, facing, y + .01);
            } else if (die < .8) {
                Streets.walker(to, x, y, metre, 0);
            } else {
                to.later(Animals.dog(draws, tone), x, y, metre, draws.side());
            }
        }
        for (int i = draws.count(0, 3); i > 0; i--) {
            double y = h * draws.between(.9, .97);
            to.later(draws.chance(.6) ? Birds.standing(draws, tone) : Animals.sittingCat(draws, tone), w * draws.uniform(), y, h * .15, draws.side());
        }
        to.putWaiting();
        if (draws.chance(.3) && !mood.wet()) {
            to.put(Streetware.kite(draws, tone), w * draws.between(.15, .85), horizon * draws.between(.25, .6), h * .06, 1);
        }
        Streets.light(to);
        Falls.paint(to);
    }

    private static void pond(Sketch to, double y) {
        double x = to.width * to.draws.between(.25, .75);
        double rx = to.width * to.draws.between(.16, .3);
        double ry = to.height * .04;
        int water = Ink.mix(to.mood.horizon(), Ink.darker(to.mood.sky()[0], .2), .45);
        to.tint(Shapes.oval(x, y + 2, rx * 1.03, ry * 1.1), Ink.clear(0x000000, .15));
        double[] xy = {x - rx, y, x - rx * .6, y - ry * .8, x, y - ry, x + rx * .7, y - ry * .75, x + rx, y, x + rx * .6, y + ry * .8, x - rx * .1, y + ry, x - rx * .7, y + ry * .75};
        to.fill(Region.WATER, Shapes.blob(xy), Sprite.down(y - ry, Ink.lighter(water, .2), y + ry, water));
        to.outline("pond", xy);
        to.tint(Shapes.all(Shapes.oval(x - rx * .3, y - ry * .2, rx * .3, 1.2), Shapes.oval(x + rx * .3, y + ry * .3, rx * .35, 1.4)), Ink.clear(0xFFFFFF, .35));
    }

    /** Birds, kites and aeroplanes. */
    static void sky(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        int w = to.width;
        double horizon = h * draws.between(.84, .93);
        Skies.paint(to, horizon);
        Lands.mountains(to, horizon, 1, h * .1);
        Lands.hill(to, horizon, h * .06, h * 1.02, to.mood.season().deepGrass, .3, 3);
        int[] roof = {0};
        for (double x = w * draws.between(0, .3); x < w * .9 && roof[0] < 6; x += w * draws.between(.05, .2), roof[0]++) {
            Sprite tree = Trees.any(draws, to.mood, to.mood.tone().at(.15), 7);
            to.put(Region.VEGETATION, new Sprite(null, tree.parts(), tree.joints(), 0), x, h * .985, h * .018, draws.side());
        }
        Tone tone = to.mood.tone();
        int kind = draws.below(3);
        if (kind == 0) {
            double size = Math.min(w, h) * draws.between(.045, .075);
            to.put(Airplanes.airliner(draws, tone), w * draws.between(.3, .7), h * draws.between(.3, .55), size, draws.side());
        } else if (kind == 1) {
            for (int i = draws.count(2, 4); i > 0; i--) {
                to.put(Streetware.kite(draws, tone), w * draws.between(.1, .9), h * draws.between(.15, .6), Math.min(w, h) * draws.between(.07, .13), draws.side());
            }
        }
        int n = kind == 2 ? draws.count(5, 11) : draws.count(0, 3);
        double cx = w * draws.between(.3, .6);
        double cy = h * draws.between(.25, .5);
        for (int i = 0; i < n; i++) {
            double x = cx + w * draws.gauss(0, .2);
            double y = cy + h * draws.gauss(0, .12);
            to.put(Birds.flying(draws, tone.at(draws.between(0, .25))), Math.max(w * .03, Math.min(w * .97, x)), Math.max(h * .05, Math.min(h * .8, y)), Math.min(w, h) * draws.between(.06, .14), draws.side());
        }
        Falls.paint(to);
    }

    /** One animal or person, near, before a background out of focus. */
    static void close(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        int w = to.width;
        Mood mood = to.mood;
        double ground = h * draws.between(.64, .76);
        Skies.paint(to, ground);
        int kind = draws.below(3);
        int grass = Ink.vary(mood.season().grass, 9, draws);
        if (kind == 0) {
            Houses.row(to, ground, h * .09, .2, true);
        } else {
            Lands.hill(to, ground - h * .12, h * .1, h, Ink.mix(grass, mood.season().deepGrass, .8), .45, 3);
            for (int i = 0; i < 7; i++) {
                Sprite tree = Trees.any(draws, mood, mood.tone().at(draws.between(.1, .4)), draws.between(5, 8));
                to.put(Region.VEGETATION, new Sprite(null, tree.parts(), tree.joints(), 0), w * draws.uniform(), ground + h * .02, h * .09, draws.side());
            }
        }
        Tone tone = mood.tone();
        int floor = kind == 0 ? (mood.snow() ? 0xE4EAF0 : 0xA8A196) : grass;
        to.fill(Region.GROUND, Shapes.box(0, ground, w, h - ground), Sprite.down(ground, tone.of(Ink.darker(floor, .2)), h, tone.of(floor)));
        if (mood.lamps()) {
            for (int i = 0; i < 16; i++) {
                double r = h * draws.between(.012, .035);
                to.tint(Shapes.disc(w * draws.uniform(), ground * draws.between(.3, .98), r), Ink.clear(draws.ink(0xFFD890, 0xFFB860, 0xF07A5A, 0x8AD0E8), .55));
            }
        }
        to.soften(Math.max(3, (int) (h * draws.between(.010, .018))));
        if (kind != 0 && !mood.snow()) {
            Lands.grass(to, Shapes.box(0, ground + h * .06, w, h), ground + h * .1, h, grass, .9);
        }
        double foot = h * draws.between(.88, .93);
        double x = w * draws.between(.38, .62);
        double die = draws.uniform();
        Sprite subject;
        double size;
        if (die < .30) {
            subject = Animals.sittingCat(draws, tone);
            size = h * draws.between(.95, 1.2);
        } else if (die < .58) {
            subject = Animals.dog(draws, tone);
            size = Math.min(h * .75, w * .62) * draws.between(.8, 1);
        } else if (die < .70) {
            subject = Birds.standing(draws, tone);
            size = h * draws.between(1.1, 1.4);
        } else if (die < .80) {
            subject = Animals.sheep(draws, tone);
            size = Math.min(h * .6, w * .5);
        } else if (die < .90) {
            subject = Animals.horse(draws, tone);
            size = Math.min(h * .33, w * .33);
        } else {
            subject = Animals.cow(draws, tone);
            size = Math.min(h * .45, w * .34);
        }
        if (draws.chance(.45) && die < .58) {
            boolean cat = draws.chance(.5);
            to.later(cat ? Animals.lyingCat(draws, tone) : Streetware.ball(draws, tone), x + w * .3 * draws.side(), foot + h * .03, cat ? h * .7 : h * .5, draws.side());
        }
        to.later(subject, x, foot, size, draws.side());
        to.putWaiting();
        Streets.light(to);
        Falls.paint(to);
    }
}
