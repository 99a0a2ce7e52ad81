package io.vitrine.quickstart.scene;

import java.awt.GradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be put into a picture, in metres: its foot is at (0, 0), up is negative y, it looks to the right.
 *
 * @param label its class; null for scenery
 * @param parts back to front
 * @param joints x and y of each {@link Joint}; empty for what has none
 * @param shadow half the width of its shadow on the ground; 0 for none
 */
record Sprite(@Nullable String label, List<Part> parts, List<double[]> joints, double shadow) {
    /**
     * A shape of one paint.
     *
     * @param solid whether it counts when it is asked how large the thing is; light does not
     */
    record Part(Shape shape, Paint paint, boolean solid) {}

    /** Collects the parts of a sprite. */
    static final class Maker {
        private final @Nullable String label;
        private final List<Part> parts = new ArrayList<>();
        private final List<double[]> joints = new ArrayList<>();
        private double shadow;

        Maker(@Nullable String label) {
            this.label = label;
        }

        Maker add(Shape shape, int ink) {
            return add(shape, Ink.solid(ink));
        }

        Maker add(Shape shape, Paint paint) {
            parts.add(new Part(shape, paint, true));
            return this;
        }

        /** Filled from {@code top} at height {@code y1} to {@code bottom} at {@code y2}. */
        Maker add(Shape shape, double y1, int top, double y2, int bottom) {
            return add(shape, down(y1, top, y2, bottom));
        }

        /** Light or shade on it: within its outline, or not counted. */
        Maker glaze(Shape shape, Paint paint) {
            parts.add(new Part(shape, paint, false));
            return this;
        }

        Maker joint(double x, double y) {
            joints.add(new double[] {x, y});
            return this;
        }

        Maker shadow(double half) {
            shadow = half;
            return this;
        }

        /** All parts of another one, as parts of this. */
        Maker all(Sprite other) {
            parts.addAll(other.parts());
            return this;
        }

        Sprite make() {
            return new Sprite(label, List.copyOf(parts), List.copyOf(joints), shadow);
        }
    }

    static Maker of(@Nullable String label) {
        return new Maker(label);
    }

    static GradientPaint down(double y1, int top, double y2, int bottom) {
        return new GradientPaint(0, (float) y1, Ink.solid(top), 0, (float) y2, Ink.solid(bottom));
    }
}
