package io.vitrine.store.duckdb;

import io.vitrine.model.LabelKind;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.sql.ViewSql;
import io.vitrine.store.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the boxes of a run of samples, by sample, then field, then position. */
final class Boxes {
    private final Db db;
    private final StoredDataset dataset;
    private final ViewSql view;

    Boxes(Db db, StoredDataset dataset, ViewSql view) {
        this.db = db;
        this.dataset = dataset;
        this.view = view;
    }

    private record Box(float x, float y, float w, float h, int label, float confidence, int field) {}

    Page read(List<Long> keys, List<String> wanted) {
        List<String> fields = fields(wanted);
        Map<String, Integer> classes = new LinkedHashMap<>();
        Map<Long, List<Box>> bySample = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            int field = i;
            db.each(
                    view.labels(
                            fields.get(i), "l.sid, l.x, l.y, l.w, l.h, l.label, l.confidence", KeyRange.of("l.sid", keys)),
                    row -> bySample.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                            .add(box(row, classes, field)));
        }
        return page(keys, bySample, List.copyOf(classes.keySet()), fields);
    }

    private List<String> fields(List<String> wanted) {
        for (String name : wanted) {
            if (dataset.schema().find(name).isEmpty()) {
                throw Problem.of(
                                "view.unknown-field",
                                "There is no field \"%s\" in dataset \"%s\". %sFields: %s."
                                        .formatted(
                                                Names.shown(name),
                                                dataset.shownName(),
                                                Names.didYouMean(name, dataset.schema().names()),
                                                Names.listed(dataset.schema().names())))
                        .with("field", name)
                        .asException();
            }
        }
        return dataset.labelFields().stream()
                .filter(field -> field.labels().orElseThrow().element() == LabelKind.DETECTION)
                .map(StoredField::name)
                .filter(name -> wanted.isEmpty() || wanted.contains(name))
                .toList();
    }

    private static Box box(ResultSet row, Map<String, Integer> classes, int field) throws SQLException {
        @Nullable String label = row.getString(6);
        int number = classes.computeIfAbsent(label == null ? "" : label, name -> classes.size());
        double confidence = row.getDouble(7);
        return new Box(
                row.getFloat(2),
                row.getFloat(3),
                row.getFloat(4),
                row.getFloat(5),
                number,
                row.wasNull() ? Float.NaN : (float) confidence,
                field);
    }

    private static Page page(
            List<Long> keys, Map<Long, List<Box>> bySample, List<String> classes, List<String> fields) {
        int[] starts = new int[keys.size() + 1];
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < keys.size(); i++) {
            boxes.addAll(bySample.getOrDefault(keys.get(i), List.of()));
            starts[i + 1] = boxes.size();
        }
        float[] corners = new float[4 * boxes.size()];
        float[] confidences = new float[boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            corners[4 * i] = box.x;
            corners[4 * i + 1] = box.y;
            corners[4 * i + 2] = box.w;
            corners[4 * i + 3] = box.h;
            confidences[i] = box.confidence;
        }
        int[] labels = boxes.stream().mapToInt(Box::label).toArray();
        int[] fieldNumbers = boxes.stream().mapToInt(Box::field).toArray();
        return new Page(keys.size(), starts, corners, labels, confidences, fieldNumbers, classes, fields);
    }
}
