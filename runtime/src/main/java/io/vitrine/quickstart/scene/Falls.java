package io.vitrine.quickstart.scene;

import java.awt.geom.Path2D;

/** What falls through the air, in front of everything. */
final class Falls {
    private Falls() {}

    static void paint(Sketch to) {
        switch (to.mood.weather()) {
            case RAINY -> rain(to);
            case SNOWY -> snow(to);
            case FOGGY -> to.tint(Shapes.box(0, 0, to.width, to.height), Ink.clear(to.mood.haze(), .16));
            default -> {}
        }
    }

    private static void rain(Sketch to) {
        double lean = to.draws.between(.06, .22) * to.draws.side();
        for (int layer = 0; layer < 2; layer++) {
            var streaks = new Path2D.Double();
            double length = to.height * (.025 + .03 * layer);
            int n = (int) (to.width * to.height / (layer == 0 ? 2100.0 : 5200.0));
            for (int i = 0; i < n; i++) {
                double x = to.width * to.draws.between(-.1, 1.1);
                double y = to.height * to.draws.between(-.05, 1);
                double l = length * to.draws.between(.6, 1.4);
                double w = .45 + .35 * layer;
                streaks.append(Shapes.polygon(x, y, x + w, y, x + w - l * lean, y + l, x - l * lean, y + l), false);
            }
            to.tint(streaks, Ink.clear(0xE6EEF6, layer == 0 ? .22 : .30));
        }
    }

    private static void snow(Sketch to) {
        double unit = Math.min(to.width, to.height) / 640.0;
        for (int layer = 0; layer < 3; layer++) {
            var flakes = new Path2D.Double();
            int n = (int) (to.width * to.height / unit / unit / (layer == 0 ? 1700.0 : layer == 1 ? 4200.0 : 26000.0));
            for (int i = 0; i < n; i++) {
                double r = unit * (.9 + layer * 1.1) * to.draws.between(.7, 1.4);
                flakes.append(Shapes.disc(to.width * to.draws.uniform(), to.height * to.draws.uniform(), r), false);
            }
            to.tint(flakes, Ink.clear(0xFFFFFF, layer == 2 ? .55 : .72));
        }
    }
}
