package io.vitrine.model;

import java.util.List;

/**
 * The lines or polygons of a sample.
 *
 * @param polylines in order; the order is kept
 */
public record Polylines(List<Polyline> polylines) implements Label.Several {
    public Polylines {
        polylines = List.copyOf(polylines);
    }

    public static Polylines of(Polyline... polylines) {
        return new Polylines(List.of(polylines));
    }

    @Override
    public List<Polyline> labels() {
        return polylines;
    }
}
