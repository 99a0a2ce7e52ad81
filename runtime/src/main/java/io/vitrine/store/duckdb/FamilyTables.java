package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import io.vitrine.store.Families;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Families in temporary tables, which go to disk when they outgrow memory. */
final class FamilyTables implements Families {
    private static final Sql ROWS = Sql.of("SELECT p.n, p.id, p.row, p.again, c.row FROM parents_told p"
            + " LEFT JOIN children c ON c.id = p.id AND NOT p.again ORDER BY p.n, c.n");
    private static final Sql ORPHANS =
            Sql.of("SELECT c.row FROM children c ANTI JOIN parents p ON p.id = c.id ORDER BY c.n");

    private final Db db;
    private @Nullable RowWriter parents;
    private @Nullable RowWriter children;
    private long added;

    FamilyTables(Db db) {
        this.db = db;
        db.run("CREATE TEMP TABLE parents(n BIGINT, id VARCHAR, row VARCHAR)");
        db.run("CREATE TEMP TABLE children(n BIGINT, id VARCHAR, row VARCHAR)");
        db.run("CREATE TEMP VIEW parents_told AS"
                + " SELECT *, row_number() OVER (PARTITION BY id ORDER BY n) > 1 AS again FROM parents");
    }

    @Override
    public void parent(String id, String row) {
        RowWriter writer = parents == null ? new RowWriter(db, "parents") : parents;
        parents = writer;
        writer.begin().key(added++).text(id).text(row).end();
    }

    @Override
    public void child(String parentId, String row) {
        RowWriter writer = children == null ? new RowWriter(db, "children") : children;
        children = writer;
        writer.begin().key(added++).text(parentId).text(row).end();
    }

    @Override
    public void forEach(Consumer<Family> action) {
        flush();
        var open = new Open(action);
        db.each(ROWS, row -> open.row(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5)));
        open.end();
    }

    @Override
    public void forEachOrphan(Consumer<String> action) {
        flush();
        db.each(ORPHANS, row -> action.accept(row.getString(1)));
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

    /** The family whose rows are coming. */
    private static final class Open {
        private final Consumer<Family> action;
        private long number = -1;
        private String id = "";
        private String row = "";
        private boolean repeated;
        private List<String> children = new ArrayList<>();

        Open(Consumer<Family> action) {
            this.action = action;
        }

        void row(long newNumber, String newId, String newRow, boolean again, @Nullable String child) {
            if (newNumber != number) {
                end();
                number = newNumber;
                id = newId;
                row = newRow;
                repeated = again;
                children = new ArrayList<>();
            }
            if (child != null) {
                children.add(child);
            }
        }

        void end() {
            if (number >= 0) {
                action.accept(new Family(id, row, List.copyOf(children), repeated));
            }
        }
    }
}
