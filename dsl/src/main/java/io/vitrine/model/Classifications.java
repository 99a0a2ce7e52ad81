package io.vitrine.model;

import java.util.List;

/**
 * The classes of a sample that has several.
 *
 * @param classifications in order; the order is kept
 */
public record Classifications(List<Classification> classifications) implements Label.Several {
    public Classifications {
        classifications = List.copyOf(classifications);
    }

    public static Classifications of(Classification... classifications) {
        return new Classifications(List.of(classifications));
    }

    @Override
    public List<Classification> labels() {
        return classifications;
    }
}
