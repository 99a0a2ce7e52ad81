package io.vitrine.store.duckdb;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Classification;
import io.vitrine.model.Detection;
import io.vitrine.model.FrameRange;
import io.vitrine.model.GeoLocation;
import io.vitrine.model.GeoLocations;
import io.vitrine.model.Heatmap;
import io.vitrine.model.Ids;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Label;
import io.vitrine.model.Mask;
import io.vitrine.model.Point;
import io.vitrine.model.Polyline;
import io.vitrine.model.Regression;
import io.vitrine.model.Segmentation;
import io.vitrine.model.TemporalDetection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes labels of the rows of their table. */
final class LabelReader {
    private final StoredDataset dataset;
    private final StoredField field;
    private final Map<Long, List<String>> tags;
    private final Map<Long, Mask> masks;

    LabelReader(
            StoredDataset dataset, StoredField field, Map<Long, List<String>> tags, Map<Long, Mask> masks) {
        this.dataset = dataset;
        this.field = field;
        this.tags = tags;
        this.masks = masks;
    }

    Label.Single read(ResultSet row) throws SQLException {
        long key = row.getLong("key");
        String id = Ids.of(dataset.second(), key);
        Label.Single label = parts(row, masks.get(key));
        return label.with(id, tags.getOrDefault(key, List.of()), Cells.values(row, field.attributes()));
    }

    private Label.Single parts(ResultSet row, @Nullable Mask mask) throws SQLException {
        return switch (field.labels().orElseThrow().element()) {
            case CLASSIFICATION -> Classification.of(row.getString("label"))
                    .withConfidence(Cells.real(row, "confidence"));
            case DETECTION -> Detection.of(row.getString("label"), box(row))
                    .withConfidence(Cells.real(row, "confidence"))
                    .withIndex(Cells.whole(row, "idx"))
                    .withMask(mask);
            case POLYLINE -> Polyline.of(row.getString("label"), shapes(row, "points"))
                    .withClosed(row.getBoolean("closed"))
                    .withFilled(row.getBoolean("filled"))
                    .withConfidence(Cells.real(row, "confidence"))
                    .withIndex(Cells.whole(row, "idx"));
            case KEYPOINT -> Keypoint.of(row.getString("label"), points(row, "points"))
                    .withConfidence(Cells.reals(row, "confidence"))
                    .withIndex(Cells.whole(row, "idx"));
            case SEGMENTATION -> Segmentation.of(mask).withMaskPath(row.getString("mask_path"));
            case HEATMAP -> Heatmap.of(mask)
                    .withMapPath(row.getString("map_path"))
                    .withRange(Cells.reals(row, "range"));
            case REGRESSION -> Regression.of(Cells.real(row, "value"))
                    .withConfidence(Cells.real(row, "confidence"));
            case GEO_LOCATION -> place(row);
            case GEO_LOCATIONS -> GeoLocations.of(points(row, "points"))
                    .withLines(shapes(row, "lines"))
                    .withPolygons(Cells.list(row, "polygons").stream()
                            .map(LabelReader::shapes)
                            .toList());
            case TEMPORAL_DETECTION -> TemporalDetection.of(
                            row.getString("label"), new FrameRange(row.getLong("first"), row.getLong("last")))
                    .withConfidence(Cells.real(row, "confidence"));
            default -> throw new IllegalStateException("no single label: " + field.type());
        };
    }

    private static BoundingBox box(ResultSet row) throws SQLException {
        return BoundingBox.of(row.getDouble("x"), row.getDouble("y"), row.getDouble("w"), row.getDouble("h"));
    }

    private static GeoLocation place(ResultSet row) throws SQLException {
        List<Point> point = row.getObject("point") == null ? null : points(row, "point");
        return GeoLocation.of(point == null ? null : point.get(0))
                .withLine(row.getObject("line") == null ? null : points(row, "line"))
                .withPolygon(row.getObject("polygon") == null ? null : shapes(row, "polygon"));
    }

    private static List<Point> points(ResultSet row, String column) throws SQLException {
        return points(Cells.list(row, column));
    }

    private static List<List<Point>> shapes(ResultSet row, String column) throws SQLException {
        return shapes(Cells.list(row, column));
    }

    private static List<List<Point>> shapes(Object shapes) {
        return ((List<?>) shapes).stream().map(LabelReader::points).toList();
    }

    private static List<Point> points(Object coordinates) {
        List<?> flat = (List<?>) coordinates;
        var points = new java.util.ArrayList<Point>(flat.size() / 2);
        for (int i = 0; i < flat.size(); i += 2) {
            points.add(new Point((Double) flat.get(i), (Double) flat.get(i + 1)));
        }
        return points;
    }
}
