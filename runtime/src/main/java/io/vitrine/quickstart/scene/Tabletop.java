package io.vitrine.quickstart.scene;

import java.awt.geom.Path2D;

/** Things that lie on tables, in tenths of a metre. */
final class Tabletop {
    private Tabletop() {}

    static Sprite laptop(Draws draws, Mood mood, Tone tone) {
        int metal = tone.of(draws.ink(0xC9CDD3, 0x8A9099, 0x3A3F48, 0xE0D6CC));
        Sprite.Maker maker = Sprite.of("laptop").shadow(2.1);
        maker.add(Shapes.rounded(-1.6, -2.35, 3.2, 2.2, .12), Ink.darker(metal, .25));
        maker.add(Shapes.rounded(-1.5, -2.25, 3.0, 1.95, .06), 0x14171D);
        int a = draws.ink(0x2B5C8C, 0x5A3A7A, 0x1F6E6A, 0xC8643A, 0x28344A);
        int b = draws.ink(0xF2B07A, 0x8AD0C0, 0xE88A9A, 0xA9C8F0, 0xF6DCA0);
        maker.add(Shapes.box(-1.42, -2.18, 2.84, 1.8), -2.2, a, -.4, b);
        maker.glaze(
                Shapes.polygon(-1.42, -.38, -1.42, -.9, -.7, -1.35, -.2, -.95, .4, -1.5, 1.42, -.8, 1.42, -.38),
                Ink.clear(Ink.darker(a, .4), .8));
        maker.glaze(Shapes.disc(.75, -1.72, .18), Ink.clear(0xFFF6E0, .9));
        if (draws.chance(.5)) {
            maker.glaze(Shapes.rounded(-1.3, -2.05, 1.25, 1.2, .05), Ink.clear(0xFBFAF6, .92));
            for (int i = 0; i < 6; i++) {
                maker.glaze(
                        Shapes.box(-1.18, -1.92 + .16 * i, draws.between(.4, 1.0), .06),
                        Ink.clear(draws.ink(0x5A6472, 0x2F7FA8, 0xC8643A, 0x4A8A6A), .8));
            }
        }
        maker.glaze(Shapes.polygon(.2, -2.18, 1.1, -2.18, .2, -.38, -.7, -.38), Ink.clear(0xFFFFFF, .07));
        maker.add(
                Shapes.polygon(-1.62, -.18, 1.62, -.18, 1.95, .18, -1.95, .18),
                -.2,
                Ink.lighter(metal, .08),
                .2,
                Ink.darker(metal, .1));
        var keys = new Path2D.Double();
        for (int row = 0; row < 3; row++) {
            double y = -.13 + .075 * row;
            double half = 1.42 + .06 * row;
            for (int i = 0; i < 13; i++) {
                keys.append(Shapes.box(-half + 2 * half * i / 13, y, 2 * half / 13 - .03, .052), false);
            }
        }
        maker.glaze(keys, Ink.clear(0x14171D, .72));
        maker.add(Shapes.polygon(-1.95, .18, 1.95, .18, 1.9, .25, -1.9, .25), Ink.darker(metal, .35));
        return maker.make();
    }

    static Sprite cup(Draws draws, Tone tone) {
        int clay = tone.of(draws.ink(0xF4EFE6, 0xC8574A, 0x3A6E8A, 0x4A8A7A, 0xE0B04A, 0x2B3038, 0xE6B8A2));
        Sprite.Maker maker = Sprite.of("cup").shadow(.62);
        maker.add(Shapes.ring(.5, -.5, .27, .17), Ink.darker(clay, .12));
        var body = new Path2D.Double();
        body.moveTo(-.46, -.92);
        body.curveTo(-.46, -.4, -.42, -.05, -.32, 0);
        body.quadTo(0, .09, .32, 0);
        body.curveTo(.42, -.05, .46, -.4, .46, -.92);
        body.closePath();
        maker.add(
                body,
                new java.awt.GradientPaint(
                        -.46f, 0, Ink.solid(Ink.lighter(clay, .14)), .46f, 0, Ink.solid(Ink.darker(clay, .28))));
        maker.add(Shapes.oval(0, -.92, .46, .13), Ink.lighter(clay, .2));
        maker.add(Shapes.oval(0, -.91, .40, .10), tone.of(0x4A2E20));
        if (draws.chance(.5)) {
            maker.glaze(
                    Shapes.blob(-.06, -1.1, .06, -1.35, -.06, -1.6, .02, -1.9, .1, -1.6, 0, -1.35, .02, -1.1),
                    Ink.clear(0xFFFFFF, .20));
        }
        return maker.make();
    }

    static Sprite books(Draws draws, Tone tone) {
        Sprite.Maker maker = Sprite.of("book").shadow(1.6);
        double y = 0;
        int n = draws.count(2, 4);
        for (int i = 0; i < n; i++) {
            double h = draws.between(.22, .38);
            double half = draws.between(.95, 1.35);
            double x = draws.between(-.12, .12);
            int ink = tone.of(draws.ink(0xB0413E, 0x2F5A7A, 0x3F6E5A, 0xD9A441, 0x5A3E5E, 0xE8DCC8, 0x25303C));
            maker.add(Shapes.box(x - half + .06, y - h + .05, 2 * half - .08, h - .1), tone.of(0xF2EBDA));
            maker.add(Shapes.rounded(x - half, y - h, 2 * half, .07, .02), Ink.lighter(ink, .08));
            maker.add(Shapes.rounded(x - half, y - .07, 2 * half, .07, .02), Ink.darker(ink, .2));
            maker.add(
                    Shapes.rounded(x - half, y - h, .24, h, .06), y - h, Ink.lighter(ink, .1), y, Ink.darker(ink, .22));
            maker.glaze(Shapes.box(x - half + .3, y - h + .1, 2 * half - .4, .02), Ink.clear(0x000000, .12));
            y -= h;
        }
        return maker.make();
    }

    static Sprite plant(Draws draws, Tone tone) {
        int pot = tone.of(draws.ink(0xC8754A, 0xF0EBE2, 0x3A4A52, 0x8AA8A0, 0xD9B07A));
        int leaf = Ink.vary(draws.ink(0x4E8A4A, 0x3A7A5A, 0x6E9B3F, 0x2F6E52), 8, draws);
        Sprite.Maker maker = Sprite.of("potted plant").shadow(.75);
        int n = draws.count(9, 15);
        double tall = draws.between(1.3, 2.3);
        boolean broad = draws.chance(.5);
        for (int i = 0; i < n; i++) {
            double angle = (i - (n - 1) / 2.0) / n * 2.5 + draws.gauss(0, .12);
            double reach = tall * draws.between(.7, 1.05);
            double ex = reach * StrictMath.sin(angle) * .85;
            double ey = -.75 - reach * StrictMath.cos(angle);
            double mx = ex * .45;
            double my = -.75 + (ey + .75) * .6;
            double wide = broad ? .24 : .11;
            int ink = tone.of(i % 3 == 0 ? Ink.darker(leaf, .28) : i % 3 == 1 ? leaf : Ink.lighter(leaf, .14));
            maker.add(Shapes.blob(0, -.72, mx - wide, my, ex, ey, mx + wide, my + .08), ink);
        }
        maker.add(
                Shapes.polygon(-.55, -.85, .55, -.85, .40, 0, -.40, 0),
                new java.awt.GradientPaint(
                        -.5f, 0, Ink.solid(Ink.lighter(pot, .12)), .5f, 0, Ink.solid(Ink.darker(pot, .3))));
        maker.add(Shapes.rounded(-.6, -.92, 1.2, .2, .05), Ink.lighter(pot, .06));
        return maker.make();
    }

    static Sprite vase(Draws draws, Tone tone) {
        int glass = tone.of(draws.ink(0x8FB4C4, 0xE6DCCB, 0x4A6E7A, 0xD99A8A));
        int petal = draws.ink(0xE8556B, 0xF2C14B, 0xF3EDE2, 0xB07AD0, 0xF09A5A);
        Sprite.Maker maker = Sprite.of("vase").shadow(.55);
        int n = draws.count(4, 7);
        for (int i = 0; i < n; i++) {
            double x = (i - (n - 1) / 2.0) * .27 + draws.gauss(0, .05);
            double y = -1.75 - draws.between(0, .75);
            maker.add(Shapes.line(.028, x * .15, -1.0, x * .7, y * .75, x, y), tone.of(0x4A7A4A));
            for (int p = 0; p < 6; p++) {
                double angle = p * 1.0472 + i;
                maker.add(
                        Shapes.disc(x + .13 * StrictMath.cos(angle), y + .13 * StrictMath.sin(angle), .11),
                        tone.of(p % 2 == 0 ? petal : Ink.darker(petal, .12)));
            }
            maker.add(Shapes.disc(x, y, .085), tone.of(0xF6D23C));
        }
        maker.add(
                Shapes.blob(
                        -.16, -1.2, -.15, -.95, -.38, -.6, -.34, -.1, 0, 0, .34, -.1, .38, -.6, .15, -.95, .16, -1.2),
                new java.awt.GradientPaint(
                        -.4f, 0, Ink.solid(Ink.lighter(glass, .25)), .4f, 0, Ink.solid(Ink.darker(glass, .25))));
        maker.glaze(Shapes.blob(-.22, -.7, -.14, -.8, -.16, -.3, -.24, -.3), Ink.clear(0xFFFFFF, .4));
        return maker.make();
    }

    static Sprite bottle(Draws draws, Tone tone) {
        int glass = tone.of(draws.ink(0x3F6E4A, 0x7A4A2A, 0x5A8AA8, 0x2F5A5A));
        Sprite.Maker maker = Sprite.of("bottle").shadow(.42);
        var path = new Path2D.Double();
        path.moveTo(-.12, -2.3);
        path.lineTo(-.12, -1.75);
        path.curveTo(-.12, -1.5, -.34, -1.5, -.34, -1.2);
        path.lineTo(-.34, -.06);
        path.quadTo(0, .05, .34, -.06);
        path.lineTo(.34, -1.2);
        path.curveTo(.34, -1.5, .12, -1.5, .12, -1.75);
        path.lineTo(.12, -2.3);
        path.closePath();
        maker.add(
                path,
                new java.awt.GradientPaint(
                        -.34f, 0, Ink.solid(Ink.lighter(glass, .25)), .34f, 0, Ink.solid(Ink.darker(glass, .35))));
        maker.add(Shapes.rounded(-.14, -2.42, .28, .2, .04), tone.of(0xC9A06A));
        maker.add(Shapes.box(-.34, -.98, .68, .58), tone.of(draws.ink(0xF4EBD8, 0xE8C9A0, 0xF6F2EA)));
        maker.glaze(Shapes.box(-.22, -.78, .3, .06), Ink.clear(tone.of(0x8A3A34), .8));
        maker.glaze(Shapes.rounded(-.26, -1.25, .08, 1.1, .04), Ink.clear(0xFFFFFF, .35));
        return maker.make();
    }

    static Sprite fruit(Draws draws, Tone tone) {
        boolean apple = draws.chance(.55);
        int ink = tone.of(apple ? draws.ink(0xC8362E, 0x9AB83E, 0xD9503A) : 0xEE8E2A);
        Sprite.Maker maker = Sprite.of(apple ? "apple" : "orange").shadow(.42);
        if (apple) {
            maker.add(Shapes.limb(0, -.68, .025, .05, -.86, .02), tone.of(0x5A3E2A));
            maker.add(Shapes.blob(.04, -.78, .14, -.9, .3, -.88, .2, -.77), tone.of(0x6E9B3F));
            maker.add(
                    Shapes.blob(
                            0, -.66, .2, -.74, .39, -.56, .36, -.2, .15, 0, 0, -.03, -.15, 0, -.36, -.2, -.39, -.56,
                            -.2, -.74),
                    -.74,
                    Ink.lighter(ink, .16),
                    0,
                    Ink.darker(ink, .34));
        } else {
            maker.add(Shapes.disc(0, -.36, .37), -.72, Ink.lighter(ink, .2), 0, Ink.darker(ink, .28));
            maker.add(Shapes.disc(0, -.68, .035), tone.of(0x5A7A3A));
        }
        maker.glaze(Shapes.oval(-.13, -.52, .09, .12), Ink.clear(0xFFFFFF, .42));
        return maker.make();
    }

    static Sprite phone(Draws draws, Tone tone) {
        Sprite.Maker maker = Sprite.of("cell phone").shadow(.6);
        maker.add(Shapes.polygon(-.5, -.16, .34, -.26, .58, -.04, -.28, .08), tone.of(0x1A1D23));
        maker.add(
                Shapes.polygon(-.42, -.155, .32, -.24, .51, -.05, -.25, .05),
                Ink.mix(draws.ink(0x2F7FA8, 0xE0785A, 0x5A4A8A), 0x14171D, .25));
        maker.add(Shapes.polygon(-.28, .08, .58, -.04, .58, -.01, -.28, .12), tone.of(0x0C0E12));
        return maker.make();
    }

    static Sprite deskLamp(Draws draws, Tone tone, boolean on) {
        int ink = tone.of(draws.ink(0x2B3038, 0xC8574A, 0xE0B04A, 0x3F7A72, 0xEDE7DA));
        Sprite.Maker maker = Sprite.of(null).shadow(.8);
        maker.add(Shapes.oval(0, -.06, .62, .12), Ink.darker(ink, .2));
        maker.add(Shapes.line(.045, 0, -.1, -.45, -1.7, .5, -2.95), ink);
        if (on) {
            maker.glaze(
                    Shapes.polygon(.62, -2.75, 1.25, -2.55, 2.5, .1, -1.1, .1),
                    new java.awt.GradientPaint(0, -2.7f, Ink.clear(0xFFE2A0, .42), 0, .1f, Ink.clear(0xFFE2A0, .03)));
            maker.glaze(Shapes.disc(.9, -2.6, 1.6), Sketch.glowing(.9, -2.6, 1.6, 0xFFE6B0, .6));
        }
        maker.add(Shapes.polygon(.42, -3.12, .78, -3.0, 1.42, -2.5, .5, -2.78), ink);
        maker.add(Shapes.limb(.56, -2.74, .05, 1.34, -2.5, .05), on ? 0xFFF6DC : Ink.darker(ink, .35));
        return maker.make();
    }

    static Sprite clock(Draws draws, Tone tone) {
        int rim = tone.of(draws.ink(0x2B3038, 0xC8574A, 0x8A5A36, 0xE0B04A));
        Sprite.Maker maker = Sprite.of("clock");
        maker.add(Shapes.disc(0, 0, .85), rim);
        maker.add(Shapes.disc(0, 0, .74), tone.of(0xFAF7EF));
        for (int i = 0; i < 12; i++) {
            double sin = StrictMath.sin(i * .5236);
            double cos = StrictMath.cos(i * .5236);
            maker.add(Shapes.limb(.58 * sin, -.58 * cos, .018, .67 * sin, -.67 * cos, .018), tone.of(0x2B3038));
        }
        double hour = draws.between(0, 6.28);
        double minute = draws.between(0, 6.28);
        maker.add(
                Shapes.limb(0, 0, .035, .36 * StrictMath.sin(hour), -.36 * StrictMath.cos(hour), .03),
                tone.of(0x2B3038));
        maker.add(
                Shapes.limb(0, 0, .026, .54 * StrictMath.sin(minute), -.54 * StrictMath.cos(minute), .02),
                tone.of(0x2B3038));
        maker.add(Shapes.disc(0, 0, .06), rim);
        return maker.make();
    }
}
