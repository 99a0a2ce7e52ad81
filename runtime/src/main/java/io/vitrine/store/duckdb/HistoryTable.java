package io.vitrine.store.duckdb;

import io.vitrine.model.HistoryEntry;
import io.vitrine.model.HistoryLimit;
import io.vitrine.sql.AnyJson;
import io.vitrine.sql.Sql;
import io.vitrine.store.EditStep;
import io.vitrine.store.Edited;
import io.vitrine.store.Signed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The history of one dataset: an entry for each edit; what it changed lies in the table of undo rows that the entry names. */
final class HistoryTable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryTable.class);

    private final Db db;
    private final long dataset;

    HistoryTable(Db db, long dataset) {
        this.db = db;
        this.dataset = dataset;
    }

    /** Makes the tables of a store that has none, such as one that is older than histories. */
    static void create(Db db) {
        db.run(
                "CREATE TABLE IF NOT EXISTS history(dataset BIGINT, entry BIGINT, session VARCHAR, actor VARCHAR, made BIGINT,"
                        + " command VARCHAR, request VARCHAR, kind VARCHAR, changed BIGINT, remained BIGINT, remained_by VARCHAR,"
                        + " fields VARCHAR, undoes BIGINT, undone_by BIGINT, undo_rows VARCHAR, bytes BIGINT)");
        UndoTags.create(db);
        UndoValues.create(db);
        UndoSamples.create(db);
    }

    /** The histories of all datasets, by key. */
    static Map<Long, StoredHistory> load(Db db) {
        Map<Long, StoredHistory> histories = new HashMap<>();
        Map<Long, List<StoredHistory.Row>> rows = new HashMap<>();
        db.each(
                Sql.of(
                        "SELECT dataset, entry, session, kind, remained, undoes, undone_by, request, undo_rows, bytes FROM history"
                                + " ORDER BY dataset, entry"),
                row -> rows.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(stored(row)));
        rows.forEach((key, all) -> histories.put(key, new StoredHistory(all)));
        return histories;
    }

    private static StoredHistory.Row stored(ResultSet row) throws SQLException {
        var step = new EditStep(
                row.getLong("entry"),
                row.getString("session"),
                HistoryEntry.Kind.valueOf(row.getString("kind")),
                row.getLong("remained"),
                Cells.whole(row, "undoes"),
                Cells.whole(row, "undone_by"),
                !row.getString("undo_rows").isEmpty());
        return new StoredHistory.Row(step, row.getString("request"), row.getString("undo_rows"), row.getLong("bytes"));
    }

    /** All entries, with what they say to people. */
    List<HistoryEntry> entries() {
        return db.list(
                Sql.of(
                        "SELECT entry, session, actor, made, command, kind, changed, remained, undoes, undone_by FROM history"
                                + " WHERE dataset = " + dataset + " ORDER BY entry"),
                HistoryTable::read);
    }

    private static HistoryEntry read(ResultSet row) throws SQLException {
        return new HistoryEntry(
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
    }

    /** Writes an entry behind those of {@code before}, and lets the oldest go that are too many; returns what is then kept. */
    StoredHistory add(StoredHistory before, Signed by, StoredHistory.Row row, Edited did, HistoryLimit limit) {
        EditStep step = row.step();
        db.update(Sql.of(
                "INSERT INTO history VALUES (" + dataset + ", " + step.entry() + ", {}, {}, "
                        + by.made().toEpochMilli()
                        + ", {}, {}, '" + step.kind() + "', " + did.changed() + ", " + did.left() + ", {}, {}, "
                        + step.undoes()
                        + ", NULL, '" + row.undoRows() + "', " + row.bytes() + ")",
                by.session() == null ? Sql.NULL_VALUE : Sql.value(by.session()),
                Sql.value(by.actor()),
                Sql.value(by.command()),
                Sql.value(by.request()),
                Sql.value(AnyJson.write(did.by())),
                Sql.value(AnyJson.write(did.fields()))));
        if (step.undoes() != null) {
            db.run("UPDATE history SET undone_by = " + step.entry() + " WHERE dataset = " + dataset + " AND entry = "
                    + step.undoes());
        }
        return pruned(before.plus(row), limit);
    }

    /** Says that an entry is about more samples than before; returns what is then kept. */
    StoredHistory extend(StoredHistory before, StoredHistory.Row row, long more) {
        db.run("UPDATE history SET changed = changed + " + more + ", bytes = " + row.bytes() + ", undo_rows = '"
                + row.undoRows() + "' WHERE dataset = " + dataset + " AND entry = " + row.entry());
        return before.with(row);
    }

    private StoredHistory pruned(StoredHistory all, HistoryLimit limit) {
        Long last = all.tooOld(limit.entries(), limit.bytes());
        if (last == null) {
            return all;
        }
        delete("dataset = " + dataset + " AND entry <= " + last);
        LOG.info(
                "A history is longer than its limit: it begins at entry {} now, older edits cannot be undone.",
                last + 1);
        return all.after(last);
    }

    void clear() {
        delete("dataset = " + dataset);
    }

    private void delete(String condition) {
        List<String> tables =
                db.list(Sql.of("SELECT DISTINCT undo_rows FROM history WHERE " + condition), row -> row.getString(1));
        for (String table : tables) {
            if (table.equals(UndoTags.TABLE)) {
                UndoTags.delete(db, condition);
            } else if (!table.isEmpty() && !table.equals(UndoSamples.TABLE)) {
                UndoValues.delete(db, table, condition);
            }
        }
        UndoValues.deleteParts(db, condition);
        UndoSamples.delete(db, condition);
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
