package io.vitrine.quickstart.scene;

/** The sky, and what flies in it. */
final class Airs {
    private Airs() {}

    /** Birds, kites and aeroplanes. */
    static void compose(Sketch to) {
        Draws draws = to.draws;
        int h = to.height;
        int w = to.width;
        double horizon = h * draws.between(.84, .93);
        Skies.paint(to, horizon);
        Lands.mountains(to, horizon, 1, h * .1);
        Lands.hill(to, horizon, h * .06, h * 1.02, to.mood.season().deepGrass, .3, 3);
        int trees = 0;
        for (double x = w * draws.between(0, .3); x < w * .9 && trees < 6; x += w * draws.between(.05, .2), trees++) {
            Sprite tree = Trees.any(draws, to.mood, to.mood.tone().at(.15), 7);
            to.put(
                    Region.VEGETATION,
                    new Sprite(null, tree.parts(), tree.joints(), 0),
                    x,
                    h * .985,
                    h * .018,
                    draws.side());
        }
        Tone tone = to.mood.tone();
        int kind = draws.below(3);
        if (kind == 0) {
            double size = Math.min(w, h) * draws.between(.045, .075);
            to.put(
                    Airplanes.airliner(draws, tone),
                    w * draws.between(.3, .7),
                    h * draws.between(.3, .55),
                    size,
                    draws.side());
        } else if (kind == 1) {
            for (int i = draws.count(2, 4); i > 0; i--) {
                to.put(
                        Streetware.kite(draws, tone),
                        w * draws.between(.1, .9),
                        h * draws.between(.15, .6),
                        Math.min(w, h) * draws.between(.07, .13),
                        draws.side());
            }
        }
        int n = kind == 2 ? draws.count(5, 11) : draws.count(0, 3);
        double cx = w * draws.between(.3, .6);
        double cy = h * draws.between(.25, .5);
        for (int i = 0; i < n; i++) {
            double x = cx + w * draws.gauss(0, .2);
            double y = cy + h * draws.gauss(0, .12);
            to.put(
                    Birds.flying(draws, tone.at(draws.between(0, .25))),
                    Math.max(w * .03, Math.min(w * .97, x)),
                    Math.max(h * .05, Math.min(h * .8, y)),
                    Math.min(w, h) * draws.between(.06, .14),
                    draws.side());
        }
        Falls.paint(to);
    }
}
