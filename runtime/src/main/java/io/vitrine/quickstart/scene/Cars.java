package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Cars, buses and trucks, from the side. */
final class Cars {
    private static final int[] PAINTS = {
        0xC8352F, 0xE8E6E0, 0x2B5C96, 0x3E4A57, 0x1E222A, 0xE0A02E, 0x4F8A78, 0xA9B4BD, 0x7C2F3A, 0x6FA9C9, 0xD96C3F,
        0x5D6E4A, 0xF0D9A8
    };

    private Cars() {}

    static Sprite any(Draws draws, Tone tone) {
        return switch (draws.below(5)) {
            case 0 -> sedan(draws, tone);
            case 1 -> van(draws, tone);
            case 2 -> tall(draws, tone);
            default -> hatch(draws, tone);
        };
    }

    private static Sprite sedan(Draws draws, Tone tone) {
        return car(
                draws,
                tone,
                2.28,
                .31,
                new double[] {-1.72, -.95, -1.35, -1.30, -.85, -1.43, -.2, -1.46, .25, -1.43, .72, -1.25, 1.18, -.93},
                -.1);
    }

    private static Sprite hatch(Draws draws, Tone tone) {
        return car(
                draws,
                tone,
                1.95,
                .31,
                new double[] {-1.86, -.92, -1.70, -1.30, -1.35, -1.49, -.5, -1.53, .1, -1.49, .55, -1.30, 1.02, -.93},
                -.2);
    }

    private static Sprite tall(Draws draws, Tone tone) {
        return car(
                draws,
                tone,
                2.2,
                .38,
                new double[] {-2.10, -1.05, -1.98, -1.48, -1.65, -1.72, -.6, -1.76, .2, -1.72, .62, -1.45, .98, -1.05},
                -.35);
    }

    private static Sprite van(Draws draws, Tone tone) {
        return car(
                draws,
                tone,
                2.4,
                .35,
                new double[] {-2.34, -1.0, -2.32, -1.75, -2.1, -2.0, -.6, -2.04, .8, -1.98, 1.3, -1.55, 1.72, -1.05},
                -.2);
    }

    /** A car of twice {@code half} metres; {@code roof} runs from the rear window's foot to the windscreen's. */
    private static Sprite car(Draws draws, Tone tone, double half, double wheel, double[] roof, double pillar) {
        int body = tone.of(Ink.vary(draws.ink(PAINTS), 6, draws));
        double belt = roof[1];
        Sprite.Maker maker = Sprite.of("car").shadow(half * 1.08);
        if (tone.night()) {
            beams(maker, half, belt);
        }
        double nose = roof[roof.length - 2];
        var low = new Path2D.Double();
        low.moveTo(-half, -.34);
        low.curveTo(-half - .03, -.6, -half + .02, belt + .06, roof[0] - .02, belt);
        low.lineTo(nose, belt + .01);
        low.curveTo(nose + (half - nose) * .5, belt + .04, half - .1, belt + .12, half - .02, belt + .32);
        low.curveTo(half + .05, -.5, half + .03, -.3, half - .06, -.24);
        low.lineTo(-half + .06, -.24);
        low.closePath();
        Path2D cabin = Shapes.along(roof);
        cabin.lineTo(nose + .02, belt + .05);
        cabin.lineTo(roof[0], belt + .05);
        cabin.closePath();
        maker.add(cabin, roof[7] + .1, Ink.lighter(body, .16), belt, Ink.darker(body, .08));
        maker.add(low, belt, Ink.lighter(body, .12), -.2, Ink.darker(body, .42));
        windows(maker, tone, roof, belt, pillar);
        maker.glaze(Shapes.line(.012, -half + .12, belt + .13, half - .3, belt + .14), Ink.clear(0xFFFFFF, .30));
        maker.glaze(Shapes.line(.009, pillar, belt + .05, pillar, -.34), Ink.clear(0x000000, .28));
        maker.glaze(Shapes.line(.012, pillar - .2, belt + .2, pillar - .07, belt + .2), Ink.clear(0x000000, .35));
        maker.glaze(Shapes.rounded(-half + .05, -.36, 2 * half - .1, .13, .05), Ink.clear(0x0B0D12, .55));
        double axle = half * .62;
        wheel(maker, tone, -axle, wheel);
        wheel(maker, tone, axle, wheel);
        maker.add(Shapes.oval(half - .09, belt + .30, .1, .06), tone.night() ? 0xFFF3C8 : tone.of(0xF4F2E6));
        maker.add(Shapes.rounded(-half + .0, belt + .14, .1, .16, .03), tone.night() ? 0xFF4A3A : tone.of(0xB3282A));
        return maker.make();
    }

    private static void windows(Sprite.Maker maker, Tone tone, double[] roof, double belt, double pillar) {
        double middle = (roof[0] + roof[roof.length - 2]) / 2;
        double[] glass = new double[roof.length];
        for (int i = 0; i < roof.length; i += 2) {
            glass[i] = middle + (roof[i] - middle) * .88;
            glass[i + 1] = belt - .02 + (roof[i + 1] - belt) * .86;
        }
        Path2D pane = Shapes.along(glass);
        pane.closePath();
        int top = tone.night() ? tone.of(0x3A4250) : tone.of(0x2C3A48);
        maker.add(pane, roof[7], top, belt, tone.night() ? tone.of(0x55606E) : tone.of(0x86A0B2));
        Shape shine = Shapes.polygon(
                pillar + .12,
                belt - .04,
                pillar + .45,
                roof[7] + .12,
                pillar + .6,
                roof[7] + .12,
                pillar + .3,
                belt - .04);
        maker.glaze(shine, Ink.clear(0xFFFFFF, .14));
        maker.glaze(
                Shapes.box(pillar - .04, roof[7] + .03, .08, belt - roof[7] - .02), Ink.clear(tone.of(0x15181D), .9));
    }

    static void wheel(Sprite.Maker maker, Tone tone, double x, double r) {
        maker.glaze(Shapes.disc(x, -r - .02, r * 1.18), Ink.clear(0x08090C, .75));
        maker.add(Shapes.disc(x, -r, r), tone.of(0x1B1C20));
        maker.add(Shapes.disc(x, -r, r * .64), -r * 1.6, tone.of(0xD4D8DC), -r * .4, tone.of(0x7E858C));
        maker.add(Shapes.disc(x, -r, r * .5), tone.of(0x54595F));
        var spokes = new Path2D.Double();
        for (int i = 0; i < 5; i++) {
            double angle = i * 1.2566 + x;
            spokes.append(
                    Shapes.limb(
                            x,
                            -r,
                            r * .09,
                            x + StrictMath.cos(angle) * r * .56,
                            -r + StrictMath.sin(angle) * r * .56,
                            r * .07),
                    false);
        }
        maker.add(spokes, tone.of(0xC3C8CC));
    }

    private static void beams(Sprite.Maker maker, double half, double belt) {
        double y = belt + .3;
        maker.glaze(
                Shapes.polygon(half - .1, y - .05, half + 4.2, y - .25, half + 4.2, .1, half - .1, y + .08),
                new GradientPaint(
                        (float) half, 0, Ink.clear(0xFFF0B8, .50), (float) (half + 4.0), 0, Ink.clear(0xFFF0B8, 0)));
        maker.glaze(Shapes.disc(half - .05, y, .7), Sketch.glowing(half - .05, y, .7, 0xFFF2C4, .7));
        maker.glaze(Shapes.disc(-half + .03, y - .08, .6), Sketch.glowing(-half + .03, y - .08, .6, 0xFF3A2A, .6));
    }

    static Sprite bus(Draws draws, Tone tone) {
        int body = tone.of(draws.ink(0xC73A32, 0xE0A12F, 0x2F7D74, 0x3169A0, 0xEDE7DA));
        Sprite.Maker maker = Sprite.of("bus").shadow(5.3);
        if (tone.night()) {
            beams(maker, 4.9, -1.2);
        }
        maker.add(Shapes.rounded(-4.9, -3.05, 9.8, 2.75, .32), -3.0, Ink.lighter(body, .14), -.3, Ink.darker(body, .3));
        maker.add(Shapes.box(-4.9, -1.18, 9.8, .22), Ink.lighter(body, .55));
        int glass = tone.night() ? 0xFFE2A0 : tone.of(0x37495A);
        int lower = tone.night() ? 0xE6B868 : tone.of(0x8CA6B8);
        for (int i = 0; i < 6; i++) {
            maker.add(Shapes.rounded(-4.65 + i * 1.42, -2.62, 1.28, 1.12, .08), -2.6, glass, -1.5, lower);
        }
        maker.add(Shapes.rounded(3.92, -2.7, .9, 1.5, .1), -2.6, glass, -1.2, lower);
        maker.add(Shapes.rounded(2.3, -2.62, 1.0, 2.2, .05), -2.6, Ink.mix(glass, 0x222831, .2), -.4, lower);
        maker.glaze(Shapes.box(-4.9, -.52, 9.8, .22), Ink.clear(0x0B0D12, .45));
        wheel(maker, tone, -2.9, .5);
        wheel(maker, tone, 3.3, .5);
        maker.add(Shapes.oval(4.8, -.85, .1, .12), tone.night() ? 0xFFF3C8 : tone.of(0xF4F2E6));
        maker.add(Shapes.rounded(-4.92, -1.0, .1, .34, .03), tone.night() ? 0xFF4A3A : tone.of(0xB3282A));
        return maker.make();
    }

    static Sprite truck(Draws draws, Tone tone) {
        int cab = tone.of(draws.ink(PAINTS));
        int box = tone.of(draws.ink(0xF1EEE6, 0xD9DEE2, 0xE9C46A, 0x8FB8C9, 0xDB8C6A));
        Sprite.Maker maker = Sprite.of("truck").shadow(3.7);
        if (tone.night()) {
            beams(maker, 3.3, -1.15);
        }
        maker.add(Shapes.box(-3.4, -.75, 6.6, .3), tone.of(0x2A2D33));
        maker.add(Shapes.rounded(-3.45, -3.0, 4.75, 2.3, .06), -3.0, Ink.lighter(box, .1), -.7, Ink.darker(box, .22));
        maker.glaze(Shapes.box(-3.45, -1.5, 4.75, .34), Ink.clear(cab, .85));
        var front = new Path2D.Double();
        front.moveTo(1.45, -.45);
        front.lineTo(1.45, -2.4);
        front.curveTo(1.45, -2.55, 1.6, -2.6, 1.8, -2.6);
        front.lineTo(2.6, -2.55);
        front.curveTo(2.9, -2.4, 3.2, -1.8, 3.3, -1.4);
        front.lineTo(3.36, -.5);
        front.closePath();
        maker.add(front, -2.5, Ink.lighter(cab, .12), -.4, Ink.darker(cab, .35));
        maker.add(
                Shapes.polygon(1.95, -1.5, 1.95, -2.35, 2.6, -2.32, 3.02, -1.5),
                -2.3,
                tone.of(0x2C3A48),
                -1.5,
                tone.of(0x86A0B2));
        wheel(maker, tone, -2.3, .46);
        wheel(maker, tone, -1.2, .46);
        wheel(maker, tone, 2.45, .46);
        maker.add(Shapes.oval(3.28, -.85, .09, .11), tone.night() ? 0xFFF3C8 : tone.of(0xF4F2E6));
        return maker.make();
    }
}
