package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import io.vitrine.store.Conflict;
import io.vitrine.store.duckdb.UndoTags.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One edit of the tags of samples, or of the labels of a field, with what undoes it. Used once. */
final class TagEdits {
    /** Above this many texts and positions, tags are found by their keys. */
    private static final int FEW = 8;

    private static final long BYTES_OF_ROW = 64;
    private static final long BYTES_OF_KEY = 16;

    private final Db db;
    private final StoredDataset dataset;
    private final Writing.Draft draft;
    private final EditTarget target;
    private final long entry;
    private final UndoTags undo;
    private final String tags;
    private long rows;
    private long changed;
    private boolean complete;

    TagEdits(Db db, Writing.Draft draft, StoredDataset dataset, long entry, EditTarget target) {
        this.db = db;
        this.draft = draft;
        this.dataset = dataset;
        this.entry = entry;
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
                "INSERT INTO " + tags + " SELECT " + columns("m.sid", "m.key") + ", " + position + ", {} FROM ({}) m WHERE m.key"
                        + " NOT IN (SELECT t.key FROM " + tags + " t WHERE {})",
                Sql.value(text),
                members,
                ours(oneOf(List.of(text)))));
    }

    /** All at once, for a view may ask for one of the tags. */
    private long insert(Sql members, long first, List<String> texts) {
        return db.update(Sql.of(
                "INSERT INTO " + tags + " SELECT " + columns("m.sid", "m.key") + ", " + first + " + n.i, n.tag FROM ({}) m, (SELECT"
                        + " unnest({}) AS tag, unnest(range(" + texts.size() + ")) AS i) n WHERE NOT EXISTS (SELECT 1 FROM " + tags
                        + " t WHERE t.key = m.key AND t.tag = n.tag)",
                members,
                array(texts)));
    }

    /** Takes {@code texts} from those of {@code members} that have them; from all samples or labels if that is empty. */
    void remove(Optional<Sql> members, List<String> texts) {
        Sql of = oneOf(texts);
        take(members.map(some -> Sql.of("{} AND t.key IN (SELECT key FROM ({}))", of, some)).orElse(of));
        count(texts.size());
    }

    /** Reverts the entry {@code of}, which did {@code parts}. */
    void undo(long of, List<Part> parts) {
        if (parts.get(0).added()) {
            complete = isUntouched(parts, of);
            if (complete && parts.size() == 1) {
                takeFrom(parts.get(0));
            } else {
                take(complete ? places(parts) : Sql.of("(t.key, t.tag) IN ({})", undo.everything(of)));
            }
        } else {
            restore(parts, of);
        }
        count((int) parts.stream().map(Part::tag).distinct().count());
    }

    /** Whether the tags that entry {@code of} added are now those that stand at its positions, and no others. */
    private boolean isUntouched(List<Part> parts, long of) {
        return parts.size() <= FEW
                && !undo.takenSince(of, places(parts))
                && parts.stream().allMatch(part -> part.part() == null || part.number() == there(part));
    }

    private long there(Part part) {
        return db.number(Sql.of("SELECT count(*) FROM " + tags + " t WHERE {}", ours(part.there())));
    }

    private static Sql places(List<Part> parts) {
        return Sql.of("({})", Sql.join(" OR ", parts.stream().map(Part::there).toList()));
    }

    private Sql ours(Sql condition) {
        return target.isLabels() ? Sql.of("t.field = " + target.code() + " AND {}", condition) : condition;
    }

    private void takeFrom(Part place) {
        Sql which = ours(place.there());
        rows = undo.takes(draft.takeKeys(1), place, which);
        db.update(Sql.of("DELETE FROM " + tags + " AS t WHERE {}", which));
    }

    /** Takes away the tags {@code t} of a condition. */
    private void take(Sql condition) {
        Sql which = ours(condition);
        keep(false, Sql.of(tags + " t WHERE {}", which));
        rows = db.update(Sql.of("DELETE FROM " + tags + " AS t WHERE {}", which));
    }

    private void keep(boolean added, Sql which) {
        long first = draft.takeKeys(1);
        draft.takeKeys(Math.max(0, undo.keep(first, added, which) - 1));
    }

    /** Puts back to their places the tags that entry {@code of} took, but for those that are there again. */
    private void restore(List<Part> parts, long of) {
        Sql again = ours(oneOf(parts.stream().map(Part::tag).distinct().toList()));
        if (db.any(Sql.of("SELECT 1 FROM " + tags + " t WHERE {}", again))) {
            keep(true, Sql.of("(" + undo.keys(of) + ") t WHERE t.key IN (SELECT key FROM " + target.table(dataset)
                    + ") AND NOT EXISTS (SELECT 1 FROM " + tags + " o WHERE o.key = t.key AND o.tag = t.tag)"));
            rows = putBack(entry);
            complete = rows == parts.stream().mapToLong(Part::number).sum();
            return;
        }
        rows = putBack(of);
        complete = rows == parts.stream().mapToLong(Part::number).sum();
        if (complete) {
            undo.restores(of);
        } else { // some samples or labels are gone
            keep(true, Sql.of(tags + " t WHERE {}", again));
        }
    }

    private long putBack(long number) {
        return db.update(Sql.of("INSERT INTO " + tags + " SELECT " + columns("o.sid", "u.key") + ", u.pos, u.tag FROM ("
                + undo.keys(number) + ") u JOIN " + target.table(dataset) + " o ON o.key = u.key"));
    }

    /** Samples or labels, where {@code rows} are tags. */
    private void count(int texts) {
        changed = texts == 1 || rows == 0
                ? rows
                : db.number(Sql.of("SELECT count(DISTINCT key) FROM (" + undo.keys(entry) + ")"));
    }

    private String columns(String sample, String key) {
        return target.isLabels() ? target.code() + ", " + sample + ", " + key : key;
    }

    /** How many samples or labels the entry changed. */
    long changed() {
        return changed;
    }

    /** How many of entry {@code of} were not reverted; a tag that is not as the edit left it is as it was before. */
    long left(long of, Conflict conflict) {
        return conflict == Conflict.FORCE || complete
                ? 0
                : db.number(Sql.of("SELECT count(DISTINCT key) FROM ({})", remaining(of)));
    }

    private Sql remaining(long of) {
        return Sql.of(
                "SELECT e.key, e.tag FROM ({}) e WHERE e.key IN (SELECT key FROM " + target.table(dataset)
                        + ") AND (e.key, e.tag) NOT IN (SELECT (key, tag) FROM (" + undo.keys(entry) + "))",
                undo.everything(of));
    }

    /** Numbers of the entries that changed since what was left. */
    Sql since(long of) {
        return undo.since(of, remaining(of));
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
