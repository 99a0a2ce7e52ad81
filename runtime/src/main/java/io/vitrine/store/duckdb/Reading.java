package io.vitrine.store.duckdb;

import com.google.common.collect.Lists;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.Ids;
import io.vitrine.model.Sample;
import io.vitrine.sql.ViewSql;
import io.vitrine.store.EditStep;
import io.vitrine.store.Edited;
import io.vitrine.store.Page;
import io.vitrine.store.StoreReads;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Relation;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.View;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers from one connection at one state of the data. */
class Reading implements StoreReads {
    private static final int BATCH = 500;

    final Db db;
    private final Supplier<Catalog> catalog;
    private final Function<StoredDataset, StoredHistory> histories;
    private final @Nullable ViewCache cache;

    /**
     * Reads through {@code db}.
     *
     * @param catalog what is known at the state that {@code db} sees
     * @param cache null where that state may never be committed
     */
    Reading(
            Db db,
            Supplier<Catalog> catalog,
            Function<StoredDataset, StoredHistory> histories,
            @Nullable ViewCache cache) {
        this.db = db;
        this.catalog = catalog;
        this.histories = histories;
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
        return new Aggregating(
                        db,
                        stored,
                        sql,
                        () -> rows(stored, view, 0, Long.MAX_VALUE).keys())
                .answer(questions);
    }

    /** The answers, if none of them needs a look at the samples. */
    static Optional<List<Object>> known(
            Catalog catalog, String dataset, View view, List<? extends Aggregation<?>> questions) {
        StoredDataset stored = catalog.get(dataset);
        return questions.stream().allMatch(Aggregating.COUNT::equals)
                ? Aggregating.knownCount(stored, compiled(stored, view))
                        .map(count -> Collections.nCopies(questions.size(), count))
                : Optional.empty();
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
        ViewSql sql = compiled(stored, view);
        SampleReader reader = reader(stored, sql);
        Optional<String> one = onlyOne(view);
        if (one.isPresent()) {
            return from <= 0 && count > 0 ? sample(stored, reader, one.get()).stream() : Stream.empty();
        }
        if (sql.run().isPresent()) {
            Span run = Span.of(sql.run().get(), stored.samples()).part(from, count);
            return LongStream.iterate(run.from(), at -> at < run.to(), at -> at + BATCH)
                    .boxed()
                    .flatMap(at -> reader.read(new Span(at, Math.min(at + BATCH, run.to()))).stream());
        }
        List<Long> keys = rows(stored, view, from, count).keyList();
        return Lists.partition(keys, BATCH).stream().flatMap(batch -> reader.read(batch).stream());
    }

    private SampleReader reader(StoredDataset dataset, ViewSql view) {
        boolean known = cache != null && !dataset.labelFields().isEmpty();
        return new SampleReader(
                db, dataset, view, known ? cache.sideTables().of(db, dataset) : SideTables.Rows.ANYWHERE);
    }

    /** The id, if a view is the sample of one id: that is found by its key, without a look at the others. */
    private static Optional<String> onlyOne(View view) {
        List<Relation> relations = view.lower();
        return relations.size() == 1
                        && relations.get(0) instanceof Relation.Pick pick
                        && pick.keep() == Relation.Pick.Keep.NAMED
                        && pick.ids().size() == 1
                ? Optional.of(pick.ids().get(0))
                : Optional.empty();
    }

    @Override
    public Optional<Sample> sample(String dataset, String id) {
        StoredDataset stored = catalog().get(dataset);
        Ids.check(id);
        return sample(stored, reader(stored, compiled(stored, View.all())), id);
    }

    private static Optional<Sample> sample(StoredDataset dataset, SampleReader reader, String id) {
        return Ids.second(id) == dataset.second()
                ? reader.read(List.of(Ids.key(id))).stream().findFirst()
                : Optional.empty();
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
    public List<EditStep> steps(String dataset) {
        return histories.apply(catalog().get(dataset)).steps();
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
        if (sql.run().isPresent()) {
            return ViewRows.read(
                    db, dataset, Span.of(sql.run().get(), dataset.samples()).part(from, count));
        }
        ViewRows all = cache == null ? ViewRows.read(db, sql) : cache.get(dataset, view, () -> ViewRows.read(db, sql));
        return all.slice(from, count);
    }
}
