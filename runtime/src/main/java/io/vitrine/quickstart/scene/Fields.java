package io.vitrine.quickstart.scene;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** Hills and meadows with animals. */
final class Fields {
    private Fields() {}

    static void compose(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        Mood mood = to.mood;
        double horizon = h * draws.between(.36, .5);
        Skies.paint(to, horizon + h * .06);
        if (draws.chance(.55)) {
            Lands.mountains(to, horizon + h * .03, draws.count(1, 2), h * draws.between(.12, .24));
        }
        int grass = Ink.vary(mood.season().grass, 9, draws);
        int deep = Ink.vary(mood.season().deepGrass, 9, draws);
        int layers = draws.count(2, 3);
        for (int i = 0; i < layers; i++) {
            double far = .55 - .5 * i / layers;
            double middle = horizon + h * (.02 + .07 * i);
            double[] top = Lands.hill(
                    to,
                    middle,
                    h * draws.between(.05, .10),
                    h * .8,
                    Ink.mix(deep, grass, (i + 1.0) / (layers + 1)),
                    far,
                    3);
            wood(to, top, far, h * (.010 + .006 * i), i == 0 ? 9 : 5);
        }
        if (draws.chance(.5)) {
            double y = horizon + h * .13;
            to.put(
                    Region.BUILDING,
                    Houses.cottage(draws, mood, mood.tone().at(.2)),
                    to.width * draws.between(.15, .85),
                    y,
                    h * .020,
                    draws.side());
        }
        double meadow = horizon + h * draws.between(.12, .18);
        double[] top = Lands.hill(to, meadow, h * .04, h * 1.02, grass, 0, 3);
        Shape ground = Shapes.polygon(top);
        to.outline("meadow", top);
        if (draws.chance(.4)) {
            path(to, meadow + h * .05);
        }
        Skies.veil(to, horizon - h * .08, horizon + h * .12, mood.weather() == Mood.Weather.FOGGY ? .75 : .16);
        if (!mood.snow()) {
            Lands.grass(to, ground, meadow, h, grass, .85);
            if (mood.season() != Mood.Season.AUTUMN && draws.chance(.7)) {
                Lands.flowers(to, ground, meadow + h * .06, h, to.width / 6);
            }
        }
        if (draws.chance(.5)) {
            fence(to, meadow + h * draws.between(.05, .1));
        }
        animals(to, new Eye(meadow - h * draws.between(.10, .2), draws.between(2.2, 3.6)), meadow);
        Harbours.birds(to, horizon, draws.chance(.5) ? draws.count(1, 4) : 0);
        Streets.light(to);
        Falls.paint(to);
    }

    private static void wood(Sketch to, double[] top, double far, double metre, int most) {
        Draws draws = to.draws;
        int n = draws.count(2, most);
        int points = top.length / 2 - 2;
        double start = draws.between(0, points - 1.0);
        for (int i = 0; i < n; i++) {
            double at = Math.min(points - 1.01, Math.max(0, start + draws.gauss(0, points * .16)));
            int j = (int) at;
            double x = top[2 * j] + (at - j) * (top[2 * j + 2] - top[2 * j]);
            double y = top[2 * j + 1] + (at - j) * (top[2 * j + 3] - top[2 * j + 1]);
            Sprite tree = Trees.any(draws, to.mood, to.mood.tone().at(far), draws.between(6, 9));
            // far ones are scenery: nobody would draw a box around each
            to.put(
                    Region.VEGETATION,
                    new Sprite(null, tree.parts(), tree.joints(), tree.shadow()),
                    x,
                    y + metre,
                    metre,
                    draws.side());
        }
    }

    private static void path(Sketch to, double from) {
        Draws draws = to.draws;
        double x = to.width * draws.between(.3, .7);
        double end = to.width * draws.between(.1, .9);
        double w = to.width * draws.between(.07, .13);
        double h = to.height;
        double[] xy = {
            x,
            from,
            x + w * .06,
            from,
            x + (end - x) * .1 + w * .35,
            from + (h - from) * .35,
            x + (end - x) * .5 + w * .8,
            from + (h - from) * .7,
            end + w * 1.6,
            h + 5,
            end - w,
            h + 5,
            x + (end - x) * .5 - w * .2,
            from + (h - from) * .7,
            x + (end - x) * .1 - w * .1,
            from + (h - from) * .35
        };
        int earth = to.mood.tone().of(to.mood.snow() ? 0xD3DCE6 : 0xC8AE84);
        to.fill(Region.ROAD, Shapes.blob(xy), Sprite.down(from, Ink.lighter(earth, .1), h, Ink.darker(earth, .12)));
        to.outline("path", xy);
    }

    private static void fence(Sketch to, double y) {
        Draws draws = to.draws;
        var wood = new Path2D.Double();
        double hgt = to.height * .05;
        double pitch = to.width / draws.between(9, 14);
        double drop = draws.between(-.03, .03) * to.height;
        for (double x = -pitch; x < to.width + pitch; x += pitch) {
            double at = y + drop * x / to.width;
            wood.append(Shapes.box(x - hgt * .06, at - hgt, hgt * .13, hgt), false);
        }
        wood.append(
                Shapes.polygon(
                        0,
                        y - hgt * .85,
                        to.width,
                        y + drop - hgt * .85,
                        to.width,
                        y + drop - hgt * .72,
                        0,
                        y - hgt * .72),
                false);
        wood.append(
                Shapes.polygon(
                        0,
                        y - hgt * .48,
                        to.width,
                        y + drop - hgt * .48,
                        to.width,
                        y + drop - hgt * .36,
                        0,
                        y - hgt * .36),
                false);
        int ink = to.mood.tone().of(draws.ink(0xF1ECE2, 0x7A5C44, 0x8C7660));
        to.tint(wood, Ink.solid(ink));
    }

    private static void animals(Sketch to, Eye eye, double meadow) {
        Draws draws = to.draws;
        int kind = draws.below(5);
        int n = kind == 0 ? draws.count(2, 4) : draws.count(3, 7);
        double h = to.height;
        double[] places = Streets.spread(draws, n, to.width);
        for (double x : places) {
            double t = draws.uniform();
            double y = meadow + h * .06 + (h * .94 - meadow - h * .06) * t;
            double metre = Math.min(eye.metre(y), h * .17);
            Tone tone = to.mood.tone().at(.10 * (1 - t));
            Sprite animal = switch (kind) {
                case 0 -> Animals.horse(draws, tone);
                case 1 -> Animals.cow(draws, tone);
                case 2 -> Animals.sheep(draws, tone);
                case 3 -> draws.chance(.6) ? Animals.sheep(draws, tone) : Animals.cow(draws, tone);
                default -> draws.chance(.5) ? Animals.cow(draws, tone) : Animals.horse(draws, tone);
            };
            to.later(animal, x, y, metre, draws.side());
        }
        double y = h * draws.between(.80, .94);
        double metre = Math.min(eye.metre(y), h * .17);
        Tone tone = to.mood.tone();
        if (draws.chance(.5)) {
            double x = to.width * draws.between(.08, .92);
            to.later(People.walking(draws, tone, to.mood.snow()), x, y, metre, draws.side());
            if (draws.chance(.7)) {
                to.later(Animals.dog(draws, tone), x + metre * 1.3 * draws.side(), y + 4, metre, draws.side());
            }
        }
        for (int i = draws.count(0, 2); i > 0; i--) {
            double ty = meadow + h * draws.between(.05, .3);
            to.later(
                    Trees.any(draws, to.mood, tone, draws.between(4, 7)),
                    to.width * (draws.chance(.5) ? draws.between(-.02, .24) : draws.between(.76, 1.02)),
                    ty,
                    Math.min(eye.metre(ty), h * .12),
                    draws.side());
        }
        to.putWaiting();
    }
}
