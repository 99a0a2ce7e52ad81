package io.vitrine.store.duckdb;

import com.google.common.collect.Lists;
import io.vitrine.model.Counts;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.Ids;
import io.vitrine.model.Sample;
import io.vitrine.sql.Kind;
import io.vitrine.sql.Sql;
import io.vitrine.sql.ViewSql;
import io.vitrine.store.EditStep;
import io.vitrine.store.Edited;
import io.vitrine.store.Page;
import io.vitrine.store.StoreReads;
import io.vitrine.view.Aggregation;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers from one connection at one state of the data. */
class Reading implements StoreReads {
    private static final int BATCH = 500;
    private static final String MEMBERS = "vitrine_members";

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
    public List<Object> aggregate(String dataset, View view, List<Aggregation> questions) {
        StoredDataset stored = catalog().get(dataset);
        ViewSql sql = compiled(stored, view);
        questions.forEach(question -> question.check(stored.schema()));
        // Answering several questions of one view, its samples are found once: 35 ms a sidebar, else 117.
        boolean once = questions.size() > 1 && !sql.hasAll();
        if (once) {
            db.update(Sql.of("CREATE OR REPLACE TEMP TABLE " + MEMBERS + " AS {}", sql.members()));
        }
        Optional<String> members = once ? Optional.of(MEMBERS) : Optional.empty();
        var answers = new ArrayList<Object>();
        for (Aggregation question : questions) {
            boolean isKnown = sql.hasAll() && question.equals(new Aggregation.Count(null));
            answers.add(isKnown ? (Object) stored.samples() : answer(sql.answer(question, members)));
        }
        if (once) {
            db.run("DROP TABLE " + MEMBERS);
        }
        return answers;
    }

    private Object answer(ViewSql.Answer answer) {
        if (answer.values().isEmpty()) {
            return db.number(answer.sql());
        }
        Kind kind = answer.values().orElseThrow();
        var counts = new LinkedHashMap<Object, Long>();
        db.each(
                answer.sql(),
                row -> counts.put(Cells.value(row, row.getMetaData().getColumnName(1), kind), row.getLong(2)));
        return new Counts<>(counts);
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
        return new Boxes(db, stored, compiled(stored, view)).read(keys, fields);
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
        if (sql.isNatural()) {
            return ViewRows.read(db, dataset, Math.max(from, 0), Math.max(count, 0));
        }
        ViewRows all = cache == null ? ViewRows.read(db, sql) : cache.get(dataset, view, () -> ViewRows.read(db, sql));
        return all.slice(from, count);
    }
}
