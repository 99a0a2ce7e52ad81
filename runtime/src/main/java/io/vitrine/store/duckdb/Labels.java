package io.vitrine.store.duckdb;

import io.vitrine.model.Classification;
import io.vitrine.model.Classifications;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Keypoints;
import io.vitrine.model.Label;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Polyline;
import io.vitrine.model.Polylines;
import io.vitrine.model.TemporalDetection;
import io.vitrine.model.TemporalDetections;
import java.util.List;

/** Labels one by one, and lists of them. */
final class Labels {
    private Labels() {}

    static List<? extends Label.Single> of(Label label) {
        return label instanceof Label.Several several ? several.labels() : List.of((Label.Single) label);
    }

    /** The labels of a list of {@code kind} as that list. */
    static Label.Several list(LabelKind kind, List<Label.Single> labels) {
        return switch (kind) {
            case CLASSIFICATIONS -> new Classifications(cast(labels, Classification.class));
            case DETECTIONS -> new Detections(cast(labels, Detection.class));
            case POLYLINES -> new Polylines(cast(labels, Polyline.class));
            case KEYPOINTS -> new Keypoints(cast(labels, Keypoint.class));
            case TEMPORAL_DETECTIONS -> new TemporalDetections(cast(labels, TemporalDetection.class));
            default -> throw new IllegalArgumentException(kind + " is no list");
        };
    }

    private static <T> List<T> cast(List<Label.Single> labels, Class<T> type) {
        return labels.stream().map(type::cast).toList();
    }
}
