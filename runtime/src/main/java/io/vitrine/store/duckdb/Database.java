package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/** The open database: one connection that writes, and others that read. */
final class Database implements AutoCloseable {
    private static final int MOST_IDLE = 8;
    private static final int STATEMENTS_OF_EACH = 64;
    /**
     * Larger than usual: moving a log into the file rewrites what an import has just written. One of this size is read in
     * some seconds by the start after a kill.
     */
    private static final String LARGEST_LOG = "256MiB";

    private static final long MOST_MEMORY = 4L << 30;

    /** The files that this process has open: the database itself would let it open one twice. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Db root;
    private final ConcurrentLinkedDeque<Db> idle = new ConcurrentLinkedDeque<>();
    private Db writer;
    private volatile boolean closed;

    private Database(Path file, DuckDBConnection connection) throws SQLException {
        this.file = file;
        this.root = new Db(connection);
        root.run("SET memory_limit = '" + memory() / (1L << 20) + "MiB'");
        root.run("SET threads = " + Math.max(1, Runtime.getRuntime().availableProcessors()));
        root.run("SET wal_autocheckpoint = '" + LARGEST_LOG + "'");
        root.run("SET GLOBAL TimeZone = 'UTC'");
        root.commit();
        this.writer = root.duplicate();
    }

    static Database open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        if (!OPEN.add(file)) {
            throw StoreProblems.locked(path.toString(), new IllegalStateException("open in this process"));
        }
        boolean opened = false;
        try {
            Files.createDirectories(file.getParent());
            var database = new Database(file, NativeLibrary.connect("jdbc:duckdb:" + file, new Properties()));
            opened = true;
            return database;
        } catch (SQLException e) {
            throw StoreProblems.opening(path.toString(), e);
        } catch (IOException e) {
            throw StoreProblems.broken(path.toString(), e);
        } finally {
            if (!opened) {
                OPEN.remove(file);
            }
        }
    }

    static Database inMemory() {
        try {
            return new Database(Path.of("in memory"), NativeLibrary.connect("jdbc:duckdb:", new Properties()));
        } catch (SQLException e) {
            throw StoreProblems.opening("in memory", e);
        }
    }

    /** A quarter of the machine's memory, at most 4 GiB: the JVM and the browser need theirs. */
    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? Math.max(256L << 20, Math.min(MOST_MEMORY, system.getTotalMemorySize() / 4))
                : 1L << 30;
    }

    /** Makes the tables of an empty file, checks its version, and removes what an unfinished import left. */
    Catalog prepare() {
        long tables = writer.number(Sql.of("SELECT count(*) FROM duckdb_tables() WHERE NOT internal"));
        boolean ours = writer.any(Sql.of("SELECT 1 FROM duckdb_tables() WHERE table_name = 'vitrine_store'"));
        if (tables > 0 && !ours) {
            throw StoreProblems.broken(file.toString(), new IllegalStateException("no table vitrine_store"));
        }
        if (!ours) {
            CatalogTables.create(writer);
        }
        long version = writer.number(Sql.of("SELECT version FROM vitrine_store"));
        if (version > CatalogTables.VERSION) {
            throw StoreProblems.newer(file.toString(), version, CatalogTables.VERSION);
        }
        HistoryTable.create(writer);
        Catalog found = CatalogTables.load(writer);
        Catalog kept = found;
        for (StoredDataset dataset : found.datasets().values()) {
            if (dataset.name() == null) {
                Writing.dropTables(writer, dataset);
                kept = kept.without(dataset);
            }
        }
        Catalog current = CatalogTables.save(writer, found, kept);
        writer.commit();
        return current;
    }

    /** Does {@code work}, which commits, on the writing connection; to be called by one thread at a time. */
    <T> T writing(Function<Db, T> work) {
        checkOpen();
        if (writer.isBroken()) {
            writer.close();
            writer = root.duplicate();
        }
        try {
            return work.apply(writer);
        } catch (RuntimeException | Error e) {
            writer.rollback();
            throw e;
        }
    }

    /** A connection to read from; to be given back. */
    Db take() {
        checkOpen();
        Db db = idle.pollFirst();
        return db == null ? root.duplicate(STATEMENTS_OF_EACH) : db;
    }

    void give(Db db) {
        db.rollback();
        boolean keep = !db.isBroken() && !closed && idle.size() < MOST_IDLE;
        if (keep) {
            idle.addFirst(db);
        } else {
            db.close();
        }
    }

    /** A connection of its own, for tables that nobody else sees. */
    Db scratch() {
        checkOpen();
        return root.duplicate();
    }

    void checkOpen() {
        if (closed) {
            throw StoreProblems.closed();
        }
    }

    @Override
    public void close() {
        closed = true;
        idle.forEach(Db::close);
        if (!writer.isBroken()) {
            checkpoint();
        }
        writer.close();
        root.close();
        OPEN.remove(file);
    }

    /** Moves what was committed from the log into the file; if it cannot, the next one or the next start does. */
    void checkpoint() {
        try {
            writer.rollback();
            writer.run("CHECKPOINT");
        } catch (RuntimeException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "no checkpoint", e);
        }
    }
}
