package io.vitrine.model;

/** A point; relative to the picture's size, or longitude and latitude in degrees, as the label that holds it says. */
public record Point(double x, double y) {
    public static Point of(double x, double y) {
        return new Point(x, y);
    }
}
