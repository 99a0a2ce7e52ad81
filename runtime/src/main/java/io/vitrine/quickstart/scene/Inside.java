package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;
import java.awt.geom.Path2D;

/** Desks and rooms. */
final class Inside {
    private static final int[] WALLS = {
        0xD9C9B4, 0x8FA8A4, 0xC98F78, 0x5E7480, 0xB8C2B0, 0x3F5560, 0xE6DCCB, 0xA7788A, 0x6E7F9A, 0xD8B070
    };

    private Inside() {}

    /** The light inside: by day that of the window, later that of lamps. */
    static Mood mood(Draws draws) {
        Mood outside = Moods.outside(draws);
        int light = switch (outside.time()) {
            case DAY, DAWN ->
                outside.weather() == Mood.Weather.CLEAR || outside.weather() == Mood.Weather.CLOUDY
                        ? 0xFFFAF0
                        : 0xDDE0E4;
            case GOLDEN -> 0xFFE8C4;
            case DUSK -> 0xE0B8A4;
            case NIGHT -> 0xB89C8C;
        };
        return new Mood(
                outside.time(),
                outside.weather(),
                outside.sky(),
                outside.haze(),
                light,
                outside.glow(),
                outside.sunHeight(),
                outside.cloud(),
                outside.shade(),
                outside.season());
    }

    private static int wall(Sketch to, double floor) {
        int ink = Ink.vary(to.draws.ink(WALLS), 8, to.draws);
        int shown = to.mood.tone().of(ink);
        to.fill(
                Region.WALL,
                Shapes.box(0, 0, to.width, floor),
                new GradientPaint(
                        0,
                        0,
                        Ink.solid(Ink.darker(shown, .20)),
                        to.width * .7f,
                        (float) floor,
                        Ink.solid(Ink.lighter(shown, .08))));
        if (to.draws.chance(.35)) {
            var stripes = new Path2D.Double();
            double pitch = to.width / to.draws.between(14, 26);
            for (double x = 0; x < to.width; x += pitch) {
                stripes.append(Shapes.box(x, 0, pitch * .5, floor), false);
            }
            to.tint(stripes, Ink.clear(0xFFFFFF, .05));
        }
        return shown;
    }

    static void desk(Sketch to) {
        Draws draws = to.draws;
        int w = to.width;
        int h = to.height;
        Tone tone = to.mood.tone();
        boolean lampOn = to.mood.lamps() || draws.chance(.15);
        double edge = h * draws.between(.60, .70);
        wall(to, edge + 4);
        double unit = Math.min(w * .105, h * .16) * draws.between(.9, 1.15);
        if (draws.chance(.6)) {
            double ww = unit * draws.between(2.8, 4.2);
            Furniture.window(to, w * draws.between(.04, .6), h * .06, ww, Math.min(edge - h * .2, ww * 1.05), to.mood);
        }
        if (draws.chance(.5)) {
            Furniture.painting(
                    to,
                    w * draws.between(.55, .8),
                    h * draws.between(.08, .2),
                    unit * draws.between(1.2, 2.2),
                    unit * draws.between(1.4, 2.2));
        }
        shelf(to, unit, edge);
        to.soften(Math.max(2, (int) (h * .006)));
        if (draws.chance(.35)) {
            to.put(Tabletop.clock(draws, tone), w * draws.between(.12, .88), h * draws.between(.14, .26), unit * .8, 1);
        }
        top(to, edge);
        if (to.mood.shadow() > .3 && !to.mood.night() && draws.chance(.7)) {
            beam(to);
        }
        objects(to, unit, edge, lampOn);
        if (lampOn) {
            to.tint(
                    Shapes.box(0, 0, w, h),
                    new java.awt.RadialGradientPaint(
                            (float) (w * .5), (float) (h * .62), w * .75f, new float[] {0, 1}, new java.awt.Color[] {
                                Ink.clear(0xFFC878, .20), Ink.clear(0x0A0A20, .34)
                            }));
        }
    }

    private static void shelf(Sketch to, double unit, double edge) {
        Draws draws = to.draws;
        if (draws.chance(.5)) {
            return;
        }
        double y = edge * draws.between(.30, .45);
        double x = to.width * draws.between(.02, .5);
        double w = to.width * draws.between(.3, .46);
        int wood = to.mood.tone().of(draws.ink(0x8A5A36, 0xC9A478, 0x4A3A30));
        to.tint(Shapes.box(x, y + unit * .12, w, unit * .2), Ink.clear(0x000000, .15));
        to.tint(Shapes.box(x, y, w, unit * .14), Ink.solid(wood));
        for (double at = x + unit * .2; at < x + w - unit * .5; ) {
            double bw = unit * draws.between(.16, .34);
            double bh = unit * draws.between(.8, 1.3);
            to.tint(
                    Shapes.box(at, y - bh, bw * .94, bh),
                    Ink.solid(to.mood
                            .tone()
                            .of(draws.ink(0xB0413E, 0x2F5A7A, 0x3F6E5A, 0xD9A441, 0x5A3E5E, 0xE8DCC8, 0x25303C))));
            at += draws.chance(.12) ? bw + unit * .5 : bw;
        }
    }

    private static void top(Sketch to, double edge) {
        Draws draws = to.draws;
        int ink = Ink.vary(draws.ink(0xB58452, 0x8A5C3C, 0xD2AC7C, 0xE9E2D6, 0x5A4236, 0x3E4248), 6, draws);
        int wood = to.mood.tone().of(ink);
        to.fill(
                Region.FURNITURE,
                Shapes.box(0, edge, to.width, to.height - edge),
                new GradientPaint(
                        0,
                        (float) edge,
                        Ink.solid(Ink.darker(wood, .12)),
                        0,
                        to.height,
                        Ink.solid(Ink.lighter(wood, .10))));
        to.outline("table", 0, edge, to.width, edge, to.width, to.height, 0, to.height);
        var grain = new Path2D.Double();
        for (int i = 0; i < 46; i++) {
            double t = draws.uniform();
            double y = edge + (to.height - edge) * t * t;
            double x = to.width * draws.between(-.2, .9);
            double l = to.width * draws.between(.1, .5);
            double hgt = .6 + 1.5 * t;
            grain.append(
                    Shapes.blob(x, y, x + l * .5, y + draws.gauss(0, 2) - hgt, x + l, y, x + l * .5, y + hgt), false);
        }
        to.tint(grain, Ink.clear(Ink.darker(wood, .6), .13));
        to.tint(Shapes.box(0, edge, to.width, to.height * .006), Ink.clear(0xFFFFFF, .25));
    }

    /** Sun that falls through a window. */
    private static void beam(Sketch to) {
        double x = to.width * to.draws.between(.1, .5);
        double w = to.width * .12;
        double lean = to.width * to.draws.between(.12, .3);
        for (int i = 0; i < 2; i++) {
            double at = x + i * w * 1.25;
            to.tint(
                    Shapes.polygon(at, 0, at + w, 0, at + w + lean, to.height, at + lean, to.height),
                    new GradientPaint(0, 0, Ink.clear(0xFFF0C8, .05), 0, to.height, Ink.clear(0xFFE8B4, .26)));
        }
    }

    private static void objects(Sketch to, double unit, double edge, boolean lampOn) {
        Draws draws = to.draws;
        Tone tone = to.mood.tone();
        double h = to.height;
        double back = edge + (h - edge) * .16;
        double front = edge + (h - edge) * .68;
        double laptopX = to.width * draws.between(.34, .64);
        boolean laptop = draws.chance(.72);
        double size = unit * 1.25;
        if (laptop) {
            to.later(Tabletop.laptop(draws, to.mood, tone), laptopX, edge + (h - edge) * .42, size, 1);
        } else {
            to.later(
                    draws.chance(.5) ? Tabletop.vase(draws, tone) : Tabletop.plant(draws, tone),
                    laptopX,
                    edge + (h - edge) * .4,
                    size * 1.15,
                    1);
        }
        double gap = laptop ? size * 2.0 : size * .9;
        boolean cat = draws.chance(.34);
        int kind = draws.below(4);
        for (int side = -1; side <= 1; side += 2) {
            double room = side < 0 ? laptopX - gap : to.width - laptopX - gap;
            double x = laptopX + side * gap;
            double used = unit * .4;
            for (int i = 0; used < room - unit * .3 && i < 4; i++, kind++) {
                double y = back + (front - back) * draws.between(0, .35);
                Sprite sprite = switch (kind % 6) {
                    case 0 -> Tabletop.plant(draws, tone);
                    case 1 -> Tabletop.books(draws, tone);
                    case 2 -> lamp(draws, tone, lampOn);
                    case 3 -> Tabletop.vase(draws, tone);
                    case 4 -> Tabletop.bottle(draws, tone);
                    default -> Tabletop.books(draws, tone);
                };
                if (cat && i == 0 && room > unit * 2) {
                    sprite = Animals.sittingCat(draws, tone);
                    to.later(sprite, x + side * (used + unit * .8), y + unit * .3, unit * 6.2, -side);
                    cat = false;
                    used += unit * 2.1;
                } else {
                    to.later(sprite, x + side * (used + unit * .5), y, unit * draws.between(.95, 1.15), -side);
                    used += unit * draws.between(1.5, 2.1);
                }
            }
        }
        int n = draws.count(2, 4);
        for (double x : Streets.spread(draws, n, to.width * .9)) {
            double y = draws.between(front, h * .96);
            int small = draws.below(4);
            to.later(
                    small == 0
                            ? Tabletop.fruit(draws, tone)
                            : small == 1
                                    ? Tabletop.phone(draws, tone)
                                    : small == 2 ? Tabletop.cup(draws, tone) : Tabletop.fruit(draws, tone),
                    x + to.width * .05,
                    y,
                    unit * 1.15,
                    draws.side());
        }
        to.later(
                Tabletop.cup(draws, tone),
                laptopX + size * draws.between(1.4, 2.2) * draws.side(),
                front - h * .02,
                unit * 1.2,
                draws.side());
        to.putWaiting();
    }

    private static Sprite lamp(Draws draws, Tone tone, boolean on) {
        return Tabletop.deskLamp(draws, tone, on);
    }

    static void room(Sketch to) {
        Draws draws = to.draws;
        int w = to.width;
        int h = to.height;
        Tone tone = to.mood.tone();
        double floor = h * draws.between(.66, .74);
        double metre = h * draws.between(.24, .30);
        wall(to, floor + 2);
        double start = w * draws.between(.03, .12);
        double ww = metre * draws.between(1.0, 1.5);
        double windowX = start + draws.between(0, .5) * (w - ww - 2 * start);
        Furniture.window(to, windowX, floor - metre * 2.15, ww, metre * 1.25, to.mood);
        double at = windowX + ww + metre * draws.between(.25, .5);
        for (int i = draws.count(1, 3); i > 0 && at < w - metre * .5; i--) {
            double wide = metre * draws.between(.32, .58);
            Furniture.painting(to, at, floor - metre * draws.between(1.65, 2.05), wide, metre * draws.between(.38, .6));
            at += wide + metre * draws.between(.15, .5);
        }
        floor(to, floor);
        rug(to, floor, metre);
        double y = floor + (h - floor) * .14;
        double couchX = w * draws.between(.30, .70);
        int facing = draws.side();
        if (draws.chance(.72)) {
            to.later(Furniture.couch(draws, tone), couchX, y + metre * .08, metre, facing);
            double die = draws.uniform();
            if (die < .4) {
                to.later(
                        People.sitting(draws, tone, .42, false),
                        couchX - .3 * metre * facing,
                        y + metre * .10,
                        metre,
                        facing,
                        y + metre * .09);
            } else if (die < .8) {
                to.later(
                        Animals.lyingCat(draws, tone),
                        couchX + .25 * metre,
                        y - metre * .36,
                        metre * 1.25,
                        draws.side(),
                        y + metre * .09);
            }
        } else {
            to.later(Furniture.table(draws, tone), couchX, y + metre * .1, metre, 1);
            to.later(Furniture.chair(draws, tone), couchX - metre * 1.05, y + metre * .13, metre, 1);
            to.later(Furniture.chair(draws, tone), couchX + metre * 1.05, y + metre * .13, metre, -1);
            to.later(Tabletop.vase(draws, tone), couchX - metre * .1, y - metre * .66, metre * .16, 1, y + metre * .11);
            to.later(Tabletop.cup(draws, tone), couchX + metre * .4, y - metre * .64, metre * .13, 1, y + metre * .12);
            to.later(
                    Tabletop.fruit(draws, tone),
                    couchX - metre * .45,
                    y - metre * .64,
                    metre * .13,
                    1,
                    y + metre * .12);
        }
        to.later(
                Furniture.floorLamp(draws, tone, to.mood.lamps()),
                couchX - metre * draws.between(1.5, 1.8),
                y,
                metre,
                1);
        double right = couchX + metre * draws.between(1.9, 2.4);
        if (right < w + metre * .2) {
            to.later(Furniture.sideboard(draws, tone), right, y - metre * .05, metre, 1);
            if (draws.chance(.7)) {
                to.later(Furniture.television(draws, tone), right, y - metre * .62, metre * .85, 1, y - metre * .04);
            } else {
                to.later(
                        Tabletop.vase(draws, tone),
                        right - metre * .5,
                        y - metre * .60,
                        metre * .2,
                        1,
                        y - metre * .04);
                to.later(
                        Tabletop.books(draws, tone),
                        right + metre * .4,
                        y - metre * .60,
                        metre * .16,
                        1,
                        y - metre * .04);
            }
        }
        double left = couchX - metre * 2.3;
        if (left > -metre * .2) {
            to.later(Tabletop.plant(draws, tone), left, y, metre * draws.between(.4, .6), 1);
        }
        double petY = h * draws.between(.86, .95);
        double petX = w * draws.between(.15, .85);
        double die = draws.uniform();
        to.later(
                die < .4
                        ? Animals.dog(draws, tone)
                        : die < .72 ? Animals.sittingCat(draws, tone) : Animals.lyingCat(draws, tone),
                petX,
                petY,
                metre * 1.15,
                draws.side());
        if (draws.chance(.45)) {
            double x = (petX + w * draws.between(.3, .6)) % w;
            to.later(People.standing(draws, tone, false), x, h * .93, metre * 1.05, draws.side());
        }
        to.putWaiting();
        if (to.mood.lamps()) {
            to.tint(
                    Shapes.box(0, 0, w, h),
                    new java.awt.RadialGradientPaint(
                            (float) couchX, (float) (floor - metre), w * .8f, new float[] {0, 1}, new java.awt.Color[] {
                                Ink.clear(0xFFC878, .22), Ink.clear(0x0A0A20, .40)
                            }));
        } else if (draws.chance(.6)) {
            beam(to);
        }
    }

    private static void floor(Sketch to, double floor) {
        int wood = to.mood
                .tone()
                .of(Ink.vary(to.draws.ink(0xA87848, 0xC9A478, 0x7A5A44, 0x8A8A88, 0xD8C8B0), 6, to.draws));
        to.fill(
                Region.FLOOR,
                Shapes.box(0, floor, to.width, to.height - floor),
                new GradientPaint(0, (float) floor, Ink.solid(Ink.darker(wood, .26)), 0, to.height, Ink.solid(wood)));
        to.outline("floor", 0, floor, to.width, floor, to.width, to.height, 0, to.height);
        var gaps = new Path2D.Double();
        for (double x = -to.width; x < 2.0 * to.width; x += to.width / 11.0) {
            double lean = (x - to.width / 2.0) * .55;
            gaps.append(Shapes.polygon(x, floor, x + 1, floor, x + lean + 2, to.height, x + lean, to.height), false);
        }
        to.tint(gaps, Ink.clear(0x000000, .16));
        to.tint(
                Shapes.box(0, floor - to.height * .022, to.width, to.height * .022),
                Ink.solid(to.mood.tone().of(0xF1EBE0)));
        to.tint(Shapes.box(0, floor, to.width, to.height * .012), Ink.clear(0x000000, .2));
    }

    private static void rug(Sketch to, double floor, double metre) {
        Draws draws = to.draws;
        double y = floor + (to.height - floor) * .58;
        double x = to.width * draws.between(.4, .6);
        int ink = to.mood.tone().of(draws.ink(0xB0523E, 0x3F6E72, 0xE0C9A0, 0x5A4A6A, 0xD9A441, 0x2F4A5A));
        double rx = metre * draws.between(1.4, 1.9);
        double ry = (to.height - floor) * .30;
        to.tint(Shapes.oval(x, y + 3, rx * 1.01, ry), Ink.clear(0x000000, .2));
        to.tint(Shapes.oval(x, y, rx, ry), Ink.solid(ink));
        to.tint(Shapes.oval(x, y, rx * .86, ry * .84), Ink.solid(Ink.lighter(ink, .3)));
        to.tint(Shapes.oval(x, y, rx * .76, ry * .73), Ink.solid(Ink.darker(ink, .08)));
        to.tint(Shapes.oval(x, y, rx * .34, ry * .34), Ink.solid(Ink.lighter(ink, .38)));
    }
}
