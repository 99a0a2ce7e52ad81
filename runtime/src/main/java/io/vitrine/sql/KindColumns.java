package io.vitrine.sql;

import io.vitrine.model.LabelKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns in which each kind of label keeps its own parts, and how its attributes read them. */
public final class KindColumns {
    private KindColumns() {}

    /**
     * Names and types of the columns, in order. Points are flat lists of x and y, and masks lie in a table of their own.
     *
     * @param kind of one label, not of a list
     */
    public static Map<String, String> of(LabelKind kind) {
        var columns = new LinkedHashMap<String, String>();
        switch (kind) {
            case CLASSIFICATION -> put(columns, "label VARCHAR", "confidence DOUBLE");
            case DETECTION ->
                put(
                        columns,
                        "label VARCHAR",
                        "x DOUBLE",
                        "y DOUBLE",
                        "w DOUBLE",
                        "h DOUBLE",
                        "confidence DOUBLE",
                        "idx BIGINT");
            case POLYLINE ->
                put(
                        columns,
                        "label VARCHAR",
                        "points DOUBLE[][]",
                        "closed BOOLEAN",
                        "filled BOOLEAN",
                        "confidence DOUBLE",
                        "idx BIGINT");
            case KEYPOINT -> put(columns, "label VARCHAR", "points DOUBLE[]", "confidence DOUBLE[]", "idx BIGINT");
            case SEGMENTATION -> put(columns, "mask_path VARCHAR");
            case HEATMAP -> put(columns, "map_path VARCHAR", "range DOUBLE[]");
            case REGRESSION -> put(columns, "value DOUBLE", "confidence DOUBLE");
            case GEO_LOCATION -> put(columns, "point DOUBLE[]", "line DOUBLE[]", "polygon DOUBLE[][]");
            case GEO_LOCATIONS -> put(columns, "points DOUBLE[]", "lines DOUBLE[][]", "polygons DOUBLE[][][]");
            case TEMPORAL_DETECTION ->
                put(columns, "label VARCHAR", "first BIGINT", "last BIGINT", "confidence DOUBLE");
            default -> throw new IllegalArgumentException(kind + " is a list");
        }
        return columns;
    }

    private static void put(Map<String, String> columns, String... definitions) {
        for (String definition : definitions) {
            int blank = definition.indexOf(' ');
            columns.put(definition.substring(0, blank), definition.substring(blank + 1));
        }
    }

    /** The SQL of one of a kind's own parts, read from the row {@code alias}. */
    static Sql part(LabelKind kind, String part, String alias) {
        String text = switch (part) {
            case "bounding_box" -> "[@x, @y, @w, @h]";
            case "support" -> "[@\"first\", @\"last\"]";
            case "index" -> "@idx";
            case "points" -> kind == LabelKind.POLYLINE ? shapes("@points") : points("@points");
            case "line" -> points("@line");
            case "lines", "polygon" -> shapes("@" + part);
            case "polygons" ->
                each("@polygons", "polygon", "list_transform(polygon, lambda shape: " + pairs("shape") + ")");
            default -> "@\"" + part + "\"";
        };
        return Sql.of(text.replace("@", alias + "."));
    }

    /** A list of shapes, each of them points, as a list of JSON. */
    private static String shapes(String column) {
        return each(column, "shape", pairs("shape"));
    }

    /** A flat list of coordinates as a list of points, each JSON. */
    private static String points(String column) {
        return "list_transform(" + pairs(column) + ", lambda point: to_json(point)::VARCHAR)";
    }

    private static String each(String column, String name, String value) {
        return "list_transform(" + column + ", lambda " + name + ": to_json(" + value + ")::VARCHAR)";
    }

    /** A flat list of coordinates as a list of pairs. */
    private static String pairs(String flat) {
        return "list_transform(range(len(" + flat + ") // 2), lambda i: [" + flat + "[2 * i + 1], " + flat
                + "[2 * i + 2]])";
    }
}
