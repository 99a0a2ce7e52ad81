package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import java.util.Locale;
import java.util.Optional;

/**
 * What edits of values did, for one edit of one column: a row that names the column, and one for each sample or label with
 * what was there and what is there now, in a table for each type of column.
 */
final class UndoValues {
    private static final String PARTS = "undo_values";

    private final Db db;
    private final StoredDataset dataset;
    private final long entry;
    private final ValueColumn column;
    private final String table;

    UndoValues(Db db, StoredDataset dataset, long entry, ValueColumn column) {
        this.db = db;
        this.dataset = dataset;
        this.entry = entry;
        this.column = column;
        String type = column.kind().column();
        this.table = "undo_" + type.toLowerCase(Locale.ROOT).replace("[]", "_list");
        db.run("CREATE TABLE IF NOT EXISTS " + table + "(part BIGINT, key BIGINT, was " + type
                + ", was_absent BOOLEAN, was_whole BOOLEAN, is_now " + type
                + ", now_absent BOOLEAN, now_whole BOOLEAN)");
    }

    /**
     * The column of an entry.
     *
     * @param part under which its rows are
     * @param number of the rows
     */
    record Part(long entry, EditTarget target, String column, long part, long number) {}

    static void create(Db db) {
        db.run("CREATE TABLE IF NOT EXISTS " + PARTS
                + "(dataset BIGINT, entry BIGINT, target INTEGER, col VARCHAR, part BIGINT, number BIGINT)");
    }

    /** Forgets the rows in {@code table} of entries of which {@code condition} holds. */
    static void delete(Db db, String table, String condition) {
        db.run("DELETE FROM " + table + " WHERE part IN (SELECT part FROM " + PARTS + " WHERE " + condition + ")");
    }

    static void deleteParts(Db db, String condition) {
        db.run("DELETE FROM " + PARTS + " WHERE " + condition);
    }

    static Optional<Part> part(Db db, StoredDataset dataset, long entry) {
        return db.first(
                Sql.of("SELECT target, col, part, number FROM " + PARTS + " WHERE dataset = " + dataset.key()
                        + " AND entry = " + entry),
                row -> new Part(
                        entry, new EditTarget(row.getInt(1)), row.getString(2), row.getLong(3), row.getLong(4)));
    }

    String table() {
        return table;
    }

    /** Writes the rows of {@code selected}, which are key, was and is now, each value with its marks; returns how many. */
    long write(long part, Sql selected) {
        long rows = db.update(Sql.of("INSERT INTO " + table + " SELECT " + part + ", {}", selected));
        if (rows > 0) {
            db.run("INSERT INTO " + PARTS + " VALUES (" + dataset.key() + ", " + entry + ", "
                    + column.target().code() + ", '" + column.name() + "', " + part + ", " + rows + ")");
        }
        return rows;
    }

    /** Keys of {@code did} that {@code reverted} does not have. */
    Sql left(Part did, long reverted) {
        return Sql.of("SELECT key FROM " + table + " WHERE part = " + did.part + " AND key NOT IN (SELECT key FROM "
                + table + " WHERE part = " + reverted + ")");
    }

    /** Numbers of the entries that changed since what was left of {@code did}. */
    Sql since(Part did, long reverted) {
        return Sql.of(
                "SELECT x.entry FROM " + PARTS + " x JOIN " + table + " u ON u.part = x.part WHERE x.dataset = "
                        + dataset.key()
                        + " AND x.entry > " + did.entry + " AND x.entry < " + entry + " AND x.target = "
                        + column.target().code()
                        + " AND x.col = '" + column.name() + "' AND u.key IN ({})",
                left(did, reverted));
    }
}
