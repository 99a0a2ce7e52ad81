package io.vitrine.quickstart.scene;

import java.awt.Shape;

/** Parks, with people on their paths. */
final class Parks {
    private Parks() {}

    static void compose(Sketch to) {
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
            to.put(
                    Region.VEGETATION,
                    new Sprite(null, tree.parts(), tree.joints(), tree.shadow()),
                    w * draws.uniform(),
                    y,
                    eye.metre(y),
                    draws.side());
        }
        double[] top = Lands.hill(to, horizon + h * .11, h * .03, h * 1.02, grass, .03, 3);
        Shape ground = Shapes.polygon(top);
        if (draws.chance(.4)) {
            pond(to, horizon + h * draws.between(.2, .26));
        }
        double path = h * draws.between(.68, .78);
        double thick = h * draws.between(.10, .15);
        double bend = h * draws.between(-.05, .05);
        double[] xy = {
            -10,
            path,
            w * .3,
            path + bend,
            w * .7,
            path - bend,
            w + 10.0,
            path,
            w + 10.0,
            path + thick * 1.2,
            w * .7,
            path - bend + thick,
            w * .3,
            path + bend + thick,
            -10,
            path + thick * 1.1
        };
        if (!mood.snow()) {
            Lands.grass(to, ground, horizon + h * .12, h, grass, .8);
            Lands.flowers(to, ground, h * .86, h, w / 8);
        }
        int gravel = mood.tone().of(mood.snow() ? 0xCFD8E2 : 0xD8C6A2);
        to.fill(
                Region.ROAD,
                Shapes.blob(xy),
                Sprite.down(path, Ink.darker(gravel, .08), path + thick, Ink.lighter(gravel, .08)));
        to.outline("path", xy);
        Tone tone = mood.tone();
        for (int i = draws.count(1, 3); i > 0; i--) {
            double y = horizon + h * draws.between(.16, .28);
            to.later(
                    Trees.any(draws, mood, tone, draws.between(4, 6)),
                    w * draws.uniform(),
                    y,
                    eye.metre(y),
                    draws.side());
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
            to.later(
                    draws.chance(.6) ? Birds.standing(draws, tone) : Animals.sittingCat(draws, tone),
                    w * draws.uniform(),
                    y,
                    h * .15,
                    draws.side());
        }
        to.putWaiting();
        if (draws.chance(.3) && !mood.wet()) {
            to.put(
                    Streetware.kite(draws, tone),
                    w * draws.between(.15, .85),
                    horizon * draws.between(.25, .6),
                    h * .06,
                    1);
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
        double[] xy = {
            x - rx,
            y,
            x - rx * .6,
            y - ry * .8,
            x,
            y - ry,
            x + rx * .7,
            y - ry * .75,
            x + rx,
            y,
            x + rx * .6,
            y + ry * .8,
            x - rx * .1,
            y + ry,
            x - rx * .7,
            y + ry * .75
        };
        to.fill(Region.WATER, Shapes.blob(xy), Sprite.down(y - ry, Ink.lighter(water, .2), y + ry, water));
        to.outline("pond", xy);
        to.tint(
                Shapes.all(
                        Shapes.oval(x - rx * .3, y - ry * .2, rx * .3, 1.2),
                        Shapes.oval(x + rx * .3, y + ry * .3, rx * .35, 1.4)),
                Ink.clear(0xFFFFFF, .35));
    }
}
