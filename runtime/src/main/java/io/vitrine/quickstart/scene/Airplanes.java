package io.vitrine.quickstart.scene;

import java.awt.geom.Path2D;

/** Aeroplanes in the air. */
final class Airplanes {
    private Airplanes() {}

    /** About ten units long. */
    static Sprite airliner(Draws draws, Tone tone) {
        int white = tone.of(0xF6F4EF);
        int ink = tone.of(draws.ink(0xC8352F, 0x2B5C96, 0x2F7D74, 0xE0A02E, 0x5A3E7A));
        Sprite.Maker maker = Sprite.of("airplane");
        maker.add(Shapes.polygon(.4, -.1, 1.2, -.15, -.9, -1.5, -1.35, -1.45), Ink.darker(white, .3));
        maker.add(
                Shapes.polygon(-3.5, -.25, -2.7, -.3, -3.9, -1.75, -4.55, -1.75),
                -1.75,
                Ink.lighter(ink, .12),
                -.25,
                Ink.darker(ink, .15));
        var body = new Path2D.Double();
        body.moveTo(-4.7, -.34);
        body.curveTo(-2.5, -.52, 2, -.55, 3.4, -.5);
        body.curveTo(4.2, -.46, 4.8, -.2, 4.95, .05);
        body.curveTo(4.7, .3, 4.0, .42, 3.2, .44);
        body.curveTo(0, .5, -2.6, .38, -4.7, -.16);
        body.closePath();
        maker.add(body, -.5, Ink.lighter(white, .1), .45, Ink.darker(white, .32));
        maker.glaze(Shapes.polygon(-4.4, -.12, 4.9, .02, 4.75, .2, -3.6, .06), Ink.clear(ink, .85));
        var panes = new Path2D.Double();
        for (int i = 0; i < 22; i++) {
            panes.append(Shapes.rounded(-2.9 + i * .28, -.26, .13, .16, .05), false);
        }
        maker.add(panes, tone.night() ? 0xFFE2A0 : tone.of(0x4A5A6A));
        maker.add(Shapes.polygon(4.1, -.34, 4.5, -.2, 4.3, -.12, 4.02, -.14), tone.of(0x2A3440));
        maker.add(Shapes.polygon(-3.6, -.05, -2.8, -.05, -4.1, .55, -4.6, .55), Ink.darker(white, .18));
        maker.add(
                Shapes.polygon(.7, .1, 1.7, .1, -1.5, 1.75, -2.2, 1.72),
                .1,
                Ink.darker(white, .1),
                1.7,
                Ink.darker(white, .35));
        maker.add(Shapes.rounded(-.2, .62, 1.15, .42, .2), Ink.darker(ink, .05));
        return maker.make();
    }
}
