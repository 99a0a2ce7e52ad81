package io.vitrine.store.duckdb;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.MediaType;
import io.vitrine.model.Schema;
import io.vitrine.sql.LabelTable;
import io.vitrine.sql.Layout;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it is kept.
 *
 * @param key names its tables
 * @param name null while it is hidden
 * @param samples how many; their positions are 0 to {@code samples - 1}
 */
record StoredDataset(
        long key,
        @Nullable String name,
        String uid,
        MediaType media,
        Instant created,
        long revision,
        long samples,
        List<String> roots,
        Map<String, Object> info,
        List<StoredField> fields) {
    private static final String HIDDEN = "hidden:";

    StoredDataset {
        roots = List.copyOf(roots);
        fields = List.copyOf(fields);
    }

    /** What names it until it is published. */
    String token() {
        return HIDDEN + uid;
    }

    String shownName() {
        return name == null ? token() : name;
    }

    String samplesTable() {
        return "d" + key + "_samples";
    }

    String tagsTable() {
        return "d" + key + "_tags";
    }

    String labelTable(StoredField field) {
        return "d" + key + "_" + field.column();
    }

    /** Of the tags of all labels. */
    String labelTagsTable() {
        return "d" + key + "_label_tags";
    }

    String masksTable() {
        return "d" + key + "_masks";
    }

    long second() {
        return created.getEpochSecond();
    }

    Optional<StoredField> find(String field) {
        return fields.stream().filter(known -> known.name().equals(field)).findFirst();
    }

    List<StoredField> labelFields() {
        return fields.stream().filter(field -> field.labels().isPresent()).toList();
    }

    Schema schema() {
        Schema schema = Schema.empty(shownName());
        for (StoredField field : fields) {
            schema = schema.with(field.field());
        }
        return schema;
    }

    DatasetInfo describe() {
        return new DatasetInfo(shownName(), uid, media, samples, created, revision, schema(), roots, info);
    }

    Layout layout() {
        var columns = new LinkedHashMap<String, Layout.Column>();
        var labels = new LinkedHashMap<String, LabelTable>();
        for (StoredField field : fields) {
            if (field.labels().isEmpty()) {
                columns.put(field.name(), field.layout());
                continue;
            }
            var attributes = new LinkedHashMap<String, Layout.Column>();
            field.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute.layout()));
            labels.put(
                    field.name(),
                    new LabelTable(
                            field.labels().orElseThrow(),
                            labelTable(field),
                            field.ordinal(),
                            field.column(),
                            attributes));
        }
        return new Layout(schema(), second(), samplesTable(), tagsTable(), labelTagsTable(), columns, labels);
    }

    StoredDataset named(@Nullable String newName) {
        return new StoredDataset(key, newName, uid, media, created, revision, samples, roots, info, fields);
    }

    StoredDataset withRoots(List<String> newRoots) {
        return new StoredDataset(key, name, uid, media, created, revision, samples, newRoots, info, fields);
    }

    StoredDataset withInfo(Map<String, Object> newInfo) {
        return new StoredDataset(key, name, uid, media, created, revision, samples, roots, newInfo, fields);
    }

    StoredDataset withFields(List<StoredField> newFields) {
        return new StoredDataset(key, name, uid, media, created, revision, samples, roots, info, newFields);
    }

    StoredDataset with(StoredField field) {
        return withFields(StoredField.with(fields, field));
    }

    StoredDataset counted(long newRevision, long newSamples) {
        return new StoredDataset(key, name, uid, media, created, newRevision, newSamples, roots, info, fields);
    }

    /** One edit further, with {@code more} samples. */
    StoredDataset edited(long more) {
        return counted(revision + 1, samples + more);
    }
}
