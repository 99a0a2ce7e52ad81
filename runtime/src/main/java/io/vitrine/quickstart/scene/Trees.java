package io.vitrine.quickstart.scene;

import java.awt.geom.Path2D;

/** Trees and bushes; scenery, but for those that are named. */
final class Trees {
    private Trees() {}

    /** About {@code size} metres tall, as the season has it. */
    static Sprite any(Draws draws, Mood mood, Tone tone, double size) {
        if (mood.snow()) {
            return draws.chance(.6) ? pine(draws, mood, tone, size) : bare(draws, mood, tone, size);
        }
        double die = draws.uniform();
        return die < .68
                ? round(draws, mood, tone, size)
                : die < .86 ? pine(draws, mood, tone, size) : poplar(draws, mood, tone, size);
    }

    static Sprite round(Draws draws, Mood mood, Tone tone, double size) {
        int leaf = Ink.vary(draws.ink(mood.season().leaves), 7, draws);
        Sprite.Maker maker = Sprite.of("tree").shadow(size * .34);
        trunk(maker, tone, size, draws);
        double cy = -size * .66;
        double rx = size * draws.between(.27, .36);
        double ry = size * draws.between(.28, .33);
        var dark = new Path2D.Double();
        var middle = new Path2D.Double();
        var bright = new Path2D.Double();
        for (int i = 0; i < 34; i++) {
            double angle = draws.between(0, 6.2832);
            double far = Math.sqrt(draws.uniform());
            double x = rx * far * StrictMath.cos(angle);
            double y = cy + ry * far * StrictMath.sin(angle);
            double r = size * draws.between(.075, .125);
            dark.append(Shapes.disc(x, y + r * .35, r * 1.05), false);
            if (i % 4 != 0) {
                middle.append(Shapes.disc(x + r * .14, y - r * .12, r * .86), false);
            }
            if (y < cy + ry * .35) {
                bright.append(Shapes.disc(x + r * .34, y - r * .40, r * .50), false);
            }
        }
        maker.add(dark, tone.of(Ink.darker(leaf, .42)));
        maker.add(middle, cy - ry, tone.of(Ink.lighter(leaf, .05)), cy + ry, tone.of(Ink.darker(leaf, .26)));
        maker.add(bright, tone.of(Ink.mix(Ink.lighter(leaf, .20), mood.glow(), .14)));
        return maker.make();
    }

    private static void trunk(Sprite.Maker maker, Tone tone, double size, Draws draws) {
        int bark = tone.of(Ink.vary(0x5C4636, 8, draws));
        double r = size * .032;
        Path2D wood = Shapes.limb(0, 0, r * 1.5, size * .01, -size * .42, r);
        Shapes.addLimb(wood, 0, -size * .38, r * .9, -size * .15, -size * .60, r * .4);
        Shapes.addLimb(wood, 0, -size * .40, r * .9, size * .14, -size * .62, r * .4);
        Shapes.addLimb(wood, size * .01, -size * .42, r, 0, -size * .75, r * .4);
        maker.add(wood, bark);
    }

    static Sprite poplar(Draws draws, Mood mood, Tone tone, double size) {
        int leaf = Ink.vary(draws.ink(mood.season().leaves), 7, draws);
        Sprite.Maker maker = Sprite.of("tree").shadow(size * .16);
        maker.add(Shapes.limb(0, 0, size * .026, 0, -size * .3, size * .02), tone.of(0x5C4636));
        double w = size * .13;
        maker.add(
                Shapes.blob(
                        -w * .6,
                        -size * .14,
                        -w,
                        -size * .34,
                        -w * .8,
                        -size * .68,
                        0,
                        -size,
                        w * .8,
                        -size * .7,
                        w,
                        -size * .36,
                        w * .6,
                        -size * .14),
                -size,
                tone.of(leaf),
                -size * .15,
                tone.of(Ink.darker(leaf, .38)));
        var bright = new Path2D.Double();
        for (int i = 0; i < 12; i++) {
            double y = -size * draws.between(.28, .92);
            bright.append(
                    Shapes.oval(w * draws.between(-.2, .6) * (1 + y / size * .6), y, w * .22, size * .035), false);
        }
        maker.add(bright, tone.of(Ink.mix(Ink.lighter(leaf, .18), mood.glow(), .12)));
        return maker.make();
    }

    static Sprite pine(Draws draws, Mood mood, Tone tone, double size) {
        int needle = Ink.vary(draws.ink(0x2F5D46, 0x3A6B4A, 0x27513F, 0x41705C), 6, draws);
        Sprite.Maker maker = Sprite.of("tree").shadow(size * .2);
        maker.add(Shapes.limb(0, 0, size * .024, 0, -size * .3, size * .02), tone.of(0x4A382C));
        int rows = 5;
        var snow = new Path2D.Double();
        for (int i = 0; i < rows; i++) {
            double low = -size * (.10 + .165 * i);
            double high = -size * Math.min(1, .42 + .155 * i);
            double w = size * (.215 - .034 * i) * draws.between(.92, 1.08);
            var tier = new Path2D.Double();
            tier.moveTo(0, high);
            tier.curveTo(w * .25, high + (low - high) * .5, w * .7, low - size * .02, w, low + size * .012);
            tier.curveTo(w * .55, low + size * .022, w * .4, low - size * .012, w * .3, low + size * .02);
            tier.curveTo(0, low - size * .01, -w * .1, low + size * .03, -w * .35, low + size * .016);
            tier.curveTo(-w * .5, low - size * .01, -w * .7, low + size * .02, -w, low + size * .01);
            tier.curveTo(-w * .7, low - size * .03, -w * .25, high + (low - high) * .5, 0, high);
            tier.closePath();
            maker.add(tier, high, tone.of(Ink.lighter(needle, .08)), low, tone.of(Ink.darker(needle, .34)));
            if (mood.snow()) {
                snow.append(
                        Shapes.blob(
                                0,
                                high,
                                w * .30,
                                high + (low - high) * .45,
                                w * .82,
                                low - size * .018,
                                w * .4,
                                low - size * .034,
                                0,
                                high + (low - high) * .62,
                                -w * .45,
                                low - size * .04,
                                -w * .8,
                                low - size * .018,
                                -w * .28,
                                high + (low - high) * .45),
                        false);
            }
        }
        if (mood.snow()) {
            maker.add(snow, tone.of(0xF4F8FC));
        }
        return maker.make();
    }

    static Sprite bare(Draws draws, Mood mood, Tone tone, double size) {
        Sprite.Maker maker = Sprite.of("tree").shadow(size * .2);
        var wood = new Path2D.Double();
        branch(wood, draws, 0, 0, 0, size * .36, size * .03, 5);
        maker.add(wood, tone.of(0x54463E));
        return maker.make();
    }

    /** A branch that goes up at {@code angle} from the vertical, with those that grow from it. */
    private static void branch(
            Path2D wood, Draws draws, double x, double y, double angle, double length, double r, int left) {
        double toX = x + length * StrictMath.sin(angle);
        double toY = y - length * StrictMath.cos(angle);
        Shapes.addLimb(wood, x, y, r, toX, toY, r * .66);
        if (left > 0) {
            int n = left > 3 ? 3 : 2;
            for (int i = 0; i < n; i++) {
                double turn = (i - (n - 1) / 2.0) * draws.between(.5, .8) + draws.gauss(0, .12);
                branch(wood, draws, toX, toY, angle + turn, length * draws.between(.62, .78), r * .62, left - 1);
            }
        }
    }

    static Sprite palm(Draws draws, Tone tone, double size) {
        Sprite.Maker maker = Sprite.of("tree").shadow(size * .22);
        double bend = draws.between(-.22, .22) * size;
        var trunk = new Path2D.Double();
        double x = 0;
        for (int i = 0; i < 8; i++) {
            double t = (i + 1) / 8.0;
            double toX = bend * t * t;
            Shapes.addLimb(
                    trunk,
                    x,
                    -size * i / 8.0,
                    size * (.030 - .0018 * i),
                    toX,
                    -size * t,
                    size * (.030 - .0018 * (i + 1)));
            x = toX;
        }
        maker.add(trunk, tone.of(0x7A6048));
        int leaf = Ink.vary(0x4E8A4A, 8, draws);
        for (int i = 0; i < 9; i++) {
            double angle = -2.9 + i * .66 + draws.gauss(0, .08);
            double reach = size * draws.between(.30, .40);
            double ex = bend + reach * StrictMath.cos(angle);
            double ey = -size + reach * (StrictMath.sin(angle) * .55 + .18);
            double mx = bend + reach * .55 * StrictMath.cos(angle);
            double my = -size + reach * .55 * StrictMath.sin(angle) * .8 - reach * .12;
            maker.add(
                    Shapes.blob(bend, -size, mx, my - reach * .05, ex, ey, mx, my + reach * .09),
                    tone.of(i % 2 == 0 ? Ink.darker(leaf, .22) : leaf));
        }
        return maker.make();
    }

    /** Scenery: no class of its own. */
    static Sprite bush(Draws draws, Mood mood, Tone tone, double size) {
        int leaf = mood.snow()
                ? 0xDDE6EE
                : Ink.vary(Ink.mix(draws.ink(mood.season().leaves), mood.season().deepGrass, .45), 8, draws);
        Sprite.Maker maker = Sprite.of(null).shadow(size * .6);
        var dark = new Path2D.Double();
        var bright = new Path2D.Double();
        for (int i = 0; i < 12; i++) {
            double x = draws.between(-.5, .5) * size;
            double y = -size * draws.between(.12, .5) * (1 - x * x / size / size);
            double r = size * draws.between(.13, .24);
            dark.append(Shapes.disc(x, y, r), false);
            bright.append(Shapes.disc(x + r * .2, y - r * .3, r * .62), false);
        }
        maker.add(dark, tone.of(Ink.darker(leaf, .34)));
        maker.add(bright, tone.of(leaf));
        return maker.make();
    }
}
