package io.vitrine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a sample: a class, boxes, lines, points, a mask, a value or a place.
 *
 * <p>Coordinates are relative to the picture: x to the right and y down from its top left corner, {@code [0, 1]} inside it.
 * Labels are immutable. {@link Single#attributes()} holds what a label carries beyond its kind's own parts.
 */
public sealed interface Label permits Label.Single, Label.Several {

    /** One label, with an id of its own once it is stored. */
    sealed interface Single extends Label
            permits Classification,
                    Detection,
                    Polyline,
                    Keypoint,
                    Segmentation,
                    Heatmap,
                    Regression,
                    GeoLocation,
                    GeoLocations,
                    TemporalDetection {
        /** 24 hexadecimal digits; null until the label is stored. */
        @Nullable
        String id();

        List<String> tags();

        /** What this label carries beyond its kind's own parts: values as {@link Values} describes them. */
        Map<String, Object> attributes();

        /** The same label with these three parts. */
        Single with(@Nullable String id, List<String> tags, Map<String, Object> attributes);
    }

    /** The labels of one field of one sample, in order. */
    sealed interface Several extends Label
            permits Classifications, Detections, Polylines, Keypoints, TemporalDetections {
        List<? extends Single> labels();
    }
}
