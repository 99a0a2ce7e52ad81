package io.vitrine.quickstart;

import io.vitrine.model.Point;
import java.util.ArrayList;
import java.util.List;

/** Cuts polygons to the picture, as Sutherland and Hodgman do: one side after the other. */
final class Clipping {
    private Clipping() {}

    /** The part of a polygon that is within the picture, relative to its size; {@code xy} in pixels. */
    static List<Point> unit(double[] xy, int width, int height) {
        var points = new ArrayList<double[]>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new double[] {xy[i] / width, xy[i + 1] / height});
        }
        List<double[]> clipped = points;
        for (int axis = 0; axis < 2; axis++) {
            clipped = half(clipped, axis, 0, 1);
            clipped = half(clipped, axis, 1, -1);
        }
        return clipped.stream()
                .map(at -> Point.of(Seen.round(at[0]), Seen.round(at[1])))
                .distinct()
                .toList();
    }

    /** What is on the side of {@code edge} that {@code sign} points to. */
    private static List<double[]> half(List<double[]> points, int axis, double edge, int sign) {
        var kept = new ArrayList<double[]>();
        for (int i = 0; i < points.size(); i++) {
            double[] from = points.get(i);
            double[] to = points.get((i + 1) % points.size());
            boolean fromIn = sign * (from[axis] - edge) >= 0;
            boolean toIn = sign * (to[axis] - edge) >= 0;
            if (fromIn) {
                kept.add(from);
            }
            if (fromIn != toIn) {
                double t = (edge - from[axis]) / (to[axis] - from[axis]);
                kept.add(new double[] {from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])});
            }
        }
        return kept;
    }
}
