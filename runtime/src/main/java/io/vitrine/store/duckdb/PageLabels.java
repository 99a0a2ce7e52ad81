package io.vitrine.store.duckdb;

import io.vitrine.model.LabelKind;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.sql.ViewSql;
import io.vitrine.store.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the labels of a run of samples that can be drawn, by sample, then field, then position. */
final class PageLabels {
    private final Db db;
    private final StoredDataset dataset;
    private final ViewSql view;

    PageLabels(Db db, StoredDataset dataset, ViewSql view) {
        this.db = db;
        this.dataset = dataset;
        this.view = view;
    }

    Page read(List<Long> keys, List<String> wanted) {
        List<Page.DrawnField> fields = fields(wanted);
        Map<String, Integer> classes = new LinkedHashMap<>();
        Map<Long, List<Drawn>> bySample = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            int field = i;
            LabelKind kind = fields.get(i).kind();
            db.each(
                    view.labels(fields.get(i).name(), "l.sid, l.label, " + columns(kind), KeyRange.of("l.sid", keys)),
                    row -> bySample.computeIfAbsent(row.getLong(1), key -> new java.util.ArrayList<>())
                            .add(drawn(row, kind, number(classes, row.getString(2)), field)));
        }
        return PageColumns.of(keys, bySample, List.copyOf(classes.keySet()), fields);
    }

    private List<Page.DrawnField> fields(List<String> wanted) {
        for (String name : wanted) {
            if (dataset.schema().find(name).isEmpty()) {
                throw Problem.of(
                                "view.unknown-field",
                                "There is no field \"%s\" in dataset \"%s\". %sFields: %s."
                                        .formatted(
                                                Names.shown(name),
                                                dataset.shownName(),
                                                Names.didYouMean(
                                                        name, dataset.schema().names()),
                                                Names.listed(dataset.schema().names())))
                        .with("field", name)
                        .asException();
            }
        }
        return dataset.labelFields().stream()
                .map(field -> new Page.DrawnField(
                        field.name(), field.labels().orElseThrow().element()))
                .filter(field -> Page.KINDS.contains(field.kind()))
                .filter(field -> wanted.isEmpty() || wanted.contains(field.name()))
                .toList();
    }

    private static String columns(LabelKind kind) {
        return switch (kind) {
            case DETECTION -> "l.confidence, l.x, l.y, l.w, l.h";
            case POLYLINE -> "l.confidence, l.points AS points, l.closed, l.filled";
            case KEYPOINT -> "NULL::DOUBLE, l.points AS points";
            case CLASSIFICATION -> "l.confidence";
            default -> throw new IllegalArgumentException("not drawn: " + kind);
        };
    }

    private static int number(Map<String, Integer> classes, @Nullable String label) {
        return classes.computeIfAbsent(label == null ? "" : label, name -> classes.size());
    }

    private static Drawn drawn(ResultSet row, LabelKind kind, int label, int field) throws SQLException {
        double known = row.getDouble(3);
        float confidence = row.wasNull() ? Float.NaN : (float) known;
        return switch (kind) {
            case DETECTION ->
                Drawn.box(label, confidence, field, row.getFloat(4), row.getFloat(5), row.getFloat(6), row.getFloat(7));
            case POLYLINE ->
                Drawn.shapes(
                        label,
                        confidence,
                        field,
                        Cells.list(row, "points").stream().map(Drawn::points).toList(),
                        row.getBoolean(5),
                        row.getBoolean(6));
            case KEYPOINT ->
                Drawn.shapes(label, confidence, field, List.of(Drawn.points(Cells.list(row, "points"))), false, false);
            default -> Drawn.box(label, confidence, field, 0, 0, 0, 0);
        };
    }
}
