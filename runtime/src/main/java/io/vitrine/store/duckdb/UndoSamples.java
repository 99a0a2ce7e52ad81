package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * What edits that added or removed samples did, for one dataset: the keys of those added as ranges, and the rows of those
 * removed in tables of their own, which have the columns that the tables of the dataset had.
 */
final class UndoSamples {
    /** The table of the ranges, by whose name an entry of the history says that it is about samples. */
    static final String TABLE = "undo_samples";

    private final Db db;
    private final StoredDataset dataset;

    UndoSamples(Db db, StoredDataset dataset) {
        this.db = db;
        this.dataset = dataset;
    }

    static void create(Db db) {
        db.run("CREATE TABLE IF NOT EXISTS " + TABLE + "(dataset BIGINT, entry BIGINT, first BIGINT, number BIGINT)");
    }

    /** Forgets entries of which {@code condition} holds, and the rows that they removed. */
    static void delete(Db db, String condition) {
        db.list(
                        Sql.of("SELECT dataset, entry FROM history WHERE " + condition + " AND undo_rows = '" + TABLE
                                + "'"),
                        row -> prefix(row.getLong(1), row.getLong(2)))
                .forEach(prefix -> tables(db, prefix).forEach(table -> db.run("DROP TABLE " + table)));
        db.run("DELETE FROM " + TABLE + " WHERE " + condition);
    }

    private static String prefix(long dataset, long entry) {
        return "d" + dataset + "_e" + entry + "_";
    }

    private static List<String> tables(Db db, String prefix) {
        return db.list(
                Sql.of("SELECT table_name FROM duckdb_tables() WHERE starts_with(table_name, {})", Sql.value(prefix)),
                row -> row.getString(1));
    }

    /** A table of the dataset, the column of its rows that is a key of a sample, and where removed rows of it go. */
    private record Rows(String table, String sample, String removed) {}

    private List<Rows> tables(long entry) {
        var all = new ArrayList<Rows>();
        all.add(rows(dataset.samplesTable(), "key", entry));
        all.add(rows(dataset.tagsTable(), "key", entry));
        all.add(rows(dataset.labelTagsTable(), "sid", entry));
        all.add(rows(dataset.masksTable(), "sid", entry));
        dataset.labelFields().forEach(field -> all.add(rows(dataset.labelTable(field), "sid", entry)));
        return all;
    }

    private Rows rows(String table, String sample, long entry) {
        String own = table.substring(table.indexOf('_') + 1);
        return new Rows(table, sample, prefix(dataset.key(), entry) + own);
    }

    void added(long entry, long first, long number) {
        db.run("INSERT INTO " + TABLE + " VALUES (" + dataset.key() + ", " + entry + ", " + first + ", " + number
                + ")");
    }

    /** Keys of the samples that an entry added and that are there. */
    Sql there(long entry) {
        return Sql.of("SELECT s.key FROM " + dataset.samplesTable() + " s JOIN " + TABLE
                + " r ON s.key >= r.first AND s.key < r.first" + " + r.number WHERE r.dataset = " + dataset.key()
                + " AND r.entry = " + entry);
    }

    /** Keys of the samples that an entry removed. */
    List<Long> removed(long entry) {
        String samples = rows(dataset.samplesTable(), "key", entry).removed;
        return tables(db, samples).isEmpty()
                ? List.of()
                : db.list(Sql.of("SELECT key FROM " + samples + " ORDER BY pos"), row -> row.getLong(1));
    }

    /** Removes the samples whose keys are in {@code table}, with all that is theirs; returns how many. */
    long remove(long entry, String table) {
        long removed = 0;
        for (Rows rows : tables(entry)) {
            String which = " WHERE " + rows.sample + " IN (SELECT key FROM " + table + ")";
            db.run("CREATE TABLE " + rows.removed + " AS SELECT * FROM " + rows.table + which);
            long deleted = db.update(Sql.of("DELETE FROM " + rows.table + which));
            removed = rows.table.equals(dataset.samplesTable()) ? deleted : removed;
        }
        // Positions have no gaps.
        db.run("UPDATE " + dataset.samplesTable()
                + " SET pos = n.pos FROM (SELECT key, row_number() OVER (ORDER BY pos) - 1 AS pos"
                + " FROM " + dataset.samplesTable() + ") n WHERE n.key = " + dataset.samplesTable()
                + ".key AND n.pos <> "
                + dataset.samplesTable() + ".pos");
        return removed;
    }

    /** Puts back what an entry removed, at the end, and says that entry {@code by} added it; returns how many samples. */
    long restore(long entry, long by) {
        String kept = rows(dataset.samplesTable(), "key", entry).removed;
        if (tables(db, kept).isEmpty()) {
            return 0;
        }
        for (Rows rows : tables(entry)) {
            if (!tables(db, rows.removed).contains(rows.removed)) {
                continue; // a field of labels that is newer
            }
            checkTypes(entry, rows);
            String columns = rows.table.equals(dataset.samplesTable())
                    ? "* REPLACE (" + dataset.samples() + " + row_number() OVER (ORDER BY pos) - 1 AS pos)"
                    : "*";
            db.run("INSERT INTO " + rows.table + " BY NAME SELECT " + columns + " FROM " + rows.removed);
        }
        long restored = db.number(Sql.of("SELECT count(*) FROM " + kept));
        db.run("INSERT INTO " + TABLE + " SELECT " + dataset.key() + ", " + by
                + ", min(key), count(*) FROM (SELECT key, key -" + " row_number() OVER (ORDER BY key) AS run FROM "
                + kept + ") GROUP BY run");
        tables(db, prefix(dataset.key(), entry)).forEach(table -> db.run("DROP TABLE " + table));
        return restored;
    }

    private void checkTypes(long entry, Rows rows) {
        boolean changed = db.any(Sql.of(
                "SELECT 1 FROM duckdb_columns() a JOIN duckdb_columns() b ON a.column_name = b.column_name WHERE a.table_name = {}"
                        + " AND b.table_name = {} AND a.data_type <> b.data_type",
                Sql.value(rows.table),
                Sql.value(rows.removed)));
        if (changed) {
            throw StoreProblems.typeChanged(entry);
        }
    }
}
