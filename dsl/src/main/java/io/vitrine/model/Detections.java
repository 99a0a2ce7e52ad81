package io.vitrine.model;

import java.util.List;

/**
 * The objects of a sample, each within its bounding box.
 *
 * @param detections in order; the order is kept
 */
public record Detections(List<Detection> detections) implements Label.Several {
    public Detections {
        detections = List.copyOf(detections);
    }

    public static Detections of(Detection... detections) {
        return new Detections(List.of(detections));
    }

    @Override
    public List<Detection> labels() {
        return detections;
    }
}
