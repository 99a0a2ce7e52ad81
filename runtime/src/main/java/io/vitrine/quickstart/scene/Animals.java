package io.vitrine.quickstart.scene;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** Animals on four legs, from the side. */
final class Animals {
    private Animals() {}

    static Sprite dog(Draws draws, Tone tone) {
        int coat = tone.of(
                Ink.vary(draws.ink(0x9A6A3E, 0x2A2524, 0xD9B07A, 0xEFE6D6, 0x6B4428, 0x8C8B8A, 0xC4793C), 6, draws));
        int dark = Ink.darker(coat, .28);
        int mark = draws.chance(.5) ? tone.of(0xF5EEE2) : dark;
        double step = draws.between(-.10, .16);
        Sprite.Maker maker = Sprite.of("dog").shadow(.5);
        legs(maker, dark, -.30, .25, -.36, .05, .036, step);
        tail(maker, coat, draws);
        maker.add(
                Shapes.blob(
                        -.40, -.46, -.30, -.55, .05, -.54, .26, -.60, .36, -.48, .28, -.33, .05, -.32, -.22, -.36, -.38,
                        -.36),
                -.58,
                Ink.lighter(coat, .10),
                -.32,
                dark);
        legs(maker, coat, -.27, .22, -.38, .052, .036, -step);
        maker.add(Shapes.limb(.26, -.50, .11, .40, -.70, .085), coat);
        if (draws.chance(.5)) {
            maker.add(Shapes.limb(.25, -.44, .07, .32, -.52, .055), mark);
        }
        maker.add(Shapes.disc(.43, -.73, .105), Ink.lighter(coat, .06));
        maker.add(Shapes.limb(.47, -.71, .065, .60, -.685, .042), Ink.mix(coat, mark, .35));
        maker.add(Shapes.disc(.635, -.70, .026), tone.of(0x1A1718));
        maker.add(Shapes.disc(.485, -.765, .016), tone.of(0x14110F));
        if (draws.chance(.55)) {
            maker.add(Shapes.blob(.40, -.80, .33, -.78, .29, -.64, .34, -.60, .40, -.68), dark);
        } else {
            maker.add(Shapes.polygon(.34, -.79, .36, -.93, .45, -.82), dark);
        }
        maker.add(
                Shapes.limb(.30, -.585, .022, .40, -.565, .022),
                tone.of(draws.ink(0xC8352F, 0x2F7FA8, 0xE0A02E, 0x3F8F6B)));
        return maker.make();
    }

    private static void tail(Sprite.Maker maker, int coat, Draws draws) {
        double up = draws.between(-.1, .28);
        Path2D tail = Shapes.limb(-.37, -.47, .045, -.50, -.52 - up * .6, .035);
        Shapes.addLimb(tail, -.50, -.52 - up * .6, .035, -.53 + up * .2, -.60 - up, .02);
        maker.add(tail, coat);
    }

    /** Two legs, hind at {@code x1} and fore at {@code x2}. */
    private static void legs(
            Sprite.Maker maker, int ink, double x1, double x2, double top, double thick, double thin, double step) {
        maker.add(
                Shapes.all(
                        Shapes.limb(x1, top, thick * 1.5, x1 - .03 + step * .4, top * .5, thick * .9),
                        Shapes.limb(x1 - .03 + step * .4, top * .5, thick * .9, x1 + step, -thin, thin),
                        Shapes.limb(x1 + step, -thin, thin, x1 + step + thin * 1.4, -thin * .8, thin * .8)),
                ink);
        maker.add(
                Shapes.all(
                        Shapes.limb(x2, top, thick * 1.2, x2 - step * .5, top * .5, thick * .85),
                        Shapes.limb(x2 - step * .5, top * .5, thick * .85, x2 - step, -thin, thin),
                        Shapes.limb(x2 - step, -thin, thin, x2 - step + thin * 1.4, -thin * .8, thin * .8)),
                ink);
    }

    static Sprite sittingCat(Draws draws, Tone tone) {
        int coat = tone.of(Ink.vary(cat(draws), 6, draws));
        int dark = Ink.darker(coat, .3);
        int light = Ink.mix(coat, tone.of(0xF8F1E6), .75);
        Sprite.Maker maker = Sprite.of("cat").shadow(.24);
        Path2D tail = Shapes.limb(-.12, -.05, .035, -.24, -.045, .034);
        Shapes.addLimb(tail, -.24, -.045, .034, -.31, -.13, .03);
        Shapes.addLimb(tail, -.31, -.13, .03, -.27, -.22, .022);
        maker.add(tail, dark);
        maker.add(
                Shapes.blob(
                        -.16, -.02, -.185, -.12, -.12, -.27, -.07, -.36, .06, -.36, .105, -.24, .14, -.1, .14, -.015, 0,
                        0),
                -.36,
                Ink.lighter(coat, .1),
                0,
                dark);
        maker.add(Shapes.blob(-.03, -.30, .05, -.30, .07, -.16, .02, -.08, -.04, -.16), light);
        maker.add(
                Shapes.all(
                        Shapes.limb(-.02, -.15, .04, -.03, -.03, .034), Shapes.limb(.07, -.15, .04, .075, -.03, .034)),
                coat);
        catHead(maker, tone, .01, -.42, coat, light);
        return maker.make();
    }

    private static int cat(Draws draws) {
        return draws.ink(0xD98A3E, 0x2B2828, 0x8E8C8A, 0xF0E8DA, 0xA67C52, 0xC9A06A, 0x5A4A42);
    }

    private static void catHead(Sprite.Maker maker, Tone tone, double x, double y, int coat, int light) {
        maker.add(Shapes.polygon(x - .115, y - .015, x - .112, y - .165, x - .02, y - .09), coat);
        maker.add(Shapes.polygon(x + .115, y - .015, x + .112, y - .165, x + .02, y - .09), coat);
        maker.add(
                Shapes.polygon(x - .095, y - .05, x - .095, y - .13, x - .045, y - .09),
                Ink.mix(coat, tone.of(0xE8A0A0), .6));
        maker.add(
                Shapes.polygon(x + .095, y - .05, x + .095, y - .13, x + .045, y - .09),
                Ink.mix(coat, tone.of(0xE8A0A0), .6));
        maker.add(
                Shapes.blob(
                        x - .12, y + .01, x - .095, y - .075, x, y - .105, x + .095, y - .075, x + .12, y + .01,
                        x + .075, y + .085, x, y + .1, x - .075, y + .085),
                coat);
        maker.add(Shapes.oval(x, y + .045, .055, .042), light);
        int eye = tone.of(0xD8D25A);
        maker.add(Shapes.oval(x - .05, y - .012, .024, .026), eye);
        maker.add(Shapes.oval(x + .05, y - .012, .024, .026), eye);
        maker.add(Shapes.oval(x - .05, y - .012, .009, .022), tone.of(0x15130F));
        maker.add(Shapes.oval(x + .05, y - .012, .009, .022), tone.of(0x15130F));
        maker.add(Shapes.polygon(x - .014, y + .022, x + .014, y + .022, x, y + .04), tone.of(0xC8747A));
    }

    static Sprite lyingCat(Draws draws, Tone tone) {
        int coat = tone.of(Ink.vary(cat(draws), 6, draws));
        int dark = Ink.darker(coat, .28);
        Sprite.Maker maker = Sprite.of("cat").shadow(.36);
        maker.add(
                Shapes.blob(
                        -.30, -.03, -.33, -.12, -.20, -.22, .02, -.23, .20, -.18, .30, -.07, .26, 0, 0, .005, -.2, 0),
                -.22,
                Ink.lighter(coat, .1),
                0,
                dark);
        Path2D tail = Shapes.limb(-.29, -.05, .034, -.14, -.025, .033);
        Shapes.addLimb(tail, -.14, -.025, .033, .06, -.03, .022);
        maker.add(tail, dark);
        catHead(maker, tone, .25, -.17, coat, Ink.mix(coat, tone.of(0xF8F1E6), .75));
        maker.add(Shapes.limb(.22, -.03, .036, .36, -.03, .03), coat);
        return maker.make();
    }

    static Sprite cow(Draws draws, Tone tone) {
        int coat = tone.of(draws.ink(0xF2EBDF, 0x6E4630, 0xB5793F, 0x2B2826, 0xE6D5BB));
        int patch = Ink.red(coat) > 150 ? tone.of(draws.ink(0x2B2826, 0x7A4A2E)) : tone.of(0xF2EBDF);
        int dark = Ink.darker(coat, .3);
        double step = draws.between(-.08, .12);
        boolean grazes = draws.chance(.4);
        Sprite.Maker maker = Sprite.of("cow").shadow(1.15);
        legs(maker, dark, -.72, .55, -.72, .10, .06, step);
        maker.add(Shapes.line(.02, -.98, -1.25, -1.06, -.95, -1.04, -.62), dark);
        maker.add(Shapes.disc(-1.04, -.58, .05), dark);
        maker.add(
                Shapes.blob(
                        -1.0, -1.0, -.92, -1.33, -.4, -1.38, .3, -1.36, .72, -1.42, .86, -1.1, .66, -.72, .1, -.62, -.5,
                        -.66, -.9, -.72),
                -1.4,
                Ink.lighter(coat, .08),
                -.62,
                dark);
        Shape[] spots = {
            Shapes.blob(-.75, -1.25, -.4, -1.3, -.25, -1.05, -.5, -.85, -.8, -1.0),
            Shapes.blob(.15, -1.3, .45, -1.28, .5, -1.0, .25, -.92, .05, -1.1)
        };
        for (Shape spot : spots) {
            maker.add(spot, patch);
        }
        legs(maker, coat, -.66, .5, -.74, .105, .062, -step);
        maker.add(Shapes.oval(-.35, -.62, .14, .09), tone.of(0xE3B3A8));
        double y = grazes ? -.42 : -1.36;
        maker.add(Shapes.limb(.68, -1.18, .26, 1.0, y - (grazes ? .1 : 0), .15), coat);
        maker.add(Shapes.limb(1.0, y - .05, .155, 1.2, y + .16, .10), coat);
        maker.add(Shapes.disc(1.23, y + .18, .10), Ink.mix(coat, tone.of(0xE3B3A8), .7));
        maker.add(Shapes.limb(.93, y - .13, .06, .78, y - .14, .03), patch);
        maker.add(Shapes.limb(1.0, y - .18, .03, 1.09, y - .30, .014), tone.of(0xE8DEC8));
        maker.add(Shapes.disc(1.08, y - .03, .024), tone.of(0x14110F));
        return maker.make();
    }

    static Sprite sheep(Draws draws, Tone tone) {
        int wool = tone.of(Ink.vary(draws.ink(0xF3EDE0, 0xE9E0CF, 0xF6F2EA), 4, draws));
        int face = tone.of(draws.ink(0x2E2A2A, 0xE9DCC6, 0x5A4A42));
        double step = draws.between(-.05, .06);
        Sprite.Maker maker = Sprite.of("sheep").shadow(.62);
        legs(maker, Ink.darker(face, .15), -.28, .26, -.34, .045, .034, step);
        legs(maker, face, -.24, .22, -.34, .045, .034, -step);
        var low = new Path2D.Double();
        var high = new Path2D.Double();
        for (int i = 0; i < 13; i++) {
            double angle = i * .4833;
            double x = -.03 + .38 * StrictMath.cos(angle);
            double y = -.60 + .19 * StrictMath.sin(angle);
            low.append(Shapes.disc(x, y, .13), false);
            high.append(Shapes.disc(x * .86 + .01, y * .9 - .09, .11), false);
        }
        low.append(Shapes.oval(-.03, -.60, .42, .22), false);
        high.append(Shapes.oval(-.03, -.64, .34, .16), false);
        maker.add(low, Ink.darker(wool, .22));
        maker.add(high, wool);
        boolean grazes = draws.chance(.45);
        double y = grazes ? -.26 : -.72;
        maker.add(Shapes.limb(.36, -.62, .13, .46, y, .09), grazes ? wool : face);
        maker.add(Shapes.limb(.45, y - .02, .095, .58, y + .09, .055), face);
        maker.add(Shapes.limb(.40, y - .06, .035, .29, y - .05, .02), face);
        maker.add(Shapes.disc(.37, y - .10, .085), wool);
        maker.add(Shapes.disc(.50, y - .02, .015), tone.of(0xF0E8D0));
        return maker.make();
    }

    static Sprite horse(Draws draws, Tone tone) {
        int coat = tone.of(Ink.vary(draws.ink(0x7A4A2A, 0x4A2E20, 0xB07A44, 0xE8E0D2, 0x2A2422, 0x9A8C7E), 6, draws));
        int mane = Ink.darker(coat, .55);
        int dark = Ink.darker(coat, .28);
        double step = draws.between(.04, .22) * draws.side();
        Sprite.Maker maker = Sprite.of("horse").shadow(1.1);
        legs(maker, dark, -.68, .52, -.85, .085, .05, step);
        maker.add(Shapes.blob(-.86, -1.35, -1.02, -1.2, -1.06, -.8, -.98, -.5, -.94, -.75, -.86, -1.1), mane);
        maker.add(
                Shapes.blob(
                        -.92, -1.2, -.78, -1.48, -.3, -1.42, .15, -1.42, .55, -1.52, .78, -1.25, .62, -.95, .2, -.86,
                        -.4, -.88, -.82, -.95),
                -1.5,
                Ink.lighter(coat, .10),
                -.86,
                dark);
        legs(maker, coat, -.64, .50, -.88, .09, .05, -step);
        maker.add(
                Shapes.blob(
                        .42, -1.4, .62, -1.72, .82, -2.0, 1.0, -2.05, 1.02, -1.85, .86, -1.5, .74, -1.15, .55, -1.1),
                coat);
        maker.add(Shapes.limb(.95, -1.95, .13, 1.28, -1.70, .075), coat);
        maker.add(Shapes.disc(1.31, -1.68, .078), Ink.darker(coat, .15));
        maker.add(Shapes.blob(.40, -1.48, .50, -1.8, .72, -2.08, .92, -2.14, .86, -2.0, .70, -1.8, .58, -1.5), mane);
        maker.add(Shapes.polygon(.86, -2.04, .90, -2.22, .98, -2.04), coat);
        maker.add(Shapes.disc(1.04, -1.94, .022), tone.of(0x14110F));
        return maker.make();
    }
}
