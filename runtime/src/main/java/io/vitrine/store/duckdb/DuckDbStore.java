package io.vitrine.store.duckdb;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.HistoryLimit;
import io.vitrine.model.Sample;
import io.vitrine.sql.Sql;
import io.vitrine.store.EditStep;
import io.vitrine.store.Edited;
import io.vitrine.store.Families;
import io.vitrine.store.Page;
import io.vitrine.store.Store;
import io.vitrine.store.StoreTransaction;
import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A store in one DuckDB file. Other processes are kept out while it is open. */
public final class DuckDbStore implements Store {
    private final Database database;
    private final Catalogs catalogs;
    private final Histories histories;
    private final ViewCache cache = new ViewCache();
    private final ReentrantLock writing = new ReentrantLock(true);
    private final List<Consumer<String>> dropped = new CopyOnWriteArrayList<>();
    private final HistoryLimit limit;
    private boolean closed;

    private DuckDbStore(Database database, HistoryLimit limit) {
        this.database = database;
        this.limit = limit;
        this.catalogs = new Catalogs(database.prepare());
        this.histories = database.writing(db -> {
            var loaded = new Histories(HistoryTable.load(db));
            db.commit();
            return loaded;
        });
    }

    /**
     * Opens the store in {@code file}, or makes one.
     *
     * @throws io.vitrine.model.VitrineException {@code store.locked}, {@code store.newer} or {@code store.broken}
     */
    public static DuckDbStore open(Path file) {
        return open(file, HistoryLimit.DEFAULT);
    }

    /** The same, with as much history of each dataset as {@code limit} says. */
    public static DuckDbStore open(Path file, HistoryLimit limit) {
        return opened(Database.open(file), limit);
    }

    /** A store that is gone when it is closed. */
    public static DuckDbStore inMemory() {
        return opened(Database.inMemory(), HistoryLimit.DEFAULT);
    }

    private static DuckDbStore opened(Database database, HistoryLimit limit) {
        try {
            return new DuckDbStore(database, limit);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public <T> T transaction(Function<StoreTransaction, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        var gone = new ArrayList<String>();
        T result = commit(work, gone);
        gone.forEach(uid -> dropped.forEach(listener -> listener.accept(uid)));
        return result;
    }

    /** Does {@code work} and commits; adds the uids of the datasets that are there no more to {@code gone}. */
    private <T> T commit(Function<StoreTransaction, T> work, List<String> gone) {
        writing.lock();
        try {
            return database.writing(db -> {
                Catalog before = catalogs.current();
                var transaction = Writing.on(db, before, histories, limit);
                T result = work.apply(transaction);
                Catalog after = CatalogTables.save(db, before, transaction.catalog());
                catalogs.announce(after);
                db.commit();
                catalogs.publish(after);
                before.datasets().values().stream()
                        .filter(dataset -> !after.datasets().containsKey(dataset.key()))
                        .forEach(dataset -> gone.add(dataset.uid()));
                histories.publish(transaction.changedHistories());
                return result;
            });
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T rehearse(Function<StoreTransaction, T> work, Consumer<String> sql) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a rehearsal inside a transaction");
        }
        writing.lock();
        try {
            return database.writing(db -> {
                db.tell(sql);
                try {
                    return work.apply(Writing.on(db, catalogs.current(), histories, limit));
                } finally {
                    db.tell(null);
                    db.rollback();
                }
            });
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<DatasetInfo> datasets() {
        return catalogs.current().named().stream().map(StoredDataset::describe).toList();
    }

    @Override
    public Optional<DatasetInfo> find(String dataset) {
        return catalogs.current().find(dataset).map(StoredDataset::describe);
    }

    @Override
    public List<Object> aggregate(String dataset, View view, List<? extends Aggregation<?>> questions) {
        database.checkOpen();
        return Reading.known(catalogs.current(), dataset, view, questions)
                .orElseGet(() -> read(reading -> reading.aggregate(dataset, view, questions)));
    }

    @Override
    public List<String> ids(String dataset, View view, long from, long count) {
        return read(reading -> reading.ids(dataset, view, from, count));
    }

    @Override
    public byte[] aspects(String dataset, View view, long from, long count) {
        return read(reading -> reading.aspects(dataset, view, from, count));
    }

    @Override
    public Page page(String dataset, View view, long from, int count, List<String> fields) {
        return read(reading -> reading.page(dataset, view, from, count, fields));
    }

    @Override
    public Stream<Sample> samples(String dataset, View view, long from, long count) {
        Db db = database.take();
        try {
            return reading(db).samples(dataset, view, from, count).onClose(() -> database.give(db));
        } catch (RuntimeException e) {
            database.give(db);
            throw e;
        }
    }

    @Override
    public Optional<Sample> sample(String dataset, String id) {
        return read(reading -> reading.sample(dataset, id));
    }

    @Override
    public List<String> within(String dataset, View view, List<String> ids) {
        return read(reading -> reading.within(dataset, view, ids));
    }

    @Override
    public List<HistoryEntry> history(String dataset) {
        return read(reading -> reading.history(dataset));
    }

    @Override
    public List<EditStep> steps(String dataset) {
        return histories.of(catalogs.current().get(dataset).key()).steps();
    }

    @Override
    public Optional<Edited> done(String request) {
        return histories.has(request) ? read(reading -> reading.done(request)) : Optional.empty();
    }

    @Override
    public void onDropped(Consumer<String> listener) {
        dropped.add(listener);
    }

    @Override
    public void settle() {
        writing.lock();
        try {
            if (!closed) {
                database.checkpoint();
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<SessionRow> sessions() {
        Sql rows = Sql.of("SELECT session, version, state FROM sessions ORDER BY session");
        return read(reading ->
                reading.db.list(rows, row -> new SessionRow(row.getString(1), row.getLong(2), row.getString(3))));
    }

    @Override
    public Families families() {
        return new FamilyTables(database.scratch());
    }

    @Override
    public String explain(String dataset, View view) {
        return read(reading -> reading.explain(dataset, view));
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                database.close();
            }
        } finally {
            writing.unlock();
        }
    }

    private <T> T read(Function<Reading, T> question) {
        Db db = database.take();
        try {
            return Interruption.stops(db, () -> question.apply(reading(db)));
        } finally {
            database.give(db);
        }
    }

    private Reading reading(Db db) {
        Catalog catalog = catalogs.seenBy(db);
        return new Reading(db, () -> catalog, dataset -> histories.of(dataset.key()), cache);
    }
}
