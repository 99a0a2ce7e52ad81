package io.vitrine.quickstart.scene;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** The smallest upright rectangle around something; in pixels, the right and lower edges not included. */
public record Bounds(double left, double top, double right, double bottom) {
    static final Bounds NONE = new Bounds(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** How far a line may be from the curve that it stands for, in pixels. */
    static final double FLATNESS = 0.2;

    /**
     * Those of a shape's outline as it is drawn. {@code Shape.getBounds2D} answers otherwise from one JDK to another where there
     * are curves.
     */
    static Bounds of(Shape shape, AffineTransform place) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(place, FLATNESS); !path.isDone(); path.next()) {
            if (path.currentSegment(at) != PathIterator.SEG_CLOSE) {
                left = Math.min(left, at[0]);
                right = Math.max(right, at[0]);
                top = Math.min(top, at[1]);
                bottom = Math.max(bottom, at[1]);
            }
        }
        return new Bounds(left, top, right, bottom);
    }

    Bounds plus(Bounds other) {
        return new Bounds(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** What of it lies in a picture of this size; empty ones have no area. */
    public Bounds within(int width, int height) {
        return new Bounds(
                Math.max(0, Math.min(width, left)),
                Math.max(0, Math.min(height, top)),
                Math.max(0, Math.min(width, right)),
                Math.max(0, Math.min(height, bottom)));
    }

    public double width() {
        return Math.max(0, right - left);
    }

    public double height() {
        return Math.max(0, bottom - top);
    }

    public double area() {
        return width() * height();
    }

    /** The shared area by the area of both together, in {@code [0, 1]}. */
    public double overlap(Bounds other) {
        double shared = Math.max(0, Math.min(right, other.right) - Math.max(left, other.left))
                * Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
        double both = area() + other.area() - shared;
        return both <= 0 ? 0 : shared / both;
    }
}
