package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import io.vitrine.store.Conflict;
import java.util.List;

/** Edits of tags. Their undo rows are written first, and the tags are then changed from them, so that both agree. */
final class TagEdits {
    /** The table of the undo rows. */
    static final String ROWS = "undo_tags";

    /** Tags that samples came with have lower positions, and those of earlier edits too. */
    private static final long FIRST_EDITED = 1L << 32;

    private static final long BYTES_OF_ROW = 24;

    private final Db db;
    private final StoredDataset dataset;
    private final long entry;
    private long rows;
    private int steps;

    TagEdits(Db db, StoredDataset dataset, long entry) {
        this.db = db;
        this.dataset = dataset;
        this.entry = entry;
    }

    /** Adds {@code tag} to those of {@code rows} that do not have it. */
    void add(EditTarget target, Sql rows, String tag) {
        Sql text = Sql.value(tag);
        String tags = target.tags(dataset);
        steps++;
        this.rows += db.update(Sql.of(
                head(target) + ", r.sid, r.key, " + (FIRST_EDITED + (dataset.revision() << 20) + steps)
                        + ", {}, true FROM ({}) r WHERE NOT EXISTS (SELECT 1 FROM " + tags
                        + " t WHERE t.key = r.key AND t.tag = {})",
                text,
                rows,
                text));
        insert(target, Sql.of(" AND u.tag = {}", text));
    }

    /** Takes {@code tag} from those of {@code rows} that have it. */
    void remove(EditTarget target, Sql rows, String tag) {
        steps++;
        this.rows += db.update(Sql.of(
                head(target) + ", r.sid, t.key, t.pos, t.tag, false FROM " + target.tags(dataset)
                        + " t JOIN ({}) r ON r.key = t.key WHERE t.tag = {}",
                rows,
                Sql.value(tag)));
        delete(target);
    }

    /** Reverts entry {@code of}; returns what it is about. */
    List<EditTarget> undo(long of) {
        List<EditTarget> targets = db.list(
                Sql.of("SELECT DISTINCT target FROM " + ROWS + " WHERE " + is("", of)), row -> new EditTarget(row.getInt(1)));
        for (EditTarget target : targets) {
            String tags = target.tags(dataset);
            String there = " u JOIN " + target.table(dataset) + " o ON o.key = u.key LEFT JOIN " + tags
                    + " t ON t.key = u.key AND t.tag = u.tag WHERE " + is("u.", of) + " AND u.target = " + target.code();
            rows += db.update(Sql.of(head(target) + ", u.sid, u.key, t.pos, u.tag, false FROM " + ROWS + there
                    + " AND u.added AND t.key IS NOT NULL"));
            rows += db.update(Sql.of(head(target) + ", u.sid, u.key, u.pos, u.tag, true FROM " + ROWS + there
                    + " AND NOT u.added AND t.key IS NULL"));
            delete(target);
            insert(target, Sql.of(""));
        }
        return targets;
    }

    private String head(EditTarget target) {
        return "INSERT INTO " + ROWS + " SELECT " + dataset.key() + ", " + entry + ", " + target.code();
    }

    private String is(String alias, long number) {
        return alias + "dataset = " + dataset.key() + " AND " + alias + "entry = " + number;
    }

    private void insert(EditTarget target, Sql condition) {
        String columns = target.isLabels() ? "u.target, u.sid, u.key, u.pos, u.tag" : "u.key, u.pos, u.tag";
        db.update(Sql.of(
                "INSERT INTO " + target.tags(dataset) + " SELECT " + columns + " FROM " + ROWS + " u WHERE "
                        + is("u.", entry) + " AND u.target = " + target.code() + " AND u.added{}",
                condition));
    }

    private void delete(EditTarget target) {
        String tags = target.tags(dataset);
        db.run("DELETE FROM " + tags + " USING " + ROWS + " u WHERE " + is("u.", entry) + " AND u.target = " + target.code()
                + " AND NOT u.added AND " + tags + ".key = u.key AND " + tags + ".tag = u.tag");
    }

    /** How many samples or labels the entry changed; with one tag each has one row. */
    long changed() {
        return steps == 1
                ? rows
                : db.number(Sql.of("SELECT count(*) FROM (SELECT DISTINCT target, key FROM " + ROWS + " WHERE "
                        + is("", entry) + ")"));
    }

    /** How many of entry {@code of} were not reverted; a tag that is not as the edit left it is as it was before. */
    long left(long of, Conflict conflict) {
        boolean none = conflict == Conflict.FORCE
                || db.number(Sql.of("SELECT count(*) FROM " + ROWS + " WHERE " + is("", of))) == rows;
        return none ? 0 : db.number(Sql.of("SELECT count(*) FROM (SELECT DISTINCT u.target, u.key " + leftRows(of) + ")"));
    }

    /** Numbers of the entries that changed since what was left. */
    Sql since(long of) {
        return Sql.of("SELECT x.entry FROM " + ROWS + " x WHERE x.dataset = " + dataset.key() + " AND x.entry > " + of
                + " AND x.entry < " + entry + " AND (x.target, x.key, x.tag) IN (SELECT (u.target, u.key, u.tag) " + leftRows(of)
                + ")");
    }

    private String leftRows(long of) {
        return "FROM " + ROWS + " u WHERE " + is("u.", of) + " AND NOT EXISTS (SELECT 1 FROM " + ROWS + " e WHERE "
                + is("e.", entry) + " AND e.target = u.target AND e.key = u.key AND e.tag = u.tag)";
    }

    long bytes() {
        return BYTES_OF_ROW * rows;
    }
}
