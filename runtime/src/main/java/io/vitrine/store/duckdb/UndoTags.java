package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What edits of tags did, for one edit of one dataset: a row for the tags of one text at one position, and their keys where
 * those cannot be found otherwise.
 *
 * <p>Every edit puts its tags at positions of its own, so what it added needs no keys: they are those that stand there, and
 * those that later edits took from there. A restored tag shares its keys with the entry that took it. So tagging everything
 * writes one row here, and taking all of it back writes each key once.
 */
final class UndoTags {
    /** The table of the rows, by whose name an entry of the history says that it is about tags. */
    static final String TABLE = "undo_tags";

    private static final String KEYS = "undo_keys";

    private final Db db;
    private final StoredDataset dataset;
    private final long entry;
    private final EditTarget target;

    UndoTags(Db db, StoredDataset dataset, long entry, EditTarget target) {
        this.db = db;
        this.dataset = dataset;
        this.entry = entry;
        this.target = target;
    }

    /**
     * The tags of one text at one position.
     *
     * @param part under which their keys are; null for all that the entry put there
     * @param number of the keys
     */
    record Part(
            EditTarget target,
            boolean added,
            long pos,
            String tag,
            @Nullable Long part,
            long number) {
        /** The tags {@code t} that stand there. */
        Sql there() {
            return Sql.of("t.pos = " + pos + " AND t.tag = {}", Sql.value(tag));
        }
    }

    static void create(Db db) {
        db.run("CREATE TABLE IF NOT EXISTS " + TABLE
                + "(dataset BIGINT, entry BIGINT, target INTEGER, added BOOLEAN, pos BIGINT,"
                + " tag VARCHAR, part BIGINT, number BIGINT)");
        db.run("CREATE TABLE IF NOT EXISTS " + KEYS + "(part BIGINT, key BIGINT)");
    }

    /** Forgets entries of which {@code condition} holds; keys that an entry that stays shares are kept. */
    static void delete(Db db, String condition) {
        db.run("DELETE FROM " + KEYS + " WHERE part IN (SELECT part FROM " + TABLE + " WHERE " + condition
                + ") AND part NOT IN (SELECT part FROM " + TABLE + " WHERE part IS NOT NULL AND NOT (" + condition
                + "))");
        db.run("DELETE FROM " + TABLE + " WHERE " + condition);
    }

    static List<Part> parts(Db db, StoredDataset dataset, long entry) {
        return db.list(
                Sql.of("SELECT target, added, pos, tag, part, number FROM " + TABLE + " WHERE dataset = "
                        + dataset.key() + " AND entry = " + entry + " ORDER BY pos, tag"),
                row -> new Part(
                        new EditTarget(row.getInt(1)),
                        row.getBoolean(2),
                        row.getLong(3),
                        row.getString(4),
                        Cells.whole(row, "part"),
                        row.getLong(6)));
    }

    /** That the edit put tags at positions of its own. */
    void added(long pos, String tag, long number) {
        row(true, pos, tag, null, number);
    }

    /** That the tags {@code t} of {@code which}, all of one text at one position, go; returns how many. */
    long takes(long part, Part place, Sql which) {
        long number = db.update(Sql.of(
                "INSERT INTO " + KEYS + " SELECT " + part + ", t.key FROM " + target.tags(dataset) + " t WHERE {}",
                which));
        if (number > 0) {
            row(false, place.pos, place.tag, part, number);
        }
        return number;
    }

    /** That the tags in {@code table}, with {@code key}, {@code pos} and {@code tag}, come or go; returns under which parts. */
    Parts keep(long firstPart, boolean added, String table) {
        long parts =
                db.update(Sql.of("INSERT INTO " + TABLE + " SELECT " + head(added) + ", pos, tag, " + (firstPart - 1)
                        + " + row_number() OVER (ORDER BY pos, tag), count(*) FROM " + table + " GROUP BY pos, tag"));
        db.run("INSERT INTO " + KEYS + " SELECT p.part, t.key FROM " + table + " t JOIN " + TABLE
                + " p ON p.pos = t.pos AND p.tag = t.tag WHERE " + is("p.", entry));
        return new Parts(firstPart, firstPart + parts - 1);
    }

    /** Parts with numbers from one to another. */
    record Parts(long first, long last) {
        static Parts of(List<Part> parts) {
            var numbers = parts.stream()
                    .map(Part::part)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .summaryStatistics();
            return new Parts(numbers.getMin(), numbers.getMax());
        }

        private String has(String column) {
            return first == last ? column + " = " + first : column + " BETWEEN " + first + " AND " + last;
        }
    }

    /** How many keys the parts have, each counted once. */
    long keys(Parts parts) {
        return db.number(Sql.of("SELECT count(DISTINCT key) FROM " + KEYS + " WHERE " + parts.has("part")));
    }

    /** That all tags that entry {@code of} took come back. */
    void restores(long of) {
        db.run("INSERT INTO " + TABLE + " SELECT " + head(true) + ", pos, tag, part, number FROM " + TABLE + " WHERE "
                + is("", of));
    }

    /** {@code key}, {@code pos} and {@code tag} of what entry {@code of} did, of which {@code parts} have keys. */
    Sql keys(long of, List<Part> parts) {
        Parts numbers = Parts.of(parts);
        if (numbers.first == numbers.last) {
            Part only =
                    parts.stream().filter(part -> part.part != null).findFirst().orElseThrow();
            return Sql.of(
                    "SELECT key, " + only.pos + " AS pos, {} AS tag FROM " + KEYS + " WHERE part = " + only.part,
                    Sql.value(only.tag));
        }
        return Sql.of("SELECT k.key, p.pos, p.tag FROM " + KEYS + " k JOIN " + TABLE + " p ON p.part = k.part WHERE "
                + is("p.", of) + " AND " + numbers.has("k.part"));
    }

    /** Whether something took tags from {@code places} after entry {@code of}. */
    boolean takenSince(long of, Sql places) {
        return db.any(
                Sql.of("SELECT 1 FROM " + TABLE + " t WHERE " + between("t.", of) + " AND NOT t.added AND {}", places));
    }

    /** {@code key} and {@code tag} of all that entry {@code of} added; what others took since is among it. */
    Sql added(long of, List<Part> parts) {
        List<Part> spans = parts.stream().filter(part -> part.part == null).toList();
        Sql keys = spans.size() == parts.size() ? null : Sql.of("SELECT key, tag FROM ({})", keys(of, parts));
        if (spans.isEmpty()) {
            return Objects.requireNonNull(keys);
        }
        Sql there =
                Sql.of("({})", Sql.join(" OR ", spans.stream().map(Part::there).toList()));
        Sql all = Sql.of(
                "SELECT t.key, t.tag FROM " + target.tags(dataset) + " t WHERE {} UNION SELECT k.key, t.tag FROM "
                        + KEYS + " k JOIN " + TABLE + " t ON t.part = k.part WHERE " + between("t.", of)
                        + " AND NOT t.added AND {}",
                there,
                there);
        return keys == null ? all : Sql.of("{} UNION {}", all, keys);
    }

    /** Numbers of the entries since {@code of} that touched the tags in {@code table}, of {@code key} and {@code tag}. */
    Sql since(long of, String table) {
        return Sql.of("SELECT x.entry FROM " + TABLE + " x JOIN " + KEYS + " k ON k.part = x.part JOIN " + table
                + " l ON l.key = k.key AND l.tag = x.tag WHERE " + between("x.", of) + " UNION SELECT x.entry FROM "
                + TABLE
                + " x JOIN " + target.tags(dataset) + " t ON t.pos = x.pos AND t.tag = x.tag JOIN " + table
                + " l ON l.key = t.key AND l.tag = t.tag WHERE x.part IS NULL AND " + between("x.", of));
    }

    private void row(boolean added, long pos, String tag, @Nullable Long part, long number) {
        db.update(Sql.of(
                "INSERT INTO " + TABLE + " VALUES (" + head(added) + ", " + pos + ", {}, " + part + ", " + number + ")",
                Sql.value(tag)));
    }

    private String head(boolean added) {
        return dataset.key() + ", " + entry + ", " + target.code() + ", " + added;
    }

    private String about(String alias) {
        return alias + "dataset = " + dataset.key() + " AND " + alias + "target = " + target.code();
    }

    private String is(String alias, long number) {
        return alias + "dataset = " + dataset.key() + " AND " + alias + "entry = " + number;
    }

    private String between(String alias, long of) {
        return about(alias) + " AND " + alias + "entry > " + of + " AND " + alias + "entry < " + entry;
    }
}
