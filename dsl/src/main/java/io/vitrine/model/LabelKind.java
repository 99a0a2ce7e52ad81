package io.vitrine.model;

import java.util.Map;
import java.util.Optional;

/** The kinds of label, each with its record, its JSON name and, for the lists, the name of the list within. */
public enum LabelKind {
    CLASSIFICATION("classification", Classification.class, null, null),
    CLASSIFICATIONS("classifications", Classifications.class, "classifications", CLASSIFICATION),
    DETECTION("detection", Detection.class, null, null),
    DETECTIONS("detections", Detections.class, "detections", DETECTION),
    POLYLINE("polyline", Polyline.class, null, null),
    POLYLINES("polylines", Polylines.class, "polylines", POLYLINE),
    KEYPOINT("keypoint", Keypoint.class, null, null),
    KEYPOINTS("keypoints", Keypoints.class, "keypoints", KEYPOINT),
    SEGMENTATION("segmentation", Segmentation.class, null, null),
    HEATMAP("heatmap", Heatmap.class, null, null),
    REGRESSION("regression", Regression.class, null, null),
    GEO_LOCATION("geoLocation", GeoLocation.class, null, null),
    GEO_LOCATIONS("geoLocations", GeoLocations.class, null, null),
    TEMPORAL_DETECTION("temporalDetection", TemporalDetection.class, null, null),
    TEMPORAL_DETECTIONS("temporalDetections", TemporalDetections.class, "detections", TEMPORAL_DETECTION);

    private final String json;
    private final Class<? extends Label> type;
    private final String list;
    private final LabelKind element;

    LabelKind(String json, Class<? extends Label> type, String list, LabelKind element) {
        this.json = json;
        this.type = type;
        this.list = list;
        this.element = element;
    }

    public String json() {
        return json;
    }

    public Class<? extends Label> type() {
        return type;
    }

    /** The name of the list within, such as {@code detections}; empty for a single label. */
    public Optional<String> list() {
        return Optional.ofNullable(list);
    }

    /** The kind of one label of the list; itself for a single label. */
    public LabelKind element() {
        return element == null ? this : element;
    }

    public boolean isList() {
        return list != null;
    }

    /** The attributes that every label of this kind (of its elements, for a list) declares, with their types. */
    public Map<String, FieldType> attributes() {
        return LabelAttributes.of(element());
    }

    /** The kind that {@code label} is of. */
    public static LabelKind of(Label label) {
        for (LabelKind kind : values()) {
            if (kind.type == label.getClass()) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind for " + label.getClass());
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
