package io.vitrine.store.duckdb;

import io.vitrine.model.FieldType;
import io.vitrine.model.FieldType.Scalar;
import io.vitrine.model.LabelKind;
import io.vitrine.sql.AnyValues;
import io.vitrine.sql.Kind;
import io.vitrine.sql.KindColumns;
import io.vitrine.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes the tables of a dataset so that they have room for what comes: new columns, and wider types. */
final class Evolution {
    private final Db db;
    private StoredDataset dataset;

    Evolution(Db db, StoredDataset dataset) {
        this.db = db;
        this.dataset = dataset;
    }

    /** The dataset with room for all that {@code inference} saw. */
    StoredDataset evolve(Inference inference) {
        inference.fields().forEach((name, seen) -> {
            StoredField field = dataset.find(name).map(known -> widened(known, seen)).orElseGet(() -> added(name, seen));
            if (field.labels().isPresent()) {
                field = withAttributes(field, inference.attributes(name));
            }
            dataset = dataset.with(field);
        });
        return dataset;
    }

    private StoredField added(String name, Seen seen) {
        FieldType type = Optional.ofNullable(seen.type()).orElse(Scalar.ANY);
        var field = StoredField.field(dataset.fields().size(), name, type);
        addColumn(dataset.samplesTable(), field.column(), columnType(field));
        field.labels().ifPresent(kind -> createTables(field, kind));
        return field;
    }

    private static String columnType(StoredField field) {
        return field.labels().isPresent() ? "INTEGER" : field.kind().column();
    }

    private void addColumn(String table, String column, String type) {
        db.run("ALTER TABLE " + table + " ADD COLUMN " + column + " " + type);
    }

    private void createTables(StoredField field, LabelKind kind) {
        var columns = new ArrayList<>(List.of("key BIGINT", "sid BIGINT", "pos INTEGER", "_absent VARCHAR", "_whole VARCHAR"));
        KindColumns.of(kind.element()).forEach((name, type) -> columns.add("\"" + name + "\" " + type));
        db.run("CREATE TABLE " + dataset.labelTable(field) + "(" + String.join(", ", columns) + ")");
    }

    private StoredField withAttributes(StoredField field, Map<String, Seen> seen) {
        String table = dataset.labelTable(field);
        List<StoredField> attributes = field.attributes();
        for (Map.Entry<String, Seen> entry : seen.entrySet()) {
            StoredField attribute = attributes.stream()
                    .filter(known -> known.name().equals(entry.getKey()))
                    .findFirst()
                    .map(known -> retyped(table, known, entry.getValue()))
                    .orElse(null);
            if (attribute == null) {
                FieldType type = Optional.ofNullable(entry.getValue().type()).orElse(Scalar.ANY);
                attribute = StoredField.attribute(attributes.size(), entry.getKey(), type);
                addColumn(table, attribute.column(), attribute.kind().column());
            }
            attributes = StoredField.with(attributes, attribute);
        }
        return field.withAttributes(attributes);
    }

    private StoredField widened(StoredField field, Seen seen) {
        boolean becomesLabels = seen.type() instanceof FieldType.Labelled
                && field.type() == Scalar.ANY
                && isEmpty(dataset.samplesTable(), field, "{} IS NOT NULL");
        if (!becomesLabels) {
            Inference.refuseMixture(field.name(), new Seen(field.type(), false, false), seen);
            return retyped(dataset.samplesTable(), field, seen);
        }
        StoredField labels = field.withType(seen.type());
        alter(dataset.samplesTable(), field, columnType(labels), Sql.NULL_VALUE);
        createTables(labels, labels.labels().orElseThrow());
        return labels;
    }

    /** The field of {@code table} with a type that also takes what was seen, its column and values changed to it. */
    private StoredField retyped(String table, StoredField field, Seen seen) {
        if (seen.type() == null || field.labels().isPresent()) {
            return field;
        }
        Seen held = held(table, field, seen);
        FieldType merged = held.plus(seen).type();
        if (merged == null || merged.equals(field.type())) {
            return field;
        }
        StoredField retyped = field.withType(merged);
        Sql column = Sql.of(field.column());
        if (merged == Scalar.FLOAT && held.type() == Scalar.INT) {
            markWhole(table, field);
            alter(table, field, "DOUBLE", Sql.of("{}::DOUBLE", column));
        } else {
            Sql values = held.type() == null || held.emptyLists() ? emptied(field, retyped.kind()) : asJson(field, column);
            alter(table, field, retyped.kind().column(), values);
        }
        return retyped;
    }

    /** What the column holds, as far as it decides on the type it gets. */
    private Seen held(String table, StoredField field, Seen now) {
        FieldType type = field.type();
        boolean anything = field.kind().base() == Kind.Base.ANY && !type.equals(now.type());
        if (anything && isEmpty(table, field, "{} IS NOT NULL")) {
            return Seen.NULLS;
        }
        boolean emptyLists = anything && type instanceof FieldType.ListOf && isEmpty(table, field, "{} <> '[]'");
        boolean large = type == Scalar.INT
                && now.type() == Scalar.FLOAT
                && !isEmpty(table, field, "{} NOT BETWEEN " + -Seen.EXACT + " AND " + Seen.EXACT);
        return new Seen(type, emptyLists, large);
    }

    /** Nulls, and lists without elements, as values of another kind. */
    private static Sql emptied(StoredField field, Kind kind) {
        if (kind.base() == Kind.Base.ANY) {
            return Sql.of(field.column());
        }
        return kind.list()
                ? Sql.of("CASE WHEN " + field.column() + " IS NOT NULL THEN []::" + kind.column() + " END")
                : Sql.NULL_VALUE;
    }

    private static Sql asJson(StoredField field, Sql column) {
        if (field.kind().base() == Kind.Base.ANY) {
            return column;
        }
        Sql json = AnyValues.json(field.kind(), column);
        return field.type() == Scalar.FLOAT
                ? Sql.of(
                        "CASE WHEN substr(_whole, " + (field.ordinal() + 1) + ", 1) = '1' THEN {}::BIGINT::VARCHAR ELSE {} END",
                        column,
                        json)
                : json;
    }

    /** Notes that the values so far are whole numbers, so that they read back as such from a column that is DOUBLE. */
    private void markWhole(String table, StoredField field) {
        int at = field.ordinal();
        String padded = "rpad(coalesce(_whole, ''), greatest(length(coalesce(_whole, '')), " + (at + 1) + ")::INTEGER, '0')";
        db.run("UPDATE " + table + " SET _whole = substr(" + padded + ", 1, " + at + ") || '1' || substr(" + padded
                + ", " + (at + 2) + ") WHERE " + field.column() + " IS NOT NULL");
    }

    private boolean isEmpty(String table, StoredField field, String condition) {
        Sql column = Sql.of(field.column());
        return !db.any(Sql.of("SELECT 1 FROM " + table + " WHERE " + condition, column));
    }

    private void alter(String table, StoredField field, String type, Sql using) {
        db.run("ALTER TABLE " + table + " ALTER COLUMN " + field.column() + " TYPE " + type + " USING " + using.text());
    }
}
