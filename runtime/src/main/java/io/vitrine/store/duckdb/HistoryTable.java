package io.vitrine.store.duckdb;

import io.vitrine.model.HistoryEntry;
import io.vitrine.sql.AnyJson;
import io.vitrine.sql.Sql;
import io.vitrine.store.Edited;
import io.vitrine.store.Signed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of one dataset: an entry for each edit; what it changed lies in the table of undo rows that the entry names. */
final class HistoryTable {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final String COLUMNS =
            "entry, session, actor, made, command, kind, changed, remained, undoes, undone_by, undo_rows";

    private final Db db;
    private final long dataset;

    HistoryTable(Db db, long dataset) {
        this.db = db;
        this.dataset = dataset;
    }

    /** An entry with the table of its undo rows. */
    record Row(HistoryEntry entry, String undoRows) {}

    /** Makes the tables of a store that has none, such as one that is older than histories. */
    static void create(Db db) {
        db.run("CREATE TABLE IF NOT EXISTS history(dataset BIGINT, entry BIGINT, session VARCHAR, actor VARCHAR, made BIGINT,"
                + " command VARCHAR, request VARCHAR, kind VARCHAR, changed BIGINT, remained BIGINT, remained_by VARCHAR,"
                + " fields VARCHAR, undoes BIGINT, undone_by BIGINT, undo_rows VARCHAR, bytes BIGINT)");
        db.run("CREATE TABLE IF NOT EXISTS " + TagEdits.ROWS + "(dataset BIGINT, entry BIGINT, target INTEGER, sid BIGINT,"
                + " key BIGINT, pos BIGINT, tag VARCHAR, added BOOLEAN)");
    }

    long next() {
        return db.number(Sql.of("SELECT coalesce(max(entry), 0) + 1 FROM history WHERE dataset = " + dataset));
    }

    List<HistoryEntry> entries() {
        return db.list(
                Sql.of("SELECT " + COLUMNS + " FROM history WHERE dataset = " + dataset + " ORDER BY entry"),
                row -> read(row).entry());
    }

    Optional<Row> find(long entry) {
        return db.first(
                Sql.of("SELECT " + COLUMNS + " FROM history WHERE dataset = " + dataset + " AND entry = " + entry),
                HistoryTable::read);
    }

    private static Row read(ResultSet row) throws SQLException {
        var entry = new HistoryEntry(
                row.getLong("entry"),
                row.getString("session"),
                row.getString("actor"),
                Instant.ofEpochMilli(row.getLong("made")),
                row.getString("command"),
                HistoryEntry.Kind.valueOf(row.getString("kind")),
                row.getLong("changed"),
                row.getLong("remained"),
                Cells.whole(row, "undoes"),
                Cells.whole(row, "undone_by"));
        return new Row(entry, row.getString("undo_rows"));
    }

    /**
     * Writes an entry, and lets the oldest go that are too many.
     *
     * @param bytes about as much as the undo rows take
     */
    void add(Signed by, HistoryEntry.Kind kind, Edited did, @Nullable Long undoes, String undoRows, long bytes) {
        db.update(Sql.of(
                "INSERT INTO history VALUES (" + dataset + ", " + did.entry() + ", {}, {}, " + by.made().toEpochMilli()
                        + ", {}, {}, '" + kind + "', " + did.changed() + ", " + did.left() + ", {}, {}, " + undoes
                        + ", NULL, '" + undoRows + "', " + bytes + ")",
                by.session() == null ? Sql.NULL_VALUE : Sql.value(by.session()),
                Sql.value(by.actor()),
                Sql.value(by.command()),
                Sql.value(by.request()),
                Sql.value(AnyJson.write(did.by())),
                Sql.value(AnyJson.write(did.fields()))));
        if (undoes != null) {
            db.update(Sql.of("UPDATE history SET undone_by = " + did.entry() + " WHERE dataset = " + dataset + " AND entry = "
                    + undoes));
        }
        prune();
    }

    private void prune() {
        record Kept(long entry, long number, long bytes) {}
        Optional<Kept> tooOld = db.first(
                Sql.of("SELECT entry, n, b FROM (SELECT entry, count(*) OVER newer AS n, sum(bytes) OVER newer AS b FROM history"
                        + " WHERE dataset = " + dataset + " WINDOW newer AS (ORDER BY entry DESC)) WHERE n > 1 AND (n > "
                        + MOST_ENTRIES + " OR b > " + MOST_BYTES + ") ORDER BY entry DESC LIMIT 1"),
                row -> new Kept(row.getLong(1), row.getLong(2), row.getLong(3)));
        tooOld.ifPresent(newest -> delete("dataset = " + dataset + " AND entry <= " + newest.entry()));
    }

    void clear() {
        delete("dataset = " + dataset);
    }

    private void delete(String condition) {
        List<String> tables =
                db.list(Sql.of("SELECT DISTINCT undo_rows FROM history WHERE " + condition), row -> row.getString(1));
        tables.forEach(table -> db.run("DELETE FROM " + table + " WHERE " + condition));
        db.run("DELETE FROM history WHERE " + condition);
    }

    /** What the edits of a request did, taken together. */
    static Optional<Edited> done(Db db, String request) {
        Sql rows = Sql.of(
                "SELECT entry, changed, remained, remained_by, fields FROM history WHERE request = {} ORDER BY entry",
                Sql.value(request));
        return db
                .list(
                        rows,
                        row -> new Edited(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                strings(row.getString(4)),
                                strings(row.getString(5))))
                .stream()
                .reduce(Edited::plus);
    }

    private static List<String> strings(String json) {
        var strings = new LinkedHashSet<String>();
        if (AnyJson.read(json) instanceof List<?> list) {
            list.forEach(element -> strings.add(String.valueOf(element)));
        }
        return List.copyOf(strings);
    }

    /** Who made the entries of {@code numbers}, each once. */
    List<String> actors(Sql numbers) {
        return db.list(
                Sql.of(
                        "SELECT DISTINCT actor FROM history WHERE dataset = " + dataset
                                + " AND entry IN ({}) ORDER BY actor",
                        numbers),
                row -> row.getString(1));
    }
}
