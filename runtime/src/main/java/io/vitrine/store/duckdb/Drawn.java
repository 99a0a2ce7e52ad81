package io.vitrine.store.duckdb;

import java.util.List;

/**
 * What is drawn of one label.
 *
 * @param label row number of its class
 * @param confidence NaN if there is none
 * @param field row number of its field
 * @param shapes x and y of each point in turn, a list each
 */
record Drawn(
        int label,
        float confidence,
        int field,
        float x,
        float y,
        float w,
        float h,
        List<float[]> shapes,
        boolean closed,
        boolean filled) {

    static Drawn box(int label, float confidence, int field, float x, float y, float w, float h) {
        return new Drawn(label, confidence, field, x, y, w, h, List.of(), false, false);
    }

    /** With the box round all points that are seen. */
    static Drawn shapes(int label, float confidence, int field, List<float[]> shapes, boolean closed, boolean filled) {
        float left = Float.POSITIVE_INFINITY;
        float top = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        float bottom = Float.NEGATIVE_INFINITY;
        for (float[] points : shapes) {
            for (int i = 0; i < points.length; i += 2) {
                if (!Float.isNaN(points[i]) && !Float.isNaN(points[i + 1])) {
                    left = Math.min(left, points[i]);
                    right = Math.max(right, points[i]);
                    top = Math.min(top, points[i + 1]);
                    bottom = Math.max(bottom, points[i + 1]);
                }
            }
        }
        return left > right
                ? new Drawn(label, confidence, field, 0, 0, 0, 0, shapes, closed, filled)
                : new Drawn(label, confidence, field, left, top, right - left, bottom - top, shapes, closed, filled);
    }

    /** A list of coordinates as the store reads it. */
    static float[] points(Object coordinates) {
        List<?> flat = (List<?>) coordinates;
        float[] points = new float[flat.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = flat.get(i) instanceof Double number ? number.floatValue() : Float.NaN;
        }
        return points;
    }
}
