package io.vitrine.quickstart.scene;

import java.awt.Shape;

/** Lakes among mountains and woods. */
final class Lakes {
    private Lakes() {}

    static void compose(Sketch to) {
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
                to.put(
                        People.sitting(draws, to.mood.tone(), .12, to.mood.snow()),
                        x - .3 * metre * facing,
                        y + .0 * metre,
                        metre,
                        facing);
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
            Sprite tree = draws.chance(.8)
                    ? Trees.pine(draws, to.mood, tone, draws.between(6, 11))
                    : Trees.any(draws, to.mood, tone, 7);
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
        to.later(
                draws.chance(.7)
                        ? Trees.pine(draws, to.mood, tone, draws.between(6, 8))
                        : Trees.any(draws, to.mood, tone, 6),
                to.width * side,
                h * .97,
                metre * .9,
                draws.side());
        to.putWaiting();
    }
}
