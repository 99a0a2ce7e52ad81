package io.vitrine.quickstart.scene;

import java.awt.geom.Path2D;

/** Boats on the water, from the side; their waterline is at 0. */
final class Boats {
    private static final int[] HULLS = {0xF2EFE8, 0xC23B33, 0x28527A, 0x2E3A46, 0x3F8F80, 0xE0B04A, 0x7A4630};

    private Boats() {}

    private static void hull(Sprite.Maker maker, Tone tone, double half, double rise, int ink) {
        var path = new Path2D.Double();
        path.moveTo(-half, -rise);
        path.curveTo(-half * .4, -rise * .78, half * .5, -rise * .82, half * 1.06, -rise * 1.28);
        path.curveTo(half * .98, -rise * .5, half * .84, -.05, half * .7, .04);
        path.lineTo(-half * .86, .04);
        path.curveTo(-half * .94, -.1, -half, -rise * .5, -half, -rise);
        path.closePath();
        maker.add(path, -rise, Ink.lighter(ink, .10), 0, Ink.darker(ink, .35));
        maker.glaze(
                Shapes.polygon(-half * .9, -.06, half * .77, -.06, half * .72, .04, -half * .86, .04),
                Ink.clear(tone.of(0x5A2A22), .7));
        maker.glaze(
                Shapes.line(.02, -half * .94, -rise * .72, half * .2, -rise * .62, half * .93, -rise * .98),
                Ink.clear(0xFFFFFF, .28));
    }

    static Sprite sail(Draws draws, Tone tone) {
        int hull = tone.of(draws.ink(HULLS));
        int cloth = tone.of(draws.ink(0xFBF7EC, 0xFBF7EC, 0xF6E2C0, 0xD8604A, 0x3E7EA6));
        double mast = draws.between(5.4, 6.6);
        Sprite.Maker maker = Sprite.of("boat");
        hull(maker, tone, 2.5, .62, hull);
        maker.add(Shapes.limb(.2, -.6, .06, .2, -mast, .035), tone.of(0x6B5544));
        var main = new Path2D.Double();
        main.moveTo(.08, -mast + .15);
        main.curveTo(-.7, -mast * .66, -1.9, -mast * .36, -2.15, -1.05);
        main.curveTo(-1.4, -.92, -.6, -.98, .08, -1.0);
        main.closePath();
        maker.add(main, -mast, Ink.lighter(cloth, .15), -.9, Ink.darker(cloth, .16));
        var jib = new Path2D.Double();
        jib.moveTo(.34, -mast * .9);
        jib.curveTo(.9, -mast * .6, 1.7, -mast * .3, 2.45, -.95);
        jib.curveTo(1.7, -.9, 1.0, -.95, .36, -1.15);
        jib.closePath();
        maker.add(jib, -mast, cloth, -.8, Ink.darker(cloth, .24));
        maker.glaze(Shapes.line(.014, -.05, -mast * .68, -1.28, -mast * .52), Ink.clear(0x000000, .16));
        maker.glaze(Shapes.line(.014, -.05, -mast * .42, -1.88, -mast * .33), Ink.clear(0x000000, .16));
        maker.add(Shapes.polygon(.2, -mast, .2, -mast - .34, .72, -mast - .17), tone.of(0xC23B33));
        return maker.make();
    }

    static Sprite motor(Draws draws, Tone tone) {
        int hull = tone.of(draws.ink(HULLS));
        Sprite.Maker maker = Sprite.of("boat");
        maker.add(
                Shapes.polygon(-1.1, -.7, -.9, -1.5, .75, -1.5, 1.35, -.72),
                -1.5,
                tone.of(0xFAF7F0),
                -.7,
                tone.of(0xC9CDD0));
        int glass = tone.night() ? 0xFFDF98 : tone.of(0x31495C);
        maker.add(Shapes.polygon(-.8, -.95, -.72, -1.34, -.05, -1.34, -.05, -.95), glass);
        maker.add(Shapes.polygon(.08, -.95, .08, -1.34, .68, -1.34, .98, -.95), glass);
        maker.add(Shapes.rounded(-1.2, -1.64, 2.25, .16, .06), hull);
        maker.add(Shapes.limb(-.5, -1.6, .03, -.6, -2.4, .02), tone.of(0x8A8F96));
        hull(maker, tone, 2.4, .8, hull);
        return maker.make();
    }

    static Sprite fishing(Draws draws, Tone tone) {
        int hull = tone.of(draws.ink(0xC23B33, 0x28527A, 0x2F7D74, 0x2E3A46));
        Sprite.Maker maker = Sprite.of("boat");
        maker.add(Shapes.line(.05, -1.6, -.9, -1.6, -3.6, -.2, -1.2), tone.of(0x6B5544));
        maker.add(Shapes.line(.05, 1.9, -.9, 1.9, -4.4), tone.of(0x6B5544));
        maker.glaze(Shapes.line(.018, 1.9, -4.3, 3.5, -1.4), Ink.clear(0x1A1A1A, .55));
        maker.glaze(Shapes.line(.018, 1.9, -4.3, -1.6, -3.5), Ink.clear(0x1A1A1A, .55));
        maker.add(
                Shapes.polygon(-.2, -.9, -.2, -2.7, 1.35, -2.7, 1.5, -.9),
                -2.7,
                tone.of(0xFAF7F0),
                -.9,
                tone.of(0xBFC4C6));
        int glass = tone.night() ? 0xFFDF98 : tone.of(0x31495C);
        maker.add(Shapes.rounded(0, -2.4, .5, .55, .06), glass);
        maker.add(Shapes.rounded(.68, -2.4, .55, .55, .06), glass);
        maker.add(Shapes.rounded(-.35, -2.9, 1.95, .24, .08), hull);
        maker.add(Shapes.disc(-1.0, -1.0, .16), tone.of(0xE8883A));
        hull(maker, tone, 3.4, 1.05, hull);
        return maker.make();
    }

    static Sprite rowing(Draws draws, Tone tone) {
        int wood = tone.of(draws.ink(0x9A6A3E, 0xC23B33, 0x3F8F80, 0xE0B04A, 0x28527A));
        Sprite.Maker maker = Sprite.of("boat");
        maker.add(Shapes.blob(-1.6, -.42, -.8, -.36, .8, -.36, 1.65, -.5, 1.1, -.22, -1.1, -.2), Ink.darker(wood, .5));
        hull(maker, tone, 1.6, .42, wood);
        maker.add(Shapes.limb(-.1, -.5, .025, 1.1, .05, .03), tone.of(0xC9A06A));
        return maker.make();
    }
}
