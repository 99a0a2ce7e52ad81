package io.vitrine.quickstart.scene;

/** One animal, near, before a background out of focus. */
final class Portraits {
    private Portraits() {}

    static void compose(Sketch to) {
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
                to.put(
                        Region.VEGETATION,
                        new Sprite(null, tree.parts(), tree.joints(), 0),
                        w * draws.uniform(),
                        ground + h * .02,
                        h * .09,
                        draws.side());
            }
        }
        Tone tone = mood.tone();
        int floor = kind == 0 ? (mood.snow() ? 0xE4EAF0 : 0xA8A196) : grass;
        to.fill(
                Region.GROUND,
                Shapes.box(0, ground, w, h - ground),
                Sprite.down(ground, tone.of(Ink.darker(floor, .2)), h, tone.of(floor)));
        if (mood.lamps()) {
            for (int i = 0; i < 16; i++) {
                double r = h * draws.between(.012, .035);
                to.tint(
                        Shapes.disc(w * draws.uniform(), ground * draws.between(.3, .98), r),
                        Ink.clear(draws.ink(0xFFD890, 0xFFB860, 0xF07A5A, 0x8AD0E8), .55));
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
            to.later(
                    cat ? Animals.lyingCat(draws, tone) : Streetware.ball(draws, tone),
                    x + w * .3 * draws.side(),
                    foot + h * .03,
                    cat ? h * .7 : h * .5,
                    draws.side());
        }
        to.later(subject, x, foot, size, draws.side());
        to.putWaiting();
        Streets.light(to);
        Falls.paint(to);
    }
}
