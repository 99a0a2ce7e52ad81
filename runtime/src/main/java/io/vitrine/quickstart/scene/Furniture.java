package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;

/** What rooms are furnished with, in metres. */
final class Furniture {
    private Furniture() {}

    static Sprite couch(Draws draws, Tone tone) {
        int cloth = tone.of(draws.ink(0x3F6E72, 0xC8754A, 0x6E7C8C, 0xD9A441, 0x8A4A4A, 0x4A5A7A, 0xB8A890, 0x5A7A5A));
        double half = draws.between(.95, 1.25);
        Sprite.Maker maker = Sprite.of("couch").shadow(half * 1.1);
        int wood = tone.of(0x5A4030);
        maker.add(
                Shapes.all(
                        Shapes.limb(-half + .14, -.16, .04, -half + .1, 0, .028),
                        Shapes.limb(half - .14, -.16, .04, half - .1, 0, .028)),
                wood);
        maker.add(
                Shapes.rounded(-half, -.94, 2 * half, .72, .14),
                -.94,
                Ink.lighter(cloth, .1),
                -.2,
                Ink.darker(cloth, .22));
        int n = half > 1.1 ? 3 : 2;
        double w = (2 * half - .36) / n;
        for (int i = 0; i < n; i++) {
            double x = -half + .18 + w * i;
            maker.add(Shapes.rounded(x + .02, -.84, w - .04, .42, .1), -.84, Ink.lighter(cloth, .14), -.4, cloth);
            maker.add(
                    Shapes.rounded(x + .01, -.50, w - .02, .22, .08),
                    -.5,
                    Ink.lighter(cloth, .18),
                    -.28,
                    Ink.darker(cloth, .08));
        }
        maker.add(Shapes.rounded(-half, -.28, 2 * half, .16, .05), Ink.darker(cloth, .28));
        maker.add(
                Shapes.rounded(-half - .06, -.66, .26, .54, .11),
                -.66,
                Ink.lighter(cloth, .16),
                -.1,
                Ink.darker(cloth, .2));
        maker.add(
                Shapes.rounded(half - .20, -.66, .26, .54, .11),
                -.66,
                Ink.lighter(cloth, .1),
                -.1,
                Ink.darker(cloth, .28));
        int pillow = tone.of(draws.ink(0xF2C14B, 0xE8DCC8, 0xC8574A, 0x2F5A7A, 0xE87A94));
        maker.add(Shapes.turned(Shapes.rounded(half - .62, -.86, .42, .40, .1), .2, half - .4, -.6), pillow);
        return maker.make();
    }

    static Sprite chair(Draws draws, Tone tone) {
        int wood = tone.of(draws.ink(0x9A6A3E, 0xD0A878, 0x4A3A30, 0xEDE7DA, 0x3F6E72));
        Sprite.Maker maker = Sprite.of("chair").shadow(.38);
        maker.add(
                Shapes.all(
                        Shapes.limb(-.16, -.45, .024, -.14, -.06, .018), Shapes.limb(.24, -.45, .024, .24, -.06, .018)),
                Ink.darker(wood, .35));
        maker.add(
                Shapes.all(Shapes.limb(-.24, -.95, .022, -.22, 0, .022), Shapes.limb(.2, -.45, .024, .22, 0, .02)),
                wood);
        maker.add(Shapes.rounded(-.27, -.98, .1, .44, .04), -.98, Ink.lighter(wood, .14), -.5, wood);
        maker.add(Shapes.rounded(-.27, -.49, .56, .08, .03), -.5, Ink.lighter(wood, .18), -.4, Ink.darker(wood, .1));
        return maker.make();
    }

    static Sprite television(Draws draws, Tone tone) {
        Sprite.Maker maker = Sprite.of("tv").shadow(.2);
        maker.add(Shapes.polygon(-.28, -.02, .28, -.02, .2, -.12, -.2, -.12), tone.of(0x1C1F25));
        maker.add(Shapes.rounded(-.68, -.88, 1.36, .80, .03), tone.of(0x15181D));
        boolean on = draws.chance(.6);
        int a = on ? draws.ink(0x1E3A6A, 0x5A2E6A, 0x0E4A52, 0x7A3A2A) : tone.of(0x20252D);
        int b = on ? draws.ink(0xF09A6A, 0x7AC8D0, 0xE87A94, 0xF6D080) : tone.of(0x39424E);
        maker.add(Shapes.box(-.64, -.84, 1.28, .72), -.84, a, -.12, b);
        if (on) {
            maker.glaze(
                    Shapes.polygon(-.64, -.12, -.64, -.36, -.3, -.55, .05, -.32, .3, -.46, .64, -.24, .64, -.12),
                    Ink.clear(Ink.darker(a, .3), .85));
            maker.glaze(Shapes.disc(.3, -.62, .07), Ink.clear(0xFFF8E0, .95));
        } else {
            maker.glaze(Shapes.polygon(-.1, -.84, .25, -.84, -.2, -.12, -.55, -.12), Ink.clear(0xFFFFFF, .08));
        }
        return maker.make();
    }

    static Sprite sideboard(Draws draws, Tone tone) {
        int wood = tone.of(draws.ink(0xA87848, 0xEDE7DA, 0x6E4E38, 0x4A5A62));
        Sprite.Maker maker = Sprite.of(null).shadow(.95);
        maker.add(
                Shapes.all(Shapes.limb(-.78, -.2, .03, -.82, 0, .02), Shapes.limb(.78, -.2, .03, .82, 0, .02)),
                Ink.darker(wood, .4));
        maker.add(Shapes.rounded(-.9, -.58, 1.8, .46, .03), -.58, Ink.lighter(wood, .1), -.1, Ink.darker(wood, .18));
        for (int i = 0; i < 3; i++) {
            maker.add(Shapes.rounded(-.86 + .58 * i, -.53, .55, .36, .02), Ink.darker(wood, .10));
            maker.add(Shapes.disc(-.58 + .58 * i, -.36, .022), Ink.lighter(wood, .5));
        }
        return maker.make();
    }

    static Sprite floorLamp(Draws draws, Tone tone, boolean on) {
        int shade = on ? 0xFFE6B4 : tone.of(0xEDE2CE);
        Sprite.Maker maker = Sprite.of(null).shadow(.25);
        if (on) {
            maker.glaze(Shapes.disc(0, -1.5, 1.5), Sketch.glowing(0, -1.5, 1.5, 0xFFD890, .6));
        }
        maker.add(Shapes.oval(0, -.02, .19, .04), tone.of(0x2B2E34));
        maker.add(Shapes.limb(0, -.02, .016, 0, -1.4, .014), tone.of(0x2B2E34));
        maker.add(
                Shapes.polygon(-.17, -1.72, .17, -1.72, .28, -1.34, -.28, -1.34),
                -1.72,
                Ink.darker(shade, .05),
                -1.34,
                shade);
        return maker.make();
    }

    static Sprite table(Draws draws, Tone tone) {
        int wood = tone.of(draws.ink(0xB0804E, 0xD8B88C, 0x6E4A34, 0xEFE9DE));
        double half = draws.between(.6, .85);
        Sprite.Maker maker = Sprite.of("dining table").shadow(half * 1.1);
        maker.add(
                Shapes.all(
                        Shapes.limb(-half + .16, -.7, .03, -half + .12, -.08, .022),
                        Shapes.limb(half - .16, -.7, .03, half - .12, -.08, .022)),
                Ink.darker(wood, .4));
        maker.add(
                Shapes.all(
                        Shapes.limb(-half + .06, -.7, .034, -half, 0, .026),
                        Shapes.limb(half - .06, -.7, .034, half, 0, .026)),
                Ink.darker(wood, .12));
        maker.add(
                Shapes.polygon(-half + .06, -.82, half - .06, -.82, half + .08, -.74, -half - .08, -.74),
                -.82,
                Ink.lighter(wood, .2),
                -.74,
                wood);
        maker.add(Shapes.rounded(-half - .08, -.745, 2 * half + .16, .06, .02), Ink.darker(wood, .22));
        return maker.make();
    }

    /** A window with what is outside; painted straight into a sketch, {@code w} by {@code h} pixels. */
    static void window(Sketch to, double x, double y, double w, double h, Mood outside) {
        Draws draws = to.draws;
        int frame = to.mood.tone().of(0xF3EEE4);
        double f = Math.min(w, h) * .05;
        to.tint(Shapes.box(x - f * 1.2, y - f * 1.2, w + 2.4 * f, h + 2.4 * f), Ink.clear(0x000000, .14));
        to.tint(Shapes.box(x - f, y - f, w + 2 * f, h + 2 * f), Ink.solid(frame));
        int[] sky = outside.sky();
        to.fill(
                Region.SKY,
                Shapes.box(x, y, w, h),
                new GradientPaint(
                        0, (float) y, Ink.solid(sky[0]), 0, (float) (y + h * .8), Ink.solid(outside.horizon())));
        if (outside.night()) {
            var stars = new java.awt.geom.Path2D.Double();
            for (int i = 0; i < 24; i++) {
                stars.append(Shapes.disc(x + w * draws.uniform(), y + h * .6 * draws.uniform(), .8), false);
            }
            to.tint(stars, Ink.clear(0xFFFFFF, .8));
        }
        double r = h * .07;
        double sx = x + w * draws.between(.2, .8);
        double sy = y + h * draws.between(.18, .42);
        if (outside.sunHeight() >= 0) {
            to.tint(Shapes.disc(sx, sy, r), Ink.clear(outside.glow(), .9));
        }
        for (int i = 0; i < 2; i++) {
            double base = y + h * (.62 + .16 * i);
            int ink = Ink.mix(outside.tone().of(outside.season().deepGrass), outside.haze(), .45 - .3 * i);
            double a = draws.between(-.1, .08) * h;
            to.tint(
                    Shapes.polygon(
                            x,
                            base + a,
                            x + w * .3,
                            base - h * .07 - a,
                            x + w * .62,
                            base + a * .5,
                            x + w,
                            base - h * .05,
                            x + w,
                            y + h,
                            x,
                            y + h),
                    Ink.solid(ink));
        }
        to.tint(Shapes.box(x + w / 2 - f * .4, y, f * .8, h), Ink.solid(frame));
        to.tint(Shapes.box(x, y + h * .46, w, f * .7), Ink.solid(frame));
        to.tint(
                Shapes.polygon(x + w * .1, y, x + w * .3, y, x + w * .02, y + h * .46, x, y + h * .46, x, y + h * .2),
                Ink.clear(0xFFFFFF, .12));
        to.tint(Shapes.box(x - 2 * f, y + h + f, w + 4 * f, f * 1.1), Ink.solid(Ink.lighter(frame, .2)));
        to.tint(Shapes.box(x - 2 * f, y + h + 2.1 * f, w + 4 * f, f * .5), Ink.clear(0x000000, .15));
    }

    /** A picture on the wall. */
    static void painting(Sketch to, double x, double y, double w, double h) {
        Draws draws = to.draws;
        Tone tone = to.mood.tone();
        to.tint(Shapes.box(x + 3, y + 5, w, h), Ink.clear(0x000000, .18));
        to.tint(Shapes.box(x, y, w, h), Ink.solid(tone.of(draws.ink(0x2B2E34, 0xC9A06A, 0xF4EFE6, 0x6E4A34))));
        double m = Math.min(w, h) * .09;
        to.tint(Shapes.box(x + m, y + m, w - 2 * m, h - 2 * m), Ink.solid(tone.of(0xF7F2E8)));
        double ix = x + 1.8 * m;
        double iy = y + 1.8 * m;
        double iw = w - 3.6 * m;
        double ih = h - 3.6 * m;
        int a = tone.of(draws.ink(0xE8A08A, 0x8AB8C8, 0xF2D08A, 0x9AB89A));
        int b = tone.of(draws.ink(0x2F5A6A, 0xB0523E, 0x5A4A7A, 0x3F6E5A));
        to.tint(Shapes.box(ix, iy, iw, ih), Ink.solid(a));
        if (draws.chance(.5)) {
            to.tint(Shapes.disc(ix + iw * .62, iy + ih * .36, Math.min(iw, ih) * .2), Ink.solid(tone.of(0xF6E6C0)));
            to.tint(
                    Shapes.polygon(
                            ix,
                            iy + ih,
                            ix,
                            iy + ih * .6,
                            ix + iw * .35,
                            iy + ih * .42,
                            ix + iw * .7,
                            iy + ih * .7,
                            ix + iw,
                            iy + ih * .55,
                            ix + iw,
                            iy + ih),
                    Ink.solid(b));
        } else {
            to.tint(Shapes.disc(ix + iw * .5, iy + ih * .5, Math.min(iw, ih) * .36), Ink.solid(b));
            to.tint(Shapes.box(ix + iw * .46, iy + ih * .1, iw * .08, ih * .8), Ink.solid(tone.of(0xF6E6C0)));
        }
    }
}
