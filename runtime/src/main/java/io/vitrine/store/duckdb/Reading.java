package io.vitrine.store.duckdb;

import com.google.common.collect.Lists;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.Ids;
import io.vitrine.model.Sample;
import io.vitrine.sql.ViewSql;
import io.vitrine.store.Edited;
import io.vitrine.store.Page;
import io.vitrine.store.StoreReads;
import io.vitrine.view.Aggregation;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers from one connection at one state of the data. */
class Reading implements StoreReads {
    private static final int BATCH = 500;

    final Db db;
    private final Supplier<Catalog> catalog;
    private final @Nullable ViewCache cache;

    /**
     * Reads through {@code db}.
     *
     * @param catalog what is known at the state that {@code db} sees
     * @param cache null where that state may never be committed
     */
    Reading(Db db, Supplier<Catalog> catalog, @Nullable ViewCache cache) {
        this.db = db;
        this.catalog = catalog;
        this.cache = cache;
    }

    Catalog catalog() {
        return catalog.get();
    }

    @Override
    public String explain(String dataset, View view) {
        StoredDataset stored = catalog().get(dataset);
        view.check(stored.schema());
        return ViewSql.of(stored.layout(), view).keys().toString();
    }

    @Override
    public List<DatasetInfo> datasets() {
        return catalog().named().stream().map(StoredDataset::describe).toList();
    }

    @Override
    public Optional<DatasetInfo> find(String dataset) {
        return catalog().find(dataset).map(StoredDataset::describe);
    }

    @Override
    public List<Object> aggregate(String dataset, View view, List<? extends Aggregation<?>> questions) {
        StoredDataset stored = catalog().get(dataset);
        ViewSql sql = compiled(stored, view);
        questions.forEach(question -> question.check(stored.schema()));
        return new Aggregating(db, stored, sql, () -> rows(stored, view, 0, Long.MAX_VALUE).keys()).answer(questions);
    }

    @Override
    public List<String> ids(String dataset, View view, long from, long count) {
        StoredDataset stored = catalog().get(dataset);
        return ids(stored, rows(stored, view, from, count).keyList());
    }

    @Override
    public byte[] aspects(String dataset, View view, long from, long count) {
        return rows(catalog().get(dataset), view, from, count).aspects();
    }

    @Override
    public Page page(String dataset, View view, long from, int count, List<String> fields) {
        StoredDataset stored = catalog().get(dataset);
        List<Long> keys = rows(stored, view, from, count).keyList();
        return new PageLabels(db, stored, compiled(stored, view)).read(keys, fields);
    }

    @Override
    public Stream<Sample> samples(String dataset, View view, long from, long count) {
        StoredDataset stored = catalog().get(dataset);
        var reader = new SampleReader(db, stored, compiled(stored, view));
        List<Long> keys = rows(stored, view, from, count).keyList();
        return Lists.partition(keys, BATCH).stream().flatMap(batch -> reader.read(batch).stream());
    }

    @Override
    public Optional<Sample> sample(String dataset, String id) {
        StoredDataset stored = catalog().get(dataset);
        Ids.check(id);
        if (Ids.second(id) != stored.second()) {
            return Optional.empty();
        }
        Sample sample = new SampleReader(db, stored, ViewSql.of(stored.layout(), View.all()))
                .read(List.of(Ids.key(id)))
                .get(0);
        return Optional.ofNullable(sample);
    }

    @Override
    public List<String> within(String dataset, View view, List<String> ids) {
        StoredDataset stored = catalog().get(dataset);
        view.check(stored.schema());
        List<String> known = ids.stream().filter(Ids::isWellFormed).toList();
        View selected = view.select(known, SelectOrder.AS_GIVEN);
        return ids(stored, db.list(ViewSql.of(stored.layout(), selected).keys(), row -> row.getLong(1)));
    }

    @Override
    public List<HistoryEntry> history(String dataset) {
        return new HistoryTable(db, catalog().get(dataset).key()).entries();
    }

    @Override
    public Optional<Edited> done(String request) {
        return HistoryTable.done(db, request);
    }

    private static ViewSql compiled(StoredDataset dataset, View view) {
        view.check(dataset.schema());
        return ViewSql.of(dataset.layout(), view);
    }

    private static List<String> ids(StoredDataset dataset, List<Long> keys) {
        return keys.stream().map(key -> Ids.of(dataset.second(), key)).toList();
    }

    private ViewRows rows(StoredDataset dataset, View view, long from, long count) {
        ViewSql sql = compiled(dataset, view);
        if (sql.isNatural()) {
            return ViewRows.read(db, dataset, Math.max(from, 0), Math.max(count, 0));
        }
        ViewRows all = cache == null ? ViewRows.read(db, sql) : cache.get(dataset, view, () -> ViewRows.read(db, sql));
        return all.slice(from, count);
    }
}
