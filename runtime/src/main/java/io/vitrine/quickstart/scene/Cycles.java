package io.vitrine.quickstart.scene;

import java.awt.geom.Path2D;

/** Bicycles. */
final class Cycles {
    private Cycles() {}

    static Sprite bicycle(Draws draws, Tone tone) {
        int frame = tone.of(draws.ink(0xC8352F, 0x2F7FA8, 0x1F2430, 0x3F8F6B, 0xE0A02E, 0xEDE7DA, 0x8A4FA0));
        int dark = tone.of(0x24262C);
        Sprite.Maker maker = Sprite.of("bicycle").shadow(.95);
        for (double x : new double[] {-.52, .56}) {
            maker.add(Shapes.ring(x, -.34, .34, .305), dark);
            var spokes = new Path2D.Double();
            for (int i = 0; i < 6; i++) {
                double sin = StrictMath.sin(i * .5236) * .31;
                double cos = StrictMath.cos(i * .5236) * .31;
                spokes.append(Shapes.limb(x - cos, -.34 - sin, .004, x + cos, -.34 + sin, .004), false);
            }
            maker.glaze(spokes, Ink.clear(tone.of(0xC9CDD2), .7));
        }
        maker.add(Shapes.line(.02, -.52, -.34, .05, -.30, .47, -.80, -.20, -.74, .05, -.30), frame);
        maker.add(Shapes.line(.017, -.52, -.34, -.20, -.74, -.23, -.88), frame);
        maker.add(Shapes.line(.018, .56, -.34, .45, -.86, .44, -.98, .50, -1.02), dark);
        maker.add(Shapes.limb(-.34, -.90, .035, -.13, -.89, .022), dark);
        maker.add(Shapes.disc(.05, -.30, .07), dark);
        if (draws.chance(.35)) {
            maker.add(Shapes.polygon(.5, -.98, .86, -.98, .80, -.74, .55, -.74), tone.of(0xA87B4A));
        }
        return maker.make();
    }
}
