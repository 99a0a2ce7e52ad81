package io.vitrine.store.duckdb;

import io.vitrine.model.Field;
import io.vitrine.model.MediaType;
import io.vitrine.model.Values;
import io.vitrine.sql.AnyJson;
import io.vitrine.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables that say what the store holds: its version, its datasets and their fields. */
final class CatalogTables {
    /** The version of the layout that this code writes; a store with a higher one is not opened. */
    static final int VERSION = 1;

    private static final int OF_DATASET = -1;

    private CatalogTables() {}

    static void create(Db db) {
        db.run("CREATE TABLE vitrine_store(version INTEGER, commits BIGINT, next_key BIGINT)");
        db.run("INSERT INTO vitrine_store VALUES (" + VERSION + ", 0, 1)");
        db.run("CREATE TABLE datasets(key BIGINT, name VARCHAR, uid VARCHAR, media VARCHAR, created BIGINT,"
                + " revision BIGINT, samples BIGINT, roots VARCHAR, info VARCHAR)");
        db.run("CREATE TABLE fields(dataset BIGINT, owner INTEGER, ordinal INTEGER, name VARCHAR, type VARCHAR,"
                + " origin VARCHAR, col VARCHAR)");
        db.run("CREATE TABLE sessions(session VARCHAR, version BIGINT, state VARCHAR)");
    }

    static Catalog load(Db db) {
        Map<Long, StoredDataset> datasets = new LinkedHashMap<>();
        db.each(Sql.of("SELECT * FROM datasets ORDER BY key"), row -> {
            StoredDataset dataset = dataset(row);
            datasets.put(dataset.key(), dataset);
        });
        db.each(Sql.of("SELECT * FROM fields ORDER BY dataset, owner, ordinal"), row -> {
            StoredDataset dataset = datasets.get(row.getLong("dataset"));
            if (dataset != null) {
                datasets.put(dataset.key(), dataset.with(field(row, dataset)));
            }
        });
        return db.first(
                        Sql.of("SELECT commits, next_key FROM vitrine_store"),
                        row -> new Catalog(row.getLong(1), row.getLong(2), datasets))
                .orElseThrow();
    }

    /** Writes what differs between {@code before} and {@code after}; returns what is then current. */
    static Catalog save(Db db, Catalog before, Catalog after) {
        if (after.equals(before)) {
            return before;
        }
        for (StoredDataset was : before.datasets().values()) {
            StoredDataset is = after.datasets().get(was.key());
            if (!isCounted(was, is)) {
                db.update(Sql.of("DELETE FROM datasets WHERE key = " + was.key()));
            }
            if (is == null || !was.fields().equals(is.fields())) {
                db.update(Sql.of("DELETE FROM fields WHERE dataset = " + was.key()));
            }
        }
        for (StoredDataset is : after.datasets().values()) {
            StoredDataset was = before.datasets().get(is.key());
            if (!isCounted(was, is)) {
                insert(db, is);
            } else if (!is.equals(was)) {
                db.update(Sql.of("UPDATE datasets SET revision = " + is.revision() + ", samples = " + is.samples()
                        + " WHERE key = " + is.key()));
            }
            if (was == null || !was.fields().equals(is.fields())) {
                insertFields(db, is);
            }
        }
        Catalog current = after.committed();
        db.update(Sql.of(
                "UPDATE vitrine_store SET commits = " + current.commits() + ", next_key = " + current.nextKey()));
        return current;
    }

    /** Whether nothing but the counts of a dataset changed, as by most edits. */
    private static boolean isCounted(@Nullable StoredDataset was, @Nullable StoredDataset is) {
        return was != null
                && is != null
                && is.withFields(was.fields()).equals(was.counted(is.revision(), is.samples()));
    }

    private static void insert(Db db, StoredDataset dataset) {
        db.update(Sql.of(
                "INSERT INTO datasets VALUES (" + dataset.key() + ", {}, {}, {}, "
                        + dataset.created().toEpochMilli() + ", " + dataset.revision() + ", " + dataset.samples()
                        + ", {}, {})",
                text(dataset.name()),
                text(dataset.uid()),
                text(dataset.media().name()),
                text(AnyJson.write(dataset.roots())),
                text(AnyJson.write(dataset.info()))));
    }

    private static void insertFields(Db db, StoredDataset dataset) {
        var rows = new ArrayList<Sql>();
        for (StoredField field : dataset.fields()) {
            rows.add(row(dataset, OF_DATASET, field));
            field.attributes().forEach(attribute -> rows.add(row(dataset, field.ordinal(), attribute)));
        }
        if (!rows.isEmpty()) {
            db.update(Sql.of("INSERT INTO fields VALUES {}", Sql.join(", ", rows)));
        }
    }

    private static Sql row(StoredDataset dataset, int owner, StoredField field) {
        return Sql.of(
                "(" + dataset.key() + ", " + owner + ", " + field.ordinal() + ", {}, {}, {}, {})",
                text(field.name()),
                text(field.type().toString()),
                text(field.origin().name()),
                text(field.column()));
    }

    private static Sql text(@Nullable String text) {
        return text == null ? Sql.of("NULL") : Sql.value(text);
    }

    private static StoredDataset dataset(ResultSet row) throws SQLException {
        return new StoredDataset(
                row.getLong("key"),
                row.getString("name"),
                row.getString("uid"),
                MediaType.valueOf(row.getString("media")),
                Instant.ofEpochMilli(row.getLong("created")),
                row.getLong("revision"),
                row.getLong("samples"),
                strings(row.getString("roots")),
                values(row.getString("info")),
                List.of());
    }

    private static StoredField field(ResultSet row, StoredDataset dataset) throws SQLException {
        var field = new StoredField(
                row.getInt("ordinal"),
                row.getString("name"),
                FieldTypes.parse(row.getString("type")),
                Field.Origin.valueOf(row.getString("origin")),
                row.getString("col"),
                List.of());
        int owner = row.getInt("owner");
        if (owner == OF_DATASET) {
            return field;
        }
        StoredField labels = dataset.fields().get(owner);
        return labels.withAttributes(StoredField.with(labels.attributes(), field));
    }

    private static List<String> strings(String json) {
        var strings = new ArrayList<String>();
        if (AnyJson.read(json) instanceof List<?> list) {
            list.forEach(element -> strings.add(String.valueOf(element)));
        }
        return strings;
    }

    private static Map<String, Object> values(String json) {
        return AnyJson.read(json) instanceof Map<?, ?> map ? Values.frozen(map) : Map.of();
    }
}
