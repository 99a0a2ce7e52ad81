package io.vitrine.store.duckdb;

import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Sample;
import io.vitrine.sql.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column whose values can be edited.
 *
 * @param name in the table of {@code target}
 * @param type of the values
 * @param ordinal of the row's marks for it; -1 for a part that every label of its kind has, and that has no marks
 */
record ValueColumn(EditTarget target, String name, FieldType type, int ordinal) {
    /** The parts of labels that are one value each, with their columns. */
    private static final Map<String, String> PARTS = Map.of(
            "label", "label", "confidence", "confidence", "index", "idx", "closed", "closed", "filled", "filled");

    Kind kind() {
        return Kind.of(type);
    }

    /** The column of a path; empty if there is none yet, but could be. */
    static Optional<ValueColumn> find(StoredDataset dataset, FieldPath path) {
        if (Sample.OWN_FIELDS.contains(path.first())) {
            throw StoreProblems.readOnly(path.toString());
        }
        StoredField field = dataset.find(path.first()).orElse(null);
        if (field == null || field.labels().isEmpty()) {
            if (path.size() > 1) {
                throw StoreProblems.noValue(path.toString());
            }
            return Optional.ofNullable(field).map(known -> of(EditTarget.SAMPLES, known));
        }
        String attribute = attribute(field, path);
        LabelKind kind = field.labels().orElseThrow();
        var target = EditTarget.labels(field);
        if (kind.attributes().containsKey(attribute)) {
            FieldType type = kind.attributes().get(attribute);
            if (!PARTS.containsKey(attribute) || !(type instanceof FieldType.Scalar)) {
                throw StoreProblems.readOnly(path.toString());
            }
            return Optional.of(new ValueColumn(target, PARTS.get(attribute), type, -1));
        }
        return field.attributes().stream()
                .filter(known -> known.name().equals(attribute))
                .findFirst()
                .map(known -> of(target, known));
    }

    /** The column of a name, as undo rows keep it. */
    static ValueColumn named(StoredDataset dataset, EditTarget target, String name) {
        List<StoredField> fields = target.isLabels() ? target.field(dataset).attributes() : dataset.fields();
        Optional<ValueColumn> own = fields.stream()
                .filter(field -> field.column().equals(name))
                .findFirst()
                .map(field -> of(target, field));
        return own.orElseGet(() -> part(dataset, target, name));
    }

    private static ValueColumn part(StoredDataset dataset, EditTarget target, String name) {
        LabelKind kind = target.field(dataset).labels().orElseThrow();
        String attribute = name.equals("idx") ? "index" : name;
        return new ValueColumn(target, name, kind.attributes().get(attribute), -1);
    }

    private static ValueColumn of(EditTarget target, StoredField field) {
        return new ValueColumn(target, field.column(), field.type(), field.ordinal());
    }

    /** The attribute that a path into labels names. */
    static String attribute(StoredField labels, FieldPath path) {
        LabelKind kind = labels.labels().orElseThrow();
        List<String> parts = path.parts();
        boolean fits = kind.isList()
                ? parts.size() == 3 && parts.get(1).equals(kind.list().orElseThrow())
                : parts.size() == 2;
        if (!fits) {
            throw StoreProblems.noValue(path.toString());
        }
        return path.last();
    }
}
