package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import io.vitrine.store.Conflict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Edits of values. Their undo rows say what was there and what is there now; they are written first, and the values are then
 * changed from them, so that both agree.
 */
final class ValueEdits {
    private static final long BYTES_OF_ROW = 40;

    private final Db db;
    private final StoredDataset dataset;
    private final long entry;
    private final ValueColumn column;

    ValueEdits(Db db, StoredDataset dataset, long entry, ValueColumn column) {
        this.db = db;
        this.dataset = dataset;
        this.entry = entry;
        this.column = column;
        String type = column.kind().column();
        db.run("CREATE TABLE IF NOT EXISTS " + rows() + "(dataset BIGINT, entry BIGINT, target INTEGER, col VARCHAR,"
                + " sid BIGINT, key BIGINT, was " + type + ", was_absent BOOLEAN, was_whole BOOLEAN, is_now " + type
                + ", now_absent BOOLEAN, now_whole BOOLEAN)");
    }

    /** The edits of the column whose undo rows lie in {@code rows} under entry {@code of}. */
    static @Nullable ValueEdits undoing(Db db, StoredDataset dataset, long entry, String rows, long of) {
        record Place(EditTarget target, String column) {}
        Place place = db.first(
                        Sql.of("SELECT target, col FROM " + rows + " WHERE dataset = " + dataset.key() + " AND entry = " + of
                                + " LIMIT 1"),
                        row -> new Place(new EditTarget(row.getInt(1)), row.getString(2)))
                .orElse(null);
        if (place == null) {
            return null;
        }
        var edits = new ValueEdits(db, dataset, entry, ValueColumn.named(dataset, place.target, place.column));
        if (!edits.rows().equals(rows)) {
            throw StoreProblems.typeChanged(of);
        }
        return edits;
    }

    ValueColumn column() {
        return column;
    }

    /** The table of the undo rows: one for each type of column. */
    String rows() {
        return "undo_" + column.kind().column().toLowerCase(Locale.ROOT).replace("[]", "_list");
    }

    /** Sets the values of the samples or labels of {@code members}. */
    void set(Sql members, Constant to) {
        String sid = column.target().isLabels() ? "l.sid" : "l.key";
        db.update(Sql.of(
                head() + sid + ", l.key, " + value() + ", " + absent() + ", " + whole() + ", {}, false, " + to.whole()
                        + " FROM " + table() + " l JOIN ({}) m ON m.key = l.key WHERE " + value() + " IS DISTINCT FROM {} OR "
                        + absent() + " OR " + whole() + " <> " + to.whole(),
                to.sql(),
                members,
                to.sql()));
        apply();
    }

    /** Reverts entry {@code of}. */
    void undo(long of, Conflict conflict) {
        String holds = value() + " IS NOT DISTINCT FROM u.is_now AND " + absent() + " = u.now_absent AND " + whole()
                + " = u.now_whole";
        String differs = value() + " IS DISTINCT FROM u.was OR " + absent() + " <> u.was_absent OR " + whole()
                + " <> u.was_whole";
        db.run(head() + "u.sid, u.key, " + value() + ", " + absent() + ", " + whole() + ", u.was, u.was_absent, u.was_whole"
                + " FROM " + rows() + " u JOIN " + table() + " l ON l.key = u.key WHERE " + is("u.", of) + " AND ("
                + (conflict == Conflict.FORCE ? differs : holds) + ")");
        apply();
    }

    private void apply() {
        String from = " FROM " + rows() + " u WHERE " + is("u.", entry) + " AND u.key = " + table() + ".key";
        db.run("UPDATE " + table() + " SET " + quoted() + " = u.is_now" + from);
        if (column.ordinal() >= 0) {
            mark("_absent", "absent", "1", from);
            mark("_whole", "whole", "0", from);
        }
    }

    /** Most edits change no marks, which are texts and cost more than numbers. */
    private void mark(String marks, String part, String otherwise, String from) {
        String changes = "u.was_" + part + " <> u.now_" + part;
        if (db.any(Sql.of("SELECT 1 FROM " + rows() + " u WHERE " + is("u.", entry) + " AND " + changes))) {
            String before = "coalesce(" + table() + "." + marks + ", '')";
            db.run("UPDATE " + table() + " SET " + marks + " = rpad(" + before + ", " + column.ordinal() + ", '" + otherwise
                    + "') || CASE WHEN u.now_" + part + " THEN '1' ELSE '0' END || substr(" + before + ", "
                    + (column.ordinal() + 2) + ")" + from + " AND " + changes);
        }
    }

    private String head() {
        return "INSERT INTO " + rows() + " SELECT " + dataset.key() + ", " + entry + ", " + column.target().code() + ", '"
                + column.name() + "', ";
    }

    private String is(String alias, long number) {
        return alias + "dataset = " + dataset.key() + " AND " + alias + "entry = " + number;
    }

    private String table() {
        return column.target().table(dataset);
    }

    private String quoted() {
        return "\"" + column.name() + "\"";
    }

    private String value() {
        return "l." + quoted();
    }

    private String absent() {
        return column.ordinal() < 0
                ? "false"
                : "(coalesce(substr(l._absent, " + (column.ordinal() + 1) + ", 1), '') <> '0')";
    }

    private String whole() {
        return column.ordinal() < 0
                ? "false"
                : "(coalesce(substr(l._whole, " + (column.ordinal() + 1) + ", 1), '') = '1')";
    }

    long changed() {
        return db.number(Sql.of("SELECT count(*) FROM " + rows() + " WHERE " + is("", entry)));
    }

    /** How many of entry {@code of} were not reverted. */
    long left(long of, Conflict conflict) {
        return conflict == Conflict.FORCE ? 0 : db.number(Sql.of("SELECT count(*) " + leftRows(of)));
    }

    /** Numbers of the entries that changed since what was left. */
    Sql since(long of) {
        return Sql.of("SELECT x.entry FROM " + rows() + " x WHERE x.dataset = " + dataset.key() + " AND x.entry > " + of
                + " AND x.entry < " + entry + " AND x.target = " + column.target().code() + " AND x.col = '" + column.name()
                + "' AND x.key IN (SELECT u.key " + leftRows(of) + ")");
    }

    private String leftRows(long of) {
        return "FROM " + rows() + " u WHERE " + is("u.", of) + " AND u.key NOT IN (SELECT key FROM " + rows() + " WHERE "
                + is("", entry) + ")";
    }

    long bytes() {
        return BYTES_OF_ROW * changed();
    }
}
