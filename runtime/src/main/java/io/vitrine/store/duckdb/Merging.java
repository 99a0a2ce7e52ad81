package io.vitrine.store.duckdb;

import com.google.common.collect.Lists;
import io.vitrine.model.Sample;
import io.vitrine.sql.Sql;
import io.vitrine.sql.ViewSql;
import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Moves the samples of one dataset into another: those whose path is there give it some fields, the others are added. Samples
 * go through memory a batch at a time and are written as any others are, so that types widen and ids are given in one place.
 */
final class Merging {
    private static final int BATCH = 500;
    private static final String POSITIONS = "vitrine_positions";

    private final Db db;
    private final StoredDataset from;
    private final List<String> fields;
    private final Writing.Draft draft;
    private StoredDataset into;

    Merging(Db db, StoredDataset from, StoredDataset into, List<String> fields, Writing.Draft draft) {
        this.db = db;
        this.from = from;
        this.into = into;
        this.fields = fields;
        this.draft = draft;
    }

    /** A sample of {@code into} that has the path of one of {@code from}. */
    private record Match(long newKey, long oldKey, long position) {}

    StoredDataset merge() {
        refuseRepeated(from, "what is imported");
        refuseRepeated(into, "dataset \"" + into.shownName() + "\"");
        String join = " FROM " + from.samplesTable() + " n LEFT JOIN " + into.samplesTable()
                + " o ON o.filepath = n.filepath ";
        List<Match> matches = db.list(
                Sql.of("SELECT n.key, o.key, o.pos" + join + "WHERE o.key IS NOT NULL ORDER BY o.pos"),
                row -> new Match(row.getLong(1), row.getLong(2), row.getLong(3)));
        List<Long> added =
                db.list(Sql.of("SELECT n.key" + join + "WHERE o.key IS NULL ORDER BY n.pos"), row -> row.getLong(1));
        List<String> tagTables = List.of(into.tagsTable(), into.labelTagsTable());
        for (int i = 0; i < tagTables.size(); i++) {
            TagPositions.save(db, tagTables.get(i), POSITIONS + i);
        }
        Lists.partition(matches, BATCH).forEach(this::replace);
        Lists.partition(added, BATCH).forEach(this::add);
        for (int i = 0; i < tagTables.size(); i++) {
            TagPositions.restore(db, tagTables.get(i), POSITIONS + i);
        }
        var roots = new LinkedHashSet<>(into.roots());
        roots.addAll(from.roots());
        Map<String, Object> info = new LinkedHashMap<>(into.info());
        info.putAll(from.info());
        return into.withRoots(List.copyOf(roots)).withInfo(info).edited(added.size());
    }

    private void refuseRepeated(StoredDataset dataset, String where) {
        db.first(
                        Sql.of("SELECT filepath FROM " + dataset.samplesTable()
                                + " GROUP BY filepath HAVING count(*) > 1 ORDER BY min(pos) LIMIT 1"),
                        row -> row.getString(1))
                .ifPresent(path -> {
                    throw StoreProblems.repeatedPath(path, where);
                });
    }

    private List<Sample> read(StoredDataset dataset, List<Long> keys) {
        return new SampleReader(db, dataset, ViewSql.of(dataset.layout(), View.all()), SideTables.Rows.ANYWHERE)
                .read(keys);
    }

    private void add(List<Long> keys) {
        List<Sample> samples =
                read(from, keys).stream().map(Appending::withoutIds).toList();
        into = new Evolution(db, into).evolve(Inference.of(samples));
        long position = db.number(Sql.of("SELECT coalesce(max(pos) + 1, 0) FROM " + into.samplesTable()));
        long first = draft.takeKeys(keys.size());
        try (var appending = new Appending(db, into, () -> draft.takeKeys(1))) {
            for (int i = 0; i < samples.size(); i++) {
                appending.write(first + i, position + i, samples.get(i));
            }
        }
    }

    private void replace(List<Match> matches) {
        List<Sample> news = read(from, matches.stream().map(Match::newKey).toList());
        List<Long> oldKeys = matches.stream().map(Match::oldKey).toList();
        List<Sample> olds = read(into, oldKeys);
        var merged = new ArrayList<Sample>();
        for (int i = 0; i < matches.size(); i++) {
            merged.add(merged(olds.get(i), Appending.withoutIds(news.get(i))));
        }
        into = new Evolution(db, into).evolve(Inference.of(merged));
        deleteRows(oldKeys);
        try (var appending = new Appending(db, into, () -> draft.takeKeys(1))) {
            for (int i = 0; i < matches.size(); i++) {
                appending.write(matches.get(i).oldKey(), matches.get(i).position(), merged.get(i));
            }
        }
    }

    /** The old sample with the imported fields of the new one, and with its tags beside its own. */
    private Sample merged(Sample old, Sample imported) {
        var tags = new LinkedHashSet<>(old.tags());
        tags.addAll(imported.tags());
        Map<String, Object> all = new LinkedHashMap<>(old.fields());
        for (String field : fields) {
            if (imported.fields().containsKey(field)) {
                all.put(field, imported.get(field));
            }
        }
        return new Sample(old.id(), old.filepath(), List.copyOf(tags), old.metadata(), all);
    }

    private void deleteRows(List<Long> keys) {
        delete(into.samplesTable(), "key", keys);
        delete(into.tagsTable(), "key", keys);
        delete(into.labelTagsTable(), "sid", keys);
        delete(into.masksTable(), "sid", keys);
        into.labelFields().forEach(field -> delete(into.labelTable(field), "sid", keys));
    }

    private void delete(String table, String column, List<Long> keys) {
        db.update(Sql.of("DELETE FROM " + table + " WHERE {}", KeyRange.of(column, keys)));
    }
}
