package io.vitrine.quickstart.scene;

import java.awt.geom.Path2D;

/** Birds, in the air and on the ground. */
final class Birds {
    private Birds() {}

    /** About 1.2 m from wing to wing. */
    static Sprite flying(Draws draws, Tone tone) {
        boolean gull = draws.chance(.6);
        int body = tone.of(gull ? 0xF4F2EE : draws.ink(0x2A2A30, 0x4A3B34));
        int wing = gull ? Ink.darker(body, .14) : Ink.lighter(body, .08);
        double up = draws.between(-.14, .42);
        Sprite.Maker maker = Sprite.of("bird");
        maker.add(wing(.02, up * .9, -1), Ink.darker(wing, .2));
        maker.add(Shapes.blob(-.26, .02, -.10, -.055, .10, -.06, .20, -.03, .12, .035, -.08, .05), body);
        maker.add(Shapes.polygon(-.22, 0, -.36, -.03, -.36, .06), wing);
        maker.add(Shapes.disc(.19, -.04, .052), body);
        maker.add(Shapes.polygon(.23, -.055, .31, -.03, .23, -.02), tone.of(0xE0A02E));
        maker.add(wing(.0, up, 1), wing);
        return maker.make();
    }

    private static Path2D wing(double x, double up, int side) {
        double reach = .55 * side;
        return Shapes.blob(
                x - .07,
                -.02,
                x - .10 + reach * .12,
                -.16 - up * .5,
                x - .16 + reach * .62,
                -.22 - up * .95,
                x - .20 + reach,
                -.10 - up * .8,
                x - .03 + reach * .55,
                -.12 - up * .75,
                x + .10,
                -.02);
    }

    /** About 0.4 m tall. */
    static Sprite standing(Draws draws, Tone tone) {
        int body = tone.of(draws.ink(0xF4F2EE, 0x8C97A3, 0x5A4A42, 0x3C4858));
        int wing = Ink.darker(body, .28);
        Sprite.Maker maker = Sprite.of("bird").shadow(.16);
        maker.add(
                Shapes.all(Shapes.limb(-.01, -.12, .009, 0, 0, .008), Shapes.limb(.05, -.12, .009, .06, 0, .008)),
                tone.of(0xD98A32));
        maker.add(Shapes.blob(-.20, -.14, -.08, -.27, .07, -.30, .13, -.22, .08, -.12, -.04, -.09), body);
        maker.add(Shapes.blob(-.23, -.13, -.10, -.24, .03, -.23, .02, -.15, -.1, -.13), wing);
        maker.add(Shapes.disc(.12, -.32, .062), body);
        maker.add(Shapes.polygon(.16, -.335, .25, -.31, .16, -.295), tone.of(0xE0A02E));
        maker.add(Shapes.disc(.14, -.335, .011), tone.of(0x14110F));
        return maker.make();
    }
}
