package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import io.vitrine.store.Conflict;
import io.vitrine.store.duckdb.UndoTags.Part;
import io.vitrine.store.duckdb.UndoTags.Parts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One edit of the tags of samples, or of the labels of a field, with what undoes it. Used once. */
final class TagEdits implements AutoCloseable {
    /** Temporary tables: what an entry that is reverted did, the tags that change, and what was left. */
    private static final String DID = "vitrine_did";

    private static final String CHANGED = "vitrine_changed";
    private static final String LEFT = "vitrine_left";

    /** Above this many texts and positions, tags are found by their keys. */
    private static final int FEW = 8;

    private static final long BYTES_OF_ROW = 64;
    private static final long BYTES_OF_KEY = 16;

    private final Db db;
    private final StoredDataset dataset;
    private final Writing.Draft draft;
    private final EditTarget target;
    private final UndoTags undo;
    private final String tags;
    private final Set<String> made = new LinkedHashSet<>();
    private @Nullable Parts written;
    private long rows;
    private long changed;
    private boolean complete;

    TagEdits(Db db, Writing.Draft draft, StoredDataset dataset, long entry, EditTarget target) {
        this.db = db;
        this.draft = draft;
        this.dataset = dataset;
        this.target = target;
        this.undo = new UndoTags(db, dataset, entry, target);
        this.tags = target.tags(dataset);
    }

    /** Adds {@code texts}, each to those of {@code members} that do not have it. */
    void add(Sql members, List<String> texts) {
        long first = TagPositions.first(dataset);
        rows = texts.size() == 1 ? insert(members, first, texts.get(0)) : insert(members, first, texts);
        if (rows > 0) {
            for (int i = 0; i < texts.size(); i++) {
                undo.added(first + i, texts.get(i), rows);
            }
        }
        changed = texts.size() == 1 || rows == 0
                ? rows
                : db.number(Sql.of("SELECT count(DISTINCT key) FROM " + tags + " WHERE pos >= " + first + " AND pos < "
                        + (first + texts.size())));
    }

    private long insert(Sql members, long position, String text) {
        return db.update(Sql.of(
                "INSERT INTO " + tags + " SELECT " + columns("m.sid", "m.key") + ", " + position
                        + ", {} FROM ({}) m WHERE m.key" + " NOT IN (SELECT t.key FROM " + tags + " t WHERE {})",
                Sql.value(text),
                members,
                ours(oneOf(List.of(text)))));
    }

    /** All at once, for a view may ask for one of the tags. */
    private long insert(Sql members, long first, List<String> texts) {
        return db.update(Sql.of(
                "INSERT INTO " + tags + " SELECT " + columns("m.sid", "m.key") + ", " + first
                        + " + n.i, n.tag FROM ({}) m, (SELECT"
                        + " unnest({}) AS tag, unnest(range(" + texts.size()
                        + ")) AS i) n WHERE NOT EXISTS (SELECT 1 FROM " + tags
                        + " t WHERE t.key = m.key AND t.tag = n.tag)",
                members,
                array(texts)));
    }

    /** Takes {@code texts} from those of {@code members} that have them; from all samples or labels if that is empty. */
    void remove(Optional<Sql> members, List<String> texts) {
        Sql of = ours(oneOf(texts));
        String tag = "SELECT t.key, t.pos, t.tag FROM " + tags + " t";
        temporary(
                CHANGED,
                members.map(some -> Sql.of(tag + " WHERE {} AND t.key IN (SELECT key FROM ({}))", of, some))
                        .orElse(Sql.of(tag + " WHERE {}", of)));
        take(members.isEmpty() ? of : Sql.of("(t.key, t.tag) IN (SELECT (key, tag) FROM " + CHANGED + ")"));
        count(texts.size());
    }

    /** Reverts the entry {@code of}, which did {@code parts}. */
    void undo(long of, List<Part> parts) {
        int texts = (int) parts.stream().map(Part::tag).distinct().count();
        if (!parts.get(0).added()) {
            restore(of, parts);
        } else if (isUntouched(parts, of)) {
            complete = true;
            parts.forEach(this::takeFrom);
        } else {
            temporary(DID, undo.added(of, parts));
            temporary(
                    CHANGED,
                    Sql.of("SELECT t.key, t.pos, t.tag FROM " + tags + " t JOIN " + DID
                            + " d ON d.key = t.key AND d.tag = t.tag"));
            take(Sql.of("(t.key, t.tag) IN (SELECT (key, tag) FROM " + CHANGED + ")"));
        }
        count(texts);
    }

    /** Whether the tags that entry {@code of} added are now those that stand at its positions, and no others. */
    private boolean isUntouched(List<Part> parts, long of) {
        return parts.size() <= FEW
                && !undo.takenSince(
                        of,
                        Sql.of(
                                "({})",
                                Sql.join(" OR ", parts.stream().map(Part::there).toList())))
                && parts.stream().allMatch(part -> part.part() == null || part.number() == there(part));
    }

    private long there(Part part) {
        return db.number(Sql.of("SELECT count(*) FROM " + tags + " t WHERE {}", ours(part.there())));
    }

    private Sql ours(Sql condition) {
        return target.isLabels() ? Sql.of("t.field = " + target.code() + " AND {}", condition) : condition;
    }

    private void takeFrom(Part place) {
        long part = draft.takeKeys(1);
        Sql which = ours(place.there());
        rows += undo.takes(part, place, which);
        db.update(Sql.of("DELETE FROM " + tags + " AS t WHERE {}", which));
        written = new Parts(written == null ? part : written.first(), part);
    }

    /** Takes away the tags in the table of what changes, which are those of the condition. */
    private void take(Sql condition) {
        keep(false);
        rows = db.update(Sql.of("DELETE FROM " + tags + " AS t WHERE {}", condition));
    }

    private void keep(boolean added) {
        written = undo.keep(draft.takeKeys(1), added, CHANGED);
        draft.takeKeys(Math.max(0, written.last() - written.first()));
    }

    private void temporary(String name, Sql rows) {
        db.update(Sql.of("CREATE OR REPLACE TEMP TABLE " + name + " AS {}", rows));
        made.add(name);
    }

    /** Puts back to their places the tags that entry {@code of} took, but for those that are there again. */
    private void restore(long of, List<Part> parts) {
        Sql again = ours(oneOf(parts.stream().map(Part::tag).distinct().toList()));
        if (db.any(Sql.of("SELECT 1 FROM " + tags + " t WHERE {}", again))) {
            temporary(DID, undo.keys(of, parts));
            temporary(
                    CHANGED,
                    Sql.of("SELECT t.key, t.pos, t.tag FROM " + DID + " t JOIN " + target.table(dataset)
                            + " o ON o.key = t.key WHERE NOT EXISTS (SELECT 1 FROM " + tags
                            + " h WHERE h.key = t.key AND h.tag = t.tag)"));
            keep(true);
            rows = putBack(Sql.of("SELECT * FROM " + CHANGED));
            return;
        }
        complete = true;
        rows = putBack(undo.keys(of, parts));
        if (rows == parts.stream().mapToLong(Part::number).sum()) {
            undo.restores(of);
            written = Parts.of(parts);
        } else { // some samples or labels are gone
            temporary(CHANGED, Sql.of("SELECT t.key, t.pos, t.tag FROM " + tags + " t WHERE {}", again));
            keep(true);
        }
    }

    private long putBack(Sql keys) {
        return db.update(Sql.of(
                "INSERT INTO " + tags + " SELECT " + columns("o.sid", "u.key") + ", u.pos, u.tag FROM ({}) u JOIN "
                        + target.table(dataset) + " o ON o.key = u.key",
                keys));
    }

    /** Samples or labels, where {@code rows} are tags. */
    private void count(int texts) {
        changed = texts == 1 || rows == 0 || written == null ? rows : undo.keys(written);
    }

    private String columns(String sample, String key) {
        return target.isLabels() ? target.code() + ", " + sample + ", " + key : key;
    }

    /** How many samples or labels the entry changed. */
    long changed() {
        return changed;
    }

    /** How many were not reverted; a tag that is not as the edit left it is as it was before. */
    long left(Conflict conflict) {
        if (complete || conflict == Conflict.FORCE) {
            return 0;
        }
        temporary(
                LEFT,
                Sql.of("SELECT d.key, d.tag FROM " + DID + " d WHERE d.key IN (SELECT key FROM " + target.table(dataset)
                        + ") AND NOT EXISTS (SELECT 1 FROM " + CHANGED + " c WHERE c.key = d.key AND c.tag = d.tag)"));
        return db.number(Sql.of("SELECT count(DISTINCT key) FROM " + LEFT));
    }

    /** Numbers of the entries that changed what was left since {@code of}. */
    Sql since(long of) {
        return undo.since(of, LEFT);
    }

    @Override
    public void close() {
        made.forEach(name -> db.run("DROP TABLE temp." + name));
    }

    /** About how much the undo rows take. */
    long bytes() {
        return BYTES_OF_ROW + BYTES_OF_KEY * rows;
    }

    private static Sql oneOf(List<String> texts) {
        return texts.size() == 1
                ? Sql.of("t.tag = {}", Sql.value(texts.get(0)))
                : Sql.of("t.tag IN (SELECT unnest({}))", array(texts));
    }

    private static Sql array(List<String> texts) {
        return Sql.value(new Sql.Array("VARCHAR", new ArrayList<>(texts)));
    }
}
