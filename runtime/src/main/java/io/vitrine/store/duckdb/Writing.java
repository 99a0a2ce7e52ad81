package io.vitrine.store.duckdb;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.HistoryLimit;
import io.vitrine.model.Ids;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.model.Values;
import io.vitrine.sql.Sql;
import io.vitrine.store.Change;
import io.vitrine.store.Conflict;
import io.vitrine.store.Edited;
import io.vitrine.store.Signed;
import io.vitrine.store.StoreTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes the store inside the one writing transaction. */
final class Writing extends Reading implements StoreTransaction {
    private final Draft draft;
    private final HistoryLimit limit;

    private Writing(Db db, Draft draft, HistoryLimit limit) {
        super(db, draft::catalog, draft::history, null);
        this.draft = draft;
        this.limit = limit;
    }

    static Writing on(Db db, Catalog catalog, Histories histories, HistoryLimit limit) {
        return new Writing(db, new Draft(catalog, histories), limit);
    }

    /** The histories that changed, by the keys of their datasets. */
    Map<Long, StoredHistory> changedHistories() {
        return draft.changed;
    }

    /** What the catalog and the histories will be. */
    static final class Draft {
        private final Histories histories;
        private final Map<Long, StoredHistory> changed = new HashMap<>();
        private Catalog catalog;

        Draft(Catalog catalog, Histories histories) {
            this.catalog = catalog;
            this.histories = histories;
        }

        StoredHistory history(StoredDataset dataset) {
            StoredHistory history = changed.get(dataset.key());
            return history == null ? histories.of(dataset.key()) : history;
        }

        void put(StoredDataset dataset, StoredHistory history) {
            changed.put(dataset.key(), history);
        }

        Catalog catalog() {
            return catalog;
        }

        StoredDataset put(StoredDataset dataset) {
            catalog = catalog.with(dataset);
            return dataset;
        }

        /** The first of {@code count} keys that no row has. */
        long takeKeys(long count) {
            long first = catalog.nextKey();
            catalog = catalog.withNextKey(first + count);
            return first;
        }
    }

    @Override
    public void interrupt() {
        db.interrupt();
    }

    @Override
    public DatasetInfo create(String name, MediaType mediaType, List<String> mediaRoots) {
        checkFree(name);
        return draft.put(made(mediaType, mediaRoots, Map.of()).named(name)).describe();
    }

    @Override
    public String createHidden(MediaType mediaType, List<String> mediaRoots, Map<String, Object> info) {
        return draft.put(made(mediaType, mediaRoots, Values.frozen(info))).token();
    }

    private StoredDataset made(MediaType mediaType, List<String> mediaRoots, Map<String, Object> info) {
        var dataset = new StoredDataset(
                draft.takeKeys(1),
                null,
                UUID.randomUUID().toString().replace("-", ""),
                mediaType,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                0,
                0,
                mediaRoots,
                info,
                List.of());
        db.run("CREATE TABLE " + dataset.samplesTable() + "(key BIGINT, pos BIGINT, filepath VARCHAR, m_size BIGINT,"
                + " m_mime VARCHAR, m_width BIGINT, m_height BIGINT, m_channels BIGINT, _rand DOUBLE, _absent VARCHAR,"
                + " _whole VARCHAR)");
        db.run("CREATE TABLE " + dataset.tagsTable() + "(key BIGINT, pos BIGINT, tag VARCHAR)");
        db.run("CREATE TABLE " + dataset.labelTagsTable()
                + "(field INTEGER, sid BIGINT, key BIGINT, pos BIGINT, tag VARCHAR)");
        db.run("CREATE TABLE " + dataset.masksTable()
                + "(sid BIGINT, key BIGINT, width INTEGER, height INTEGER, pixels BLOB)");
        return dataset;
    }

    @Override
    public void rename(String dataset, String newName) {
        StoredDataset stored = catalog().get(dataset);
        if (!newName.equals(dataset)) {
            checkFree(newName);
            draft.put(stored.named(newName));
        }
    }

    private void checkFree(String name) {
        if (name.isBlank()) {
            throw StoreProblems.badName(name);
        }
        if (catalog().find(name).isPresent()) {
            throw StoreProblems.exists(name);
        }
    }

    @Override
    public void delete(String dataset) {
        drop(catalog().get(dataset));
    }

    private void drop(StoredDataset dataset) {
        dropTables(db, dataset);
        draft.put(dataset, StoredHistory.NONE);
        draft.catalog = draft.catalog.without(dataset);
    }

    static void dropTables(Db db, StoredDataset dataset) {
        var tables = new ArrayList<>(
                List.of(dataset.samplesTable(), dataset.tagsTable(), dataset.labelTagsTable(), dataset.masksTable()));
        dataset.labelFields().forEach(field -> tables.add(dataset.labelTable(field)));
        tables.forEach(table -> db.run("DROP TABLE " + table));
        new HistoryTable(db, dataset.key()).clear();
    }

    @Override
    public void addMediaRoots(String dataset, List<String> roots) {
        StoredDataset stored = catalog().get(dataset);
        var all = new LinkedHashSet<>(stored.roots());
        all.addAll(roots);
        draft.put(stored.withRoots(List.copyOf(all)));
    }

    @Override
    public List<String> append(String dataset, List<Sample> samples) {
        StoredDataset stored = catalog().get(dataset);
        if (samples.isEmpty()) {
            return List.of();
        }
        StoredDataset ready = new Evolution(db, stored).evolve(Inference.of(samples));
        long first = draft.takeKeys(samples.size());
        try (var appending = new Appending(db, ready, () -> draft.takeKeys(1))) {
            for (int i = 0; i < samples.size(); i++) {
                appending.write(first + i, ready.samples() + i, Appending.withoutIds(samples.get(i)));
            }
        }
        draft.put(ready.edited(samples.size()));
        var ids = new ArrayList<String>(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            ids.add(Ids.of(ready.second(), first + i));
        }
        return ids;
    }

    @Override
    public Edited edit(String dataset, Signed by, Change change) {
        return new Editing(db, draft, catalog().get(dataset), limit).edit(by, change);
    }

    @Override
    public Edited add(String dataset, Signed by, List<Sample> samples, @Nullable Long earlier) {
        if (samples.isEmpty()) {
            return Edited.NOTHING;
        }
        List<String> ids = append(dataset, samples);
        return new Editing(db, draft, catalog().get(dataset), limit)
                .added(by, Ids.key(ids.get(0)), ids.size(), earlier);
    }

    @Override
    public List<String> removed(String dataset, long entry) {
        StoredDataset stored = catalog().get(dataset);
        return new UndoSamples(db, stored)
                .removed(entry).stream()
                        .map(key -> Ids.of(stored.second(), key))
                        .toList();
    }

    @Override
    public Edited undo(String dataset, Signed by, long entry, Conflict conflict) {
        return new Editing(db, draft, catalog().get(dataset), limit).undo(by, entry, conflict);
    }

    @Override
    public DatasetInfo publish(String hidden, String name, boolean overwrite) {
        StoredDataset stored = catalog().get(hidden);
        if (overwrite) {
            catalog().find(name).ifPresent(this::drop);
        }
        checkFree(name);
        return draft.put(stored.named(name)).describe();
    }

    @Override
    public DatasetInfo merge(String hidden, String dataset, List<String> fields) {
        StoredDataset from = catalog().get(hidden);
        StoredDataset merged = new Merging(db, from, catalog().get(dataset), fields, draft).merge();
        drop(from);
        return draft.put(merged).describe();
    }

    @Override
    public void dropHidden(String hidden) {
        catalog().find(hidden).ifPresent(this::drop);
    }

    @Override
    public void putSession(String session, long version, @Nullable String state) {
        db.update(Sql.of("DELETE FROM sessions WHERE session = {}", Sql.value(session)));
        if (state != null) {
            db.update(Sql.of(
                    "INSERT INTO sessions VALUES ({}, " + version + ", {})", Sql.value(session), Sql.value(state)));
        }
    }
}
