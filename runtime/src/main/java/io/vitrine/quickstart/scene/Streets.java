package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;
import java.awt.geom.Path2D;

/** Streets with houses, traffic and people. */
final class Streets {
    private Streets() {}

    static void compose(Sketch to) {
        Draws draws = to.draws;
        int w = to.width;
        int h = to.height;
        var eye = new Eye(h * draws.between(.34, .46), draws.between(2.5, 4.6));
        double foot = h * draws.between(.60, .67);
        double kerb = foot + (h - foot) * draws.between(.13, .2);
        double near = h * draws.between(.86, .93);
        Skies.paint(to, foot);
        Lands.skyline(to, foot, h * draws.between(.3, .5), .62);
        boolean gap = draws.chance(.25);
        if (gap) {
            Lands.hill(to, h * .50, h * .05, foot, to.mood.season().deepGrass, .5, 4);
        }
        Houses.row(to, foot, eye.metre(foot) * draws.between(.9, 1.05), .06, true);
        Skies.veil(to, foot - h * .22, foot, .16);
        pavement(to, foot, kerb);
        road(to, kerb, near);
        if (to.mood.wet()) {
            to.mirror(foot + 1, h, to.mood.night() ? .40 : .28, 2.2);
        }
        dashes(to, kerb, near);
        pavement(to, near, h);
        lit(to, foot);
        furniture(to, eye, foot, kerb);
        walkers(to, eye, foot + (kerb - foot) * .2, kerb, draws.count(2, 5));
        traffic(to, eye, kerb, near);
        to.putWaiting();
        foreground(to, eye, near);
        to.putWaiting();
        light(to);
        Falls.paint(to);
    }

    private static void pavement(Sketch to, double top, double bottom) {
        int stone = to.mood.tone().of(to.mood.snow() ? 0xE9EEF4 : 0xB9B2A6);
        to.fill(
                Region.GROUND,
                Shapes.box(0, top, to.width, bottom - top + 1),
                new GradientPaint(
                        0, (float) top, Ink.solid(Ink.darker(stone, .14)), 0, (float) bottom, Ink.solid(stone)));
        to.tint(Shapes.box(0, top, to.width, (bottom - top) * .12), Ink.clear(0x000000, .12));
        var joints = new Path2D.Double();
        double gap = (bottom - top) * .9 + 8;
        for (double x = -to.width * .2; x < to.width * 1.2; x += gap) {
            double lean = (x - to.width / 2.0) * .12;
            joints.append(Shapes.polygon(x, top, x + 1.2, top, x + 1.8 + lean, bottom, x + lean, bottom), false);
        }
        joints.append(Shapes.box(0, (top + bottom) / 2, to.width, 1), false);
        to.tint(joints, Ink.clear(0x000000, .08));
        to.tint(Shapes.box(0, bottom - 2.5, to.width, 3.5), Ink.clear(Ink.darker(stone, .45), .8));
        to.tint(Shapes.box(0, bottom - 4.5, to.width, 2), Ink.clear(Ink.lighter(stone, .4), .7));
    }

    private static void road(Sketch to, double top, double bottom) {
        int asphalt = to.mood.tone().of(to.mood.snow() ? 0x8A919C : Ink.vary(0x565A62, 5, to.draws));
        to.fill(
                Region.ROAD,
                Shapes.box(0, top, to.width, bottom - top + 1),
                new GradientPaint(
                        0,
                        (float) top,
                        Ink.solid(Ink.lighter(asphalt, .05)),
                        0,
                        (float) bottom,
                        Ink.solid(Ink.darker(asphalt, .18))));
        to.outline("road", 0, top, to.width, top, to.width, bottom, 0, bottom);
        var specks = new Path2D.Double();
        for (int i = 0; i < to.width / 3; i++) {
            double t = to.draws.uniform();
            specks.append(
                    Shapes.oval(to.width * to.draws.uniform(), top + (bottom - top) * t, 1 + 3 * t, .5 + t), false);
        }
        to.tint(specks, Ink.clear(to.mood.snow() ? 0xFFFFFF : 0x000000, .10));
    }

    private static void dashes(Sketch to, double top, double bottom) {
        var dashes = new Path2D.Double();
        double y = (top + bottom) / 2;
        double hgt = (bottom - top) * .028;
        double pitch = to.width / to.draws.between(5, 8);
        double start = -pitch * to.draws.uniform();
        for (double x = start; x < to.width; x += pitch) {
            dashes.append(
                    Shapes.polygon(x, y, x + pitch * .5, y, x + pitch * .5 + hgt, y + hgt, x + hgt, y + hgt), false);
        }
        to.tint(dashes, Ink.clear(to.mood.tone().of(0xF4F0E2), to.mood.snow() ? .35 : .8));
    }

    /** The light of lamps and windows on the ground. */
    private static void lit(Sketch to, double foot) {
        if (to.mood.lamps()) {
            to.tint(
                    Shapes.box(0, foot, to.width, to.height - foot),
                    new GradientPaint(0, (float) foot, Ink.clear(0xFFC070, .22), 0, to.height, Ink.clear(0xFFC070, 0)));
        }
    }

    private static void furniture(Sketch to, Eye eye, double foot, double kerb) {
        Draws draws = to.draws;
        Tone tone = to.mood.tone().at(.05);
        double y = kerb - (kerb - foot) * .12;
        double metre = eye.metre(y);
        boolean trees = draws.chance(.6);
        double pitch = to.width / draws.between(2.4, 4.2);
        double x = pitch * draws.between(.15, .7);
        for (int i = 0; x < to.width; i++, x += pitch * draws.between(.85, 1.15)) {
            if (trees && i % 2 == 0) {
                to.later(Trees.any(draws, to.mood, tone, draws.between(4.5, 6.5)), x, y, metre, draws.side());
            } else {
                to.later(Streetware.lamp(tone), x, y, metre, draws.side());
            }
        }
        if (draws.chance(.4)) {
            to.later(
                    Streetware.trafficLight(draws, tone),
                    to.width * draws.between(.1, .9),
                    kerb - 1,
                    eye.metre(kerb),
                    1);
        }
        if (draws.chance(.35)) {
            to.later(
                    Streetware.bench(draws, tone),
                    to.width * draws.between(.1, .9),
                    foot + (kerb - foot) * .4,
                    eye.metre(foot + (kerb - foot) * .4),
                    1);
        }
    }

    static void walkers(Sketch to, Eye eye, double top, double bottom, int n) {
        Draws draws = to.draws;
        double[] places = spread(draws, n, to.width);
        for (double x : places) {
            double y = draws.between(top, bottom - 2);
            walker(to, x, y, eye.metre(y), .03);
        }
    }

    /** Someone who walks or stands, perhaps with an umbrella or a dog. */
    static void walker(Sketch to, double x, double y, double metre, double far) {
        Draws draws = to.draws;
        Tone tone = to.mood.tone().at(far);
        boolean cold = to.mood.snow();
        int facing = draws.side();
        if (to.mood.wet() && draws.chance(.75)) {
            to.later(People.walking(draws, tone, true), x, y, metre, facing);
            to.later(
                    Streetware.umbrella(draws, tone),
                    x + .12 * metre * facing,
                    y - 1.18 * metre,
                    metre * 1.1,
                    facing,
                    y + .01);
        } else if (draws.chance(.7)) {
            to.later(People.walking(draws, tone, cold), x, y, metre, facing);
            if (draws.chance(.25)) {
                double dogX = x + 1.15 * metre * facing;
                to.later(Animals.dog(draws, tone), dogX, y + .03 * metre, metre, facing);
            }
        } else {
            to.later(People.standing(draws, tone, cold), x, y, metre, facing);
        }
    }

    private static void traffic(Sketch to, Eye eye, double kerb, double near) {
        Draws draws = to.draws;
        Tone tone = to.mood.tone();
        for (int lane = 0; lane < 2; lane++) {
            double y = kerb + (near - kerb) * (lane == 0 ? .30 : .86);
            double metre = eye.metre(y);
            int facing = lane == 0 ? -1 : 1;
            double x = -draws.between(0, 4) * metre;
            while (x < to.width + metre) {
                double die = draws.uniform();
                double length;
                if (die < .5) {
                    length = 4.6;
                    to.later(Cars.any(draws, tone), x, y, metre, facing);
                } else if (die < .58) {
                    length = 10.5;
                    to.later(Cars.bus(draws, tone), x + 2.5 * metre, y, metre, facing);
                } else if (die < .65) {
                    length = 7.2;
                    to.later(Cars.truck(draws, tone), x + 1.4 * metre, y, metre, facing);
                } else if (die < .86) {
                    length = 2.4;
                    to.later(Cycles.bicycle(draws, tone), x, y, metre, facing);
                    to.later(People.cycling(draws, tone, to.mood.snow()), x, y, metre, facing, y + .01);
                } else {
                    length = 3;
                }
                x += (length + draws.between(.6, 3.5)) * metre;
            }
        }
    }

    private static void foreground(Sketch to, Eye eye, double near) {
        Draws draws = to.draws;
        int n = draws.count(0, 3);
        for (double x : spread(draws, n, to.width)) {
            double y = draws.between(near + (to.height - near) * .35, to.height * .985);
            walker(to, x, y, eye.metre(y), 0);
        }
        Tone tone = to.mood.tone();
        if (draws.chance(.2)) {
            to.later(Streetware.hydrant(tone), to.width * draws.between(.08, .92), near + 6, eye.metre(near + 6), 1);
        }
        if (draws.chance(.22)) {
            double y = near + (to.height - near) * .6;
            to.later(
                    draws.chance(.5) ? Animals.sittingCat(draws, tone) : Animals.dog(draws, tone),
                    to.width * draws.between(.1, .9),
                    y,
                    eye.metre(y),
                    draws.side());
        }
        if (draws.chance(.2)) {
            double y = near + (to.height - near) * .4;
            for (int i = 0; i < 3; i++) {
                to.later(
                        Birds.standing(draws, tone),
                        to.width * draws.between(.05, .95),
                        y + i * 3,
                        eye.metre(y),
                        draws.side());
            }
        }
    }

    /** {@code n} places along {@code width}, none too near another. */
    static double[] spread(Draws draws, int n, double width) {
        double[] places = new double[n];
        double start = draws.between(0, width / Math.max(1, n));
        for (int i = 0; i < n; i++) {
            places[i] = (start + width * (i + draws.between(-.22, .22)) / n + width) % width;
        }
        return places;
    }

    /** Low sun from one side. */
    static void light(Sketch to) {
        if (to.mood.time() == Mood.Time.GOLDEN || to.mood.time() == Mood.Time.DAWN) {
            boolean left = to.draws.chance(.5);
            to.tint(
                    Shapes.box(0, 0, to.width, to.height),
                    new GradientPaint(
                            left ? 0 : to.width,
                            0,
                            Ink.clear(0xFFD080, .30),
                            left ? to.width * .8f : to.width * .2f,
                            to.height * .6f,
                            Ink.clear(0xFFB060, 0)));
        }
    }
}
