package io.vitrine.quickstart.scene;

import java.util.List;

/**
 * A picture before it is painted: what is in it and where.
 *
 * @param number from 0
 * @param kind such as {@code street}
 * @param things in the order they were painted: a later one may cover an earlier one
 */
public record Scene(
        int number,
        String kind,
        Mood mood,
        int width,
        int height,
        List<Mark> marks,
        List<Thing> things,
        List<Outline> outlines) {
    /**
     * A closed polygon with a name.
     *
     * @param xy in pixels, x and y in turn
     */
    public record Outline(String label, double[] xy) {}
}
