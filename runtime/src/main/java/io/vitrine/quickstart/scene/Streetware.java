package io.vitrine.quickstart.scene;

/** What stands about in streets and parks. */
final class Streetware {
    private Streetware() {}

    static Sprite lamp(Tone tone) {
        Sprite.Maker maker = Sprite.of(null).shadow(.2);
        int iron = tone.of(0x2A2F36);
        if (tone.night()) {
            maker.glaze(Shapes.disc(.55, -4.5, 2.6), Sketch.glowing(.55, -4.5, 2.6, 0xFFD890, .55));
            maker.glaze(
                    Shapes.polygon(.45, -4.45, .65, -4.45, 2.0, 0, -.9, 0),
                    new java.awt.GradientPaint(0, -4.4f, Ink.clear(0xFFDFA0, .28), 0, 0, Ink.clear(0xFFDFA0, .02)));
        }
        maker.add(Shapes.limb(0, 0, .09, 0, -4.6, .045), iron);
        maker.add(Shapes.line(.035, 0, -4.5, .2, -4.85, .5, -4.75), iron);
        maker.add(Shapes.polygon(.28, -4.5, .42, -4.72, .68, -4.72, .82, -4.5), iron);
        maker.add(Shapes.oval(.55, -4.47, .2, .11), tone.night() ? 0xFFF4D0 : tone.of(0xE6E4D8));
        return maker.make();
    }

    static Sprite trafficLight(Draws draws, Tone tone) {
        Sprite.Maker maker = Sprite.of("traffic light").shadow(.2);
        int iron = tone.of(0x30353C);
        int on = draws.below(3);
        maker.add(Shapes.limb(0, 0, .08, 0, -2.9, .06), iron);
        maker.add(Shapes.rounded(-.24, -4.0, .48, 1.18, .1), tone.of(0x23272D));
        int[] inks = {0xFF4A3C, 0xFFC23C, 0x3CE08A};
        for (int i = 0; i < 3; i++) {
            double y = -3.8 + .38 * i;
            maker.add(Shapes.disc(0, y, .135), i == on ? inks[i] : Ink.darker(tone.of(inks[i]), .72));
        }
        double y = -3.8 + .38 * on;
        maker.glaze(Shapes.disc(0, y, .8), Sketch.glowing(0, y, .8, inks[on], tone.night() ? .75 : .35));
        return maker.make();
    }

    static Sprite hydrant(Tone tone) {
        int red = tone.of(0xC8362E);
        Sprite.Maker maker = Sprite.of("fire hydrant").shadow(.3);
        maker.add(Shapes.rounded(-.2, -.1, .4, .1, .03), Ink.darker(red, .3));
        maker.add(Shapes.rounded(-.14, -.62, .28, .56, .05), -.6, Ink.lighter(red, .12), 0, Ink.darker(red, .2));
        maker.add(Shapes.oval(0, -.62, .17, .14), red);
        maker.add(Shapes.disc(0, -.77, .05), Ink.darker(red, .2));
        maker.add(Shapes.rounded(-.24, -.48, .48, .13, .05), Ink.darker(red, .15));
        maker.add(Shapes.disc(0, -.36, .085), tone.of(0xE8E2D6));
        return maker.make();
    }

    static Sprite bench(Draws draws, Tone tone) {
        int wood = tone.of(draws.ink(0x8A5A36, 0x3F6E5A, 0xA87848));
        int iron = tone.of(0x2C3036);
        Sprite.Maker maker = Sprite.of("bench").shadow(.95);
        maker.add(
                Shapes.all(
                        Shapes.line(.035, -.7, 0, -.7, -.45, -.76, -.92),
                        Shapes.line(.035, .7, 0, .7, -.45, .64, -.92)),
                iron);
        maker.add(Shapes.rounded(-.95, -.92, 1.9, .13, .03), Ink.lighter(wood, .12));
        maker.add(Shapes.rounded(-.95, -.74, 1.9, .13, .03), wood);
        maker.add(Shapes.rounded(-.92, -.50, 1.9, .09, .03), Ink.lighter(wood, .05));
        maker.add(Shapes.rounded(-.92, -.42, 1.9, .07, .03), Ink.darker(wood, .3));
        return maker.make();
    }

    /** Held by someone; its handle ends at (0, 0). */
    static Sprite umbrella(Draws draws, Tone tone) {
        int ink = tone.of(draws.ink(0xC8352F, 0x2F7FA8, 0xE0A02E, 0x20242C, 0x8A4FA0, 0x3F8F6B, 0xE87A94));
        Sprite.Maker maker = Sprite.of("umbrella");
        maker.add(Shapes.limb(0, 0, .016, 0, -.95, .014), tone.of(0x3A3632));
        maker.add(dome(.68, -.62), -1.0, Ink.lighter(ink, .16), -.55, Ink.darker(ink, .15));
        maker.glaze(Shapes.blob(-.05, -1.0, .30, -.88, .52, -.66, .34, -.68, .10, -.66), Ink.clear(0xFFFFFF, .16));
        return maker.make();
    }

    private static java.awt.Shape dome(double half, double rim) {
        var path = new java.awt.geom.Path2D.Double();
        path.moveTo(-half, rim);
        path.curveTo(-half * .9, rim - .52 * half, -half * .35, rim - .62 * half, 0, rim - .64 * half);
        path.curveTo(half * .35, rim - .62 * half, half * .9, rim - .52 * half, half, rim);
        int n = 4;
        for (int i = 0; i < n; i++) {
            double from = half - 2 * half * i / n;
            double to = half - 2 * half * (i + 1) / n;
            path.quadTo((from + to) / 2, rim - .12 * half, to, rim);
        }
        path.closePath();
        return path;
    }

    /** Stuck into the ground. */
    static Sprite parasol(Draws draws, Tone tone) {
        int ink = tone.of(draws.ink(0xD8483E, 0x2F8FA8, 0xE8A83A, 0x3F9F7B, 0xE87A94));
        int pale = tone.of(0xFBF6EA);
        Sprite.Maker maker = Sprite.of("umbrella").shadow(1.1);
        maker.add(Shapes.limb(0, 0, .03, .12, -2.0, .025), tone.of(0xE4DACA));
        double x = .12;
        for (int i = 0; i < 6; i++) {
            double a = x - 1.15 + 2.3 * i / 6;
            double b = x - 1.15 + 2.3 * (i + 1) / 6;
            var path = new java.awt.geom.Path2D.Double();
            path.moveTo(x, -2.42);
            path.quadTo(x + (a - x) * .8, -2.28, a, -1.62);
            path.quadTo((a + b) / 2, -1.72, b, -1.62);
            path.quadTo(x + (b - x) * .8, -2.28, x, -2.42);
            path.closePath();
            maker.add(path, i % 2 == 0 ? Ink.darker(ink, .04 * i) : Ink.darker(pale, .03 * i));
        }
        maker.add(Shapes.disc(x, -2.44, .05), ink);
        return maker.make();
    }

    static Sprite kite(Draws draws, Tone tone) {
        int ink = tone.of(draws.ink(0xE0483E, 0x2F7FC8, 0xF2B53A, 0x8A4FC0, 0x3FAF7B));
        int other = tone.of(draws.ink(0xFBF6EA, 0xF2C14B, 0x34508C));
        Sprite.Maker maker = Sprite.of("kite");
        maker.add(Shapes.polygon(0, -.7, .45, -.1, 0, 0), ink);
        maker.add(Shapes.polygon(0, -.7, -.45, -.1, 0, 0), Ink.darker(ink, .12));
        maker.add(Shapes.polygon(0, .75, .45, -.1, 0, 0), Ink.darker(other, .06));
        maker.add(Shapes.polygon(0, .75, -.45, -.1, 0, 0), Ink.darker(other, .18));
        var tail = Shapes.line(.016, 0, .75, -.12, 1.05, .06, 1.4, -.1, 1.75, .04, 2.05);
        maker.add(tail, other);
        for (int i = 0; i < 3; i++) {
            double y = 1.05 + .35 * i;
            double tx = i % 2 == 0 ? -.12 : .06;
            maker.add(Shapes.polygon(tx - .13, y - .07, tx + .13, y + .07, tx + .13, y - .07, tx - .13, y + .07), ink);
        }
        return maker.make();
    }

    static Sprite ball(Draws draws, Tone tone) {
        int ink = tone.of(draws.ink(0xE0483E, 0x2F7FC8, 0xF2B53A));
        Sprite.Maker maker = Sprite.of("sports ball").shadow(.2);
        maker.add(Shapes.disc(0, -.17, .17), tone.of(0xFBF8F0));
        maker.add(Shapes.blob(-.05, -.33, .04, -.33, .09, -.17, .04, -.02, -.05, -.02, .0, -.17), ink);
        maker.add(Shapes.blob(.1, -.29, .165, -.2, .165, -.12, .11, -.05, .14, -.17), ink);
        maker.add(Shapes.blob(-.12, -.28, -.17, -.17, -.12, -.06, -.11, -.17), ink);
        return maker.make();
    }

    static Sprite surfboard(Draws draws, Tone tone) {
        int ink = tone.of(draws.ink(0xF2E6C8, 0x57B1C6, 0xE8785A, 0xF2C14B));
        int stripe = tone.of(draws.ink(0xD8483E, 0x2F5A8C, 0xFBF6EA));
        Sprite.Maker maker = Sprite.of("surfboard").shadow(.35);
        maker.add(
                Shapes.blob(0, -2.2, .24, -1.6, .29, -.9, .18, .03, -.18, .03, -.29, -.9, -.24, -1.6),
                -2.2,
                Ink.lighter(ink, .1),
                0,
                Ink.darker(ink, .15));
        maker.add(Shapes.limb(0, -2.1, .02, 0, 0, .03), stripe);
        return maker.make();
    }
}
