package io.vitrine.store.duckdb;

import io.vitrine.model.HistoryEntry.Kind;
import io.vitrine.sql.Sql;
import io.vitrine.store.Conflict;
import io.vitrine.store.EditStep;
import java.util.ArrayList;
import java.util.List;

/** The undo of an edit that added samples, and what repeats that. Used once. */
final class SampleEdits implements AutoCloseable {
    private static final String GONE = "vitrine_gone";
    private static final String TOUCHED = "vitrine_touched";
    private static final long BYTES_OF_SAMPLE = 1_000;

    private final Db db;
    private final Writing.Draft draft;
    private final StoredDataset dataset;
    private final long entry;
    private final UndoSamples undo;
    private long changed;
    private long left;
    private List<Long> since = List.of();

    SampleEdits(Db db, Writing.Draft draft, StoredDataset dataset, long entry) {
        this.db = db;
        this.draft = draft;
        this.dataset = dataset;
        this.entry = entry;
        this.undo = new UndoSamples(db, dataset);
    }

    /** Removes the samples that entry {@code of} added, but for those that edits touched since and that are not undone. */
    void remove(long of, Conflict conflict) {
        temporary(
                TOUCHED,
                conflict == Conflict.FORCE ? Sql.of("SELECT 0::BIGINT AS key, 0::BIGINT AS entry") : touched(of));
        temporary(
                GONE,
                Sql.of("SELECT key FROM ({}) WHERE key NOT IN (SELECT key FROM " + TOUCHED + ")", undo.there(of)));
        left = db.number(
                Sql.of("SELECT count(*) FROM ({}) WHERE key IN (SELECT key FROM " + TOUCHED + ")", undo.there(of)));
        since = db.list(Sql.of("SELECT DISTINCT entry FROM " + TOUCHED), row -> row.getLong(1));
        changed = undo.remove(entry, GONE);
    }

    void restore(long of) {
        changed = undo.restore(of, entry);
    }

    /** {@code key} of samples of entry {@code of} that later entries changed, and the number of that {@code entry}. */
    private Sql touched(long of) {
        var all = new ArrayList<Sql>();
        for (StoredHistory.Row row : draft.history(dataset).rows()) {
            EditStep step = row.step();
            if (step.entry() > of && step.kind() != Kind.UNDO && step.undoneBy() == null) {
                for (Sql keys : touched(row)) {
                    all.add(Sql.of("SELECT key, " + step.entry() + "::BIGINT AS entry FROM ({})", keys));
                }
            }
        }
        return all.isEmpty()
                ? Sql.of("SELECT 0::BIGINT AS key, 0::BIGINT AS entry LIMIT 0")
                : Sql.of(
                        "SELECT DISTINCT key, entry FROM ({}) WHERE key IN ({})",
                        Sql.join(" UNION ALL ", all),
                        undo.there(of));
    }

    private List<Sql> touched(StoredHistory.Row row) {
        if (row.undoRows().equals(UndoTags.TABLE)) {
            return UndoTags.parts(db, dataset, row.entry()).stream()
                    .map(this::touched)
                    .toList();
        }
        return UndoValues.part(db, dataset, row.entry()).stream()
                .map(part -> Sql.of(of(
                        part.target(), "JOIN " + row.undoRows() + " u ON u.key = o.key WHERE u.part = " + part.part())))
                .toList();
    }

    private Sql touched(UndoTags.Part part) {
        return part.part() == null
                ? Sql.of(
                        "SELECT t." + sample(part.target()) + " AS key FROM "
                                + part.target().tags(dataset) + " t WHERE {}",
                        part.there())
                : Sql.of(of(part.target(), "JOIN undo_keys u ON u.key = o.key WHERE u.part = " + part.part()));
    }

    private String of(EditTarget target, String join) {
        return "SELECT o." + sample(target) + " AS key FROM " + target.table(dataset) + " o " + join;
    }

    private static String sample(EditTarget target) {
        return target.isLabels() ? "sid" : "key";
    }

    private void temporary(String name, Sql rows) {
        db.update(Sql.of("CREATE OR REPLACE TEMP TABLE " + name + " AS {}", rows));
    }

    long changed() {
        return changed;
    }

    long left() {
        return left;
    }

    /** Numbers of the entries that changed what was left. */
    Sql since() {
        return Sql.of("SELECT unnest({})", Sql.keys(since));
    }

    long bytes() {
        return BYTES_OF_SAMPLE * changed;
    }

    @Override
    public void close() {
        db.run("DROP TABLE IF EXISTS temp." + GONE);
        db.run("DROP TABLE IF EXISTS temp." + TOUCHED);
    }
}
