package io.vitrine.model;

/**
 * A box in a picture, relative to its size: {@code x} and {@code y} of its top left corner, its width and height. Inside the
 * picture all are in {@code [0, 1]}; boxes that are empty or reach outside are kept as they came.
 */
public record BoundingBox(double x, double y, double width, double height) {
    public static BoundingBox of(double x, double y, double width, double height) {
        return new BoundingBox(x, y, width, height);
    }

    /** The share of the picture that the box covers, in {@code [0, 1]} inside it. */
    public double relativeArea() {
        return width * height;
    }
}
