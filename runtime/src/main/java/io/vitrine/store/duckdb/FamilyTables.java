package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import io.vitrine.store.Families;
import java.nio.ByteBuffer;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Families in temporary tables, which go to disk when they outgrow memory. */
final class FamilyTables implements Families {
    /** So many rows come into memory at once. */
    private static final long CHUNK = 20_000;

    private static final String PARENTS =
            "SELECT *, row_number() OVER (PARTITION BY id ORDER BY n) > 1 AS again FROM parents";
    private static final String ROWS = "SELECT row_number() OVER (ORDER BY p.n, c.n) AS r, p.n, p.id, p.row AS parent,"
            + " p.again, c.row AS child FROM (" + PARENTS + ") p LEFT JOIN children c ON c.id = p.id AND NOT p.again";
    private static final String ORPHANS = "SELECT row_number() OVER (ORDER BY c.n) AS r, c.id, c.row AS child"
            + " FROM children c ANTI JOIN parents p ON p.id = c.id";

    private final Db db;
    private @Nullable RowWriter parents;
    private @Nullable RowWriter children;
    private long added;

    FamilyTables(Db db) {
        this.db = db;
        db.run("CREATE TEMP TABLE parents(n BIGINT, id VARCHAR, row BLOB)");
        db.run("CREATE TEMP TABLE children(n BIGINT, id VARCHAR, row BLOB)");
    }

    @Override
    public void parent(String id, byte[] row) {
        RowWriter writer = parents == null ? new RowWriter(db, "parents") : parents;
        parents = writer;
        writer.begin().key(added++).text(id).bytes(row).end();
    }

    @Override
    public void child(String parentId, byte[] row) {
        RowWriter writer = children == null ? new RowWriter(db, "children") : children;
        children = writer;
        writer.begin().key(added++).text(parentId).bytes(row).end();
    }

    @Override
    public void forEach(Consumer<Family> action) {
        flush();
        var open = new Open(action);
        eachSorted(
                ROWS,
                row -> open.row(
                        row.getLong("n"),
                        row.getString("id"),
                        row.getBlob("parent"),
                        row.getBoolean("again"),
                        row.getBlob("child")));
        open.end();
    }

    @Override
    public void forEachOrphan(BiConsumer<String, ByteBuffer> action) {
        flush();
        eachSorted(ORPHANS, row -> action.accept(row.getString("id"), bytes(row.getBlob("child"))));
    }

    /** Sorts into a table first: a result would be in memory whole, a table is not. */
    private void eachSorted(String rows, Db.Reader reader) {
        db.run("CREATE OR REPLACE TEMP TABLE sorted AS " + rows);
        long count = db.number(Sql.of("SELECT count(*) FROM sorted"));
        for (long from = 1; from <= count; from += CHUNK) {
            db.each(
                    Sql.of("SELECT * FROM sorted WHERE r BETWEEN " + from + " AND " + (from + CHUNK - 1)
                            + " ORDER BY r"),
                    reader);
        }
    }

    private void flush() {
        if (parents != null) {
            parents.close();
            parents = null;
        }
        if (children != null) {
            children.close();
            children = null;
        }
    }

    @Override
    public void close() {
        flush();
        db.rollback();
        db.close();
    }

    private static ByteBuffer bytes(Blob blob) throws SQLException {
        return ByteBuffer.wrap(blob.getBytes(1, (int) blob.length()));
    }

    /** The family whose rows are coming. */
    private static final class Open {
        private final Consumer<Family> action;
        private long number = -1;
        private String id = "";
        private ByteBuffer row = ByteBuffer.allocate(0);
        private boolean repeated;
        private List<ByteBuffer> children = new ArrayList<>();

        Open(Consumer<Family> action) {
            this.action = action;
        }

        void row(long newNumber, String newId, Blob newRow, boolean again, @Nullable Blob child) throws SQLException {
            if (newNumber != number) {
                end();
                number = newNumber;
                id = newId;
                row = bytes(newRow);
                repeated = again;
                children = new ArrayList<>();
            }
            if (child != null) {
                children.add(bytes(child));
            }
        }

        void end() {
            if (number >= 0) {
                action.accept(new Family(id, row, List.copyOf(children), repeated));
            }
        }
    }
}
