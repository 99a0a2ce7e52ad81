package io.vitrine.store.duckdb;

import io.vitrine.sql.Kind;
import io.vitrine.sql.Sql;
import io.vitrine.store.Conflict;

/** One edit of the values of a column, with what undoes it. Used once. */
final class ValueEdits {
    private static final long BYTES_OF_ROW = 48;

    private final Db db;
    private final StoredDataset dataset;
    private final ValueColumn column;
    private final UndoValues undo;
    private final String table;
    private final long part;
    private long rows;
    private boolean complete;

    ValueEdits(Db db, Writing.Draft draft, StoredDataset dataset, long entry, ValueColumn column) {
        this.db = db;
        this.dataset = dataset;
        this.column = column;
        this.undo = new UndoValues(db, dataset, entry, column);
        this.table = column.target().table(dataset);
        this.part = draft.takeKeys(1);
    }

    /** The table of the undo rows. */
    String undoRows() {
        return undo.table();
    }

    /** Sets the values of the samples or labels of {@code members}. */
    void set(Sql members, Constant to) {
        rows = undo.write(
                part,
                Sql.of(
                        was() + ", {}, false, " + to.whole() + " FROM " + table
                                + " l JOIN ({}) m ON m.key = l.key WHERE " + value() + " IS DISTINCT FROM {} OR "
                                + absent() + " OR " + whole() + " <> " + to.whole(),
                        to.sql(),
                        members,
                        to.sql()));
        if (rows > 0) {
            boolean all = rows == db.number(Sql.of("SELECT count(*) FROM " + table));
            db.update(Sql.of(
                    "UPDATE " + table + " SET " + quoted() + " = {}"
                            + (all
                                    ? ""
                                    : " WHERE key IN (SELECT key FROM " + undo.table() + " WHERE part = " + part + ")"),
                    to.sql()));
            mark();
        }
    }

    /** Reverts what {@code did} says. */
    void undo(UndoValues.Part did, Conflict conflict) {
        String holds = value() + " IS NOT DISTINCT FROM u.is_now AND " + absent() + " = u.now_absent AND " + whole()
                + " = u.now_whole";
        String differs = value() + " IS DISTINCT FROM u.was OR " + absent() + " <> u.was_absent OR " + whole()
                + " <> u.was_whole";
        rows = undo.write(
                part,
                Sql.of(was() + ", u.was, u.was_absent, u.was_whole FROM " + undo.table() + " u JOIN " + table
                        + " l ON l.key = u.key WHERE u.part = " + did.part() + " AND ("
                        + (conflict == Conflict.FORCE ? differs : holds) + ")"));
        complete = rows == did.number();
        if (rows > 0) {
            db.run("UPDATE " + table + " SET " + quoted() + " = u.is_now" + from());
            mark();
        }
    }

    /** Most edits change no marks, which are texts and cost more than numbers. */
    private void mark() {
        if (column.ordinal() < 0) {
            return;
        }
        record Changes(boolean absent, boolean whole) {}
        Changes changes = db.first(
                        Sql.of("SELECT bool_or(was_absent <> now_absent), bool_or(was_whole <> now_whole) FROM "
                                + undo.table() + " WHERE part = " + part),
                        row -> new Changes(row.getBoolean(1), row.getBoolean(2)))
                .orElseThrow();
        if (changes.absent) {
            mark("_absent", "absent", "1");
        }
        if (changes.whole) {
            mark("_whole", "whole", "0");
        }
    }

    private void mark(String marks, String part, String otherwise) {
        String before = "coalesce(" + table + "." + marks + ", '')";
        db.run("UPDATE " + table + " SET " + marks + " = rpad(" + before + ", " + column.ordinal() + ", '" + otherwise
                + "') || CASE WHEN u.now_" + part + " THEN '1' ELSE '0' END || substr(" + before + ", "
                + (column.ordinal() + 2)
                + ")" + from() + " AND u.was_" + part + " <> u.now_" + part);
    }

    private String from() {
        return " FROM " + undo.table() + " u WHERE u.part = " + part + " AND u.key = " + table + ".key";
    }

    private String was() {
        return "l.key, " + value() + ", " + absent() + ", " + whole();
    }

    private String quoted() {
        return "\"" + column.name() + "\"";
    }

    private String value() {
        return "l." + quoted();
    }

    /** Only what is NULL can be missing; the mark is looked at for no other. */
    private String absent() {
        return column.ordinal() < 0
                ? "false"
                : "(" + value() + " IS NULL AND coalesce(substr(l._absent, " + (column.ordinal() + 1)
                        + ", 1), '') <> '0')";
    }

    private String whole() {
        return column.ordinal() < 0 || !column.kind().equals(Kind.FLOAT)
                ? "false"
                : "coalesce(" + value() + " = trunc(" + value() + ") AND substr(l._whole, " + (column.ordinal() + 1)
                        + ", 1) = '1', false)";
    }

    long changed() {
        return rows;
    }

    /** How many were not reverted of what {@code did} says. */
    long left(UndoValues.Part did, Conflict conflict) {
        return complete || conflict == Conflict.FORCE
                ? 0
                : db.number(Sql.of("SELECT count(*) FROM ({})", undo.left(did, part)));
    }

    /** Numbers of the entries that changed since what was left. */
    Sql since(UndoValues.Part did) {
        return undo.since(did, part);
    }

    /** About how much the undo rows take. */
    long bytes() {
        return BYTES_OF_ROW * rows;
    }
}
