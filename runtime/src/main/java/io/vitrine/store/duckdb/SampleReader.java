package io.vitrine.store.duckdb;

import io.vitrine.model.Ids;
import io.vitrine.model.Label;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Mask;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import io.vitrine.sql.Sql;
import io.vitrine.sql.ViewSql;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** Reads whole samples, some at a time: one statement for each table they are in, first that of the samples. */
final class SampleReader {
    private final Db db;
    private final StoredDataset dataset;
    private final ViewSql view;
    private final SideTables.Rows rows;

    /**
     * Reads samples with the labels that {@code view} keeps.
     *
     * @param rows where there may be tags and masks of labels
     */
    SampleReader(Db db, StoredDataset dataset, ViewSql view, SideTables.Rows rows) {
        this.db = db;
        this.dataset = dataset;
        this.view = view;
        this.rows = rows;
    }

    /** The samples of {@code keys}, in the order of these; without those that are not there. */
    List<Sample> read(List<Long> keys) {
        Map<Long, Row> byKey = new HashMap<>();
        rows(KeyRange.of("key", keys)).forEach(row -> byKey.put(row.key, row));
        return withLabels(keys.stream().map(byKey::get).filter(Objects::nonNull).toList());
    }

    /** The samples of a run, in the order of the dataset. */
    List<Sample> read(Span run) {
        return withLabels(rows(run.has("pos")));
    }

    /**
     * A sample as its own table has it.
     *
     * @param fields the values that are there; for labels whether there are any
     */
    private record Row(long key, String filepath, Metadata metadata, Map<String, Object> fields) {}

    /** By position. */
    private List<Row> rows(Sql condition) {
        return db.list(
                Sql.of("SELECT * FROM " + dataset.samplesTable() + " WHERE {} ORDER BY pos", condition), this::row);
    }

    private Row row(ResultSet row) throws SQLException {
        var metadata = new Metadata(
                Cells.whole(row, "m_size"),
                row.getString("m_mime"),
                Cells.whole(row, "m_width"),
                Cells.whole(row, "m_height"),
                Cells.whole(row, "m_channels"));
        Map<String, Object> values = Cells.values(row, dataset.fields());
        Map<String, Object> fields = new LinkedHashMap<>();
        for (StoredField field : dataset.fields()) {
            if (values.containsKey(field.name()) || view.filters(field.name())) {
                boolean labels = field.labels().isPresent();
                fields.put(
                        field.name(),
                        labels ? (Object) (row.getObject(field.column()) != null) : values.get(field.name()));
            }
        }
        return new Row(row.getLong("key"), row.getString("filepath"), metadata, fields);
    }

    private List<Sample> withLabels(List<Row> rows) {
        List<Long> keys = rows.stream().map(Row::key).toList();
        Map<Long, List<String>> tags = tags(dataset.tagsTable(), KeyRange.of("key", keys));
        Map<String, Map<Long, List<Label.Single>>> labels = labels(keys);
        var samples = new ArrayList<Sample>(rows.size());
        for (Row row : rows) {
            Map<String, Object> fields = new LinkedHashMap<>(row.fields);
            for (StoredField field : dataset.labelFields()) {
                if (fields.containsKey(field.name())) {
                    boolean any = (Boolean) fields.get(field.name());
                    List<Label.Single> own = labels.get(field.name()).getOrDefault(row.key, List.of());
                    fields.put(field.name(), any ? label(field, own) : null);
                }
            }
            samples.add(new Sample(
                    Ids.of(dataset.second(), row.key),
                    row.filepath,
                    tags.getOrDefault(row.key, List.of()),
                    row.metadata,
                    fields));
        }
        return samples;
    }

    private static @Nullable Label label(StoredField field, List<Label.Single> labels) {
        LabelKind kind = field.labels().orElseThrow();
        if (kind.isList()) {
            return Labels.list(kind, labels);
        }
        return labels.isEmpty() ? null : labels.get(0);
    }

    private Map<String, Map<Long, List<Label.Single>>> labels(List<Long> keys) {
        Map<String, Map<Long, List<Label.Single>>> labels = new LinkedHashMap<>();
        if (!dataset.labelFields().isEmpty()) {
            Sql ofSamples = KeyRange.of("sid", keys);
            Map<Long, List<String>> tags = rows.labelTags() ? tags(dataset.labelTagsTable(), ofSamples) : Map.of();
            Map<Long, Mask> masks = rows.masks() ? masks(ofSamples) : Map.of();
            for (StoredField field : dataset.labelFields()) {
                labels.put(field.name(), labels(field, keys, new LabelReader(dataset, field, tags, masks)));
            }
        }
        return labels;
    }

    private Map<Long, List<Label.Single>> labels(StoredField field, List<Long> keys, LabelReader reader) {
        Map<Long, List<Label.Single>> labels = new HashMap<>();
        db.each(
                view.labels(field.name(), "l.*", KeyRange.of("l.sid", keys)),
                row -> labels.computeIfAbsent(row.getLong("sid"), sample -> new ArrayList<>())
                        .add(reader.read(row)));
        return labels;
    }

    private Map<Long, List<String>> tags(String table, Sql condition) {
        Map<Long, List<String>> tags = new HashMap<>();
        db.each(
                Sql.of("SELECT key, tag FROM " + table + " WHERE {} ORDER BY key, pos", condition),
                row -> tags.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(row.getString(2)));
        return tags;
    }

    private Map<Long, Mask> masks(Sql condition) {
        Map<Long, Mask> masks = new HashMap<>();
        db.each(
                Sql.of("SELECT key, width, height, pixels FROM " + dataset.masksTable() + " WHERE {}", condition),
                row -> masks.put(row.getLong(1), mask(row)));
        return masks;
    }

    private static Mask mask(ResultSet row) throws SQLException {
        Blob blob = row.getBlob(4);
        byte[] packed = blob.getBytes(1, (int) blob.length());
        try {
            return Pixels.unpack(row.getInt(2), row.getInt(3), packed);
        } catch (DataFormatException e) {
            throw new SQLException("damaged mask", e);
        }
    }
}
