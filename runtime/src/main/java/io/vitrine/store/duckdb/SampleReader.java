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
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** Reads whole samples, some at a time: one statement for each table they are in. */
final class SampleReader {
    private final Db db;
    private final StoredDataset dataset;
    private final ViewSql view;

    /** Reads samples with the labels that {@code view} keeps. */
    SampleReader(Db db, StoredDataset dataset, ViewSql view) {
        this.db = db;
        this.dataset = dataset;
        this.view = view;
    }

    /** The samples of {@code keys}, in the order of these. */
    List<Sample> read(List<Long> keys) {
        Map<Long, List<String>> tags = tags(dataset.tagsTable(), KeyRange.of("key", keys));
        Map<String, Map<Long, List<Label.Single>>> labels = labels(keys);
        var samples = new HashMap<Long, Sample>();
        db.each(Sql.of("SELECT * FROM " + dataset.samplesTable() + " WHERE {}", KeyRange.of("key", keys)), row -> {
            long key = row.getLong("key");
            samples.put(key, sample(row, key, tags.getOrDefault(key, List.of()), labels));
        });
        return keys.stream().map(samples::get).toList();
    }

    private Sample sample(ResultSet row, long key, List<String> tags, Map<String, Map<Long, List<Label.Single>>> labels)
            throws SQLException {
        var metadata = new Metadata(
                Cells.whole(row, "m_size"),
                row.getString("m_mime"),
                Cells.whole(row, "m_width"),
                Cells.whole(row, "m_height"),
                Cells.whole(row, "m_channels"));
        Map<String, Object> fields = Cells.values(row, dataset.fields());
        Map<String, Object> all = new LinkedHashMap<>();
        for (StoredField field : dataset.fields()) {
            boolean isThere = fields.containsKey(field.name()) || view.filters(field.name());
            if (isThere) {
                Object value = field.labels().isPresent()
                        ? label(row, field, labels.get(field.name()).getOrDefault(key, List.of()))
                        : fields.get(field.name());
                all.put(field.name(), value);
            }
        }
        return new Sample(Ids.of(dataset.second(), key), row.getString("filepath"), tags, metadata, all);
    }

    private static @Nullable Label label(ResultSet row, StoredField field, List<Label.Single> labels)
            throws SQLException {
        LabelKind kind = field.labels().orElseThrow();
        if (row.getObject(field.column()) == null) {
            return null;
        }
        if (kind.isList()) {
            return Labels.list(kind, labels);
        }
        return labels.isEmpty() ? null : labels.get(0);
    }

    private Map<String, Map<Long, List<Label.Single>>> labels(List<Long> keys) {
        Map<String, Map<Long, List<Label.Single>>> labels = new LinkedHashMap<>();
        if (!dataset.labelFields().isEmpty()) {
            Map<Long, List<String>> tags = tags(dataset.labelTagsTable(), KeyRange.of("sid", keys));
            Map<Long, Mask> masks = masks(KeyRange.of("sid", keys));
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
