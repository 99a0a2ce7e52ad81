package io.vitrine.model;

import java.util.List;

/**
 * What happens during a video.
 *
 * @param detections in order; the order is kept
 */
public record TemporalDetections(List<TemporalDetection> detections) implements Label.Several {
    public TemporalDetections {
        detections = List.copyOf(detections);
    }

    public static TemporalDetections of(TemporalDetection... detections) {
        return new TemporalDetections(List.of(detections));
    }

    @Override
    public List<TemporalDetection> labels() {
        return detections;
    }
}
