package io.vitrine.model;

import static io.vitrine.model.FieldType.Scalar.ANY;
import static io.vitrine.model.FieldType.Scalar.BOOL;
import static io.vitrine.model.FieldType.Scalar.FLOAT;
import static io.vitrine.model.FieldType.Scalar.ID;
import static io.vitrine.model.FieldType.Scalar.INT;
import static io.vitrine.model.FieldType.Scalar.STRING;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Map;

/** The attributes that each kind of single label declares, by the names that paths use. */
final class LabelAttributes {
    private static final FieldType FLOATS = new FieldType.ListOf(FLOAT);
    private static final FieldType STRINGS = new FieldType.ListOf(STRING);
    private static final FieldType ANYTHINGS = new FieldType.ListOf(ANY);

    /** Made once: every label that is made asks for those of its kind. */
    private static final Map<LabelKind, Map<String, FieldType>> ALL = Arrays.stream(LabelKind.values())
            .filter(kind -> !kind.isList())
            .collect(Maps.toImmutableEnumMap(kind -> kind, LabelAttributes::make));

    private LabelAttributes() {}

    static Map<String, FieldType> of(LabelKind kind) {
        Map<String, FieldType> attributes = ALL.get(kind);
        if (attributes == null) {
            throw new IllegalArgumentException(kind + " is a list");
        }
        return attributes;
    }

    private static Map<String, FieldType> make(LabelKind kind) {
        var all = ImmutableMap.<String, FieldType>builder().put("id", ID).put("tags", STRINGS);
        switch (kind) {
            case CLASSIFICATION -> all.put("label", STRING).put("confidence", FLOAT);
            case DETECTION ->
                all.put("label", STRING)
                        .put("bounding_box", FLOATS)
                        .put("confidence", FLOAT)
                        .put("index", INT);
            case POLYLINE ->
                all.put("label", STRING)
                        .put("points", ANYTHINGS)
                        .put("closed", BOOL)
                        .put("filled", BOOL)
                        .put("confidence", FLOAT)
                        .put("index", INT);
            case KEYPOINT ->
                all.put("label", STRING)
                        .put("points", ANYTHINGS)
                        .put("confidence", FLOATS)
                        .put("index", INT);
            case SEGMENTATION -> all.put("mask_path", STRING);
            case HEATMAP -> all.put("map_path", STRING).put("range", FLOATS);
            case REGRESSION -> all.put("value", FLOAT).put("confidence", FLOAT);
            case GEO_LOCATION -> all.put("point", FLOATS).put("line", ANYTHINGS).put("polygon", ANYTHINGS);
            case GEO_LOCATIONS ->
                all.put("points", ANYTHINGS).put("lines", ANYTHINGS).put("polygons", ANYTHINGS);
            case TEMPORAL_DETECTION ->
                all.put("label", STRING)
                        .put("support", new FieldType.ListOf(INT))
                        .put("confidence", FLOAT);
            default -> throw new IllegalArgumentException(kind + " is a list");
        }
        return all.build();
    }
}
