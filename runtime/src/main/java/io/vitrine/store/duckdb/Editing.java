package io.vitrine.store.duckdb;

import io.vitrine.model.FieldPath;
import io.vitrine.model.HistoryEntry.Kind;
import io.vitrine.model.HistoryLimit;
import io.vitrine.sql.Sql;
import io.vitrine.sql.ViewSql;
import io.vitrine.store.Change;
import io.vitrine.store.Conflict;
import io.vitrine.store.EditStep;
import io.vitrine.store.Edited;
import io.vitrine.store.Signed;
import io.vitrine.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One edit of one dataset, or its undo, with its entry in the history. Used once. */
final class Editing {
    /** So many samples may be added and the addition still be undone. */
    static final long MOST_ADDED = 10_000;

    /** As good as none: they are in the dataset, and the history only has ranges of their keys. */
    private static final long BYTES_OF_ADDED = 1;

    private final Db db;
    private final Writing.Draft draft;
    private final HistoryTable history;
    private final HistoryLimit limit;
    private final long entry;
    private StoredDataset dataset;

    Editing(Db db, Writing.Draft draft, StoredDataset dataset, HistoryLimit limit) {
        this.db = db;
        this.draft = draft;
        this.dataset = dataset;
        this.history = new HistoryTable(db, dataset.key());
        this.limit = limit;
        this.entry = draft.history(dataset).next();
    }

    Edited edit(Signed by, Change change) {
        change.views().forEach(view -> view.check(dataset.schema()));
        if (change instanceof Change.SetValue set) {
            return setValue(by, set);
        }
        if (change instanceof Change.TagSamples tag) {
            return tags(by, EditTarget.SAMPLES, edits -> edits.add(samples(tag.views()), tag.tags()));
        }
        if (change instanceof Change.UntagSamples untag) {
            return tags(by, EditTarget.SAMPLES, edits -> edits.remove(members(untag.views()), untag.tags()));
        }
        if (change instanceof Change.TagLabels tag) {
            EditTarget target = labels(tag.field());
            return tags(by, target, edits -> edits.add(labels(target, tag.views()), tag.tags()));
        }
        var untag = (Change.UntagLabels) change;
        EditTarget target = labels(untag.field());
        return tags(by, target, edits -> edits.remove(members(target, untag.views()), untag.tags()));
    }

    private Edited tags(Signed by, EditTarget target, Consumer<TagEdits> change) {
        try (var edits = new TagEdits(db, draft, dataset, entry, target)) {
            change.accept(edits);
            var did = new Edited(entry, edits.changed(), 0, List.of(), List.of(target.touched(dataset)));
            return kept(by, Kind.EDIT, did, null, UndoTags.TABLE, edits.bytes());
        }
    }

    private Edited setValue(Signed by, Change.SetValue set) {
        FieldPath path = set.path();
        ValueColumn column = ValueColumn.find(dataset, path).orElseGet(() -> added(path, set.value()));
        var to = Constant.of(set.value(), column.type(), path.toString());
        var edits = new ValueEdits(db, draft, dataset, entry, column);
        edits.set(rows(column.target(), set.views()), to);
        var did = new Edited(entry, edits.changed(), 0, List.of(), List.of(path.first()));
        return kept(by, Kind.EDIT, did, null, edits.undoRows(), edits.bytes());
    }

    private ValueColumn added(FieldPath path, @Nullable Object value) {
        if (value == null) {
            throw StoreProblems.noValue(path.toString());
        }
        StoredField labels = dataset.find(path.first()).orElse(null);
        Inference inference = labels == null
                ? Inference.ofField(path.first(), value)
                : Inference.ofAttribute(path.first(), ValueColumn.attribute(labels, path), value);
        dataset = new Evolution(db, dataset).evolve(inference);
        return ValueColumn.find(dataset, path).orElseThrow();
    }

    Edited undo(Signed by, long number, Conflict conflict) {
        StoredHistory.Row row =
                draft.history(dataset).find(number).orElseThrow(() -> StoreProblems.unknownEntry(number));
        Kind kind = row.step().kind() == Kind.UNDO ? Kind.REDO : Kind.UNDO;
        if (row.undoRows().equals(UndoSamples.TABLE)) {
            return undoSamples(by, kind, number, conflict);
        }
        if (!row.step().undoable()) {
            throw StoreProblems.notUndoable(number, MOST_ADDED);
        }
        Optional<Edited> did = row.undoRows().equals(UndoTags.TABLE)
                ? undoTags(by, kind, number, conflict)
                : undoValue(by, kind, row, conflict);
        return did.orElseGet(
                () -> kept(by, kind, new Edited(entry, 0, 0, List.of(), List.of()), number, row.undoRows(), 0));
    }

    /**
     * Notes that {@code number} samples were added, whose keys begin with {@code first}.
     *
     * @param earlier an entry of this addition; null for none
     */
    Edited added(Signed by, long first, long number, @Nullable Long earlier) {
        StoredHistory before = draft.history(dataset);
        StoredHistory.Row row = earlier == null
                ? null
                : before.find(earlier)
                        .filter(kept -> kept.step().undoneBy() == null)
                        .orElse(null);
        long all = row == null ? number : number + row.bytes() / BYTES_OF_ADDED;
        boolean undoable = all <= MOST_ADDED && (row == null || row.step().undoable());
        String undoRows = undoable ? UndoSamples.TABLE : "";
        long at = row == null ? entry : row.entry();
        var step = new EditStep(at, by.session(), Kind.EDIT, 0, null, null, undoable);
        var now = new StoredHistory.Row(step, by.request(), undoRows, all * BYTES_OF_ADDED);
        if (undoable) {
            new UndoSamples(db, dataset).added(at, first, number);
        }
        var did = new Edited(at, number, 0, List.of(), List.of());
        draft.put(
                dataset, row == null ? history.add(before, by, now, did, limit) : history.extend(before, now, number));
        return did;
    }

    private Edited undoSamples(Signed by, Kind kind, long number, Conflict conflict) {
        try (var edits = new SampleEdits(db, draft, dataset, entry)) {
            if (kind == Kind.UNDO) {
                edits.remove(number, conflict);
                dataset = dataset.counted(dataset.revision(), dataset.samples() - edits.changed());
            } else {
                edits.restore(number);
                dataset = dataset.counted(dataset.revision(), dataset.samples() + edits.changed());
            }
            var did = new Edited(entry, edits.changed(), edits.left(), by(edits.left(), edits.since()), List.of());
            return kept(by, kind, did, number, UndoSamples.TABLE, edits.bytes());
        }
    }

    private Optional<Edited> undoTags(Signed by, Kind kind, long number, Conflict conflict) {
        List<UndoTags.Part> parts = UndoTags.parts(db, dataset, number);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        EditTarget target = parts.get(0).target();
        try (var edits = new TagEdits(db, draft, dataset, entry, target)) {
            edits.undo(number, parts);
            long left = edits.left(conflict);
            var did = new Edited(
                    entry, edits.changed(), left, by(left, edits.since(number)), List.of(target.touched(dataset)));
            return Optional.of(kept(by, kind, did, number, UndoTags.TABLE, edits.bytes()));
        }
    }

    private Optional<Edited> undoValue(Signed by, Kind kind, StoredHistory.Row row, Conflict conflict) {
        UndoValues.Part part = UndoValues.part(db, dataset, row.entry()).orElse(null);
        if (part == null) {
            return Optional.empty();
        }
        ValueColumn column = ValueColumn.named(dataset, part.target(), part.column());
        var edits = new ValueEdits(db, draft, dataset, entry, column);
        if (!edits.undoRows().equals(row.undoRows())) {
            throw StoreProblems.typeChanged(row.entry());
        }
        edits.undo(part, conflict);
        String field = part.target().isLabels()
                ? part.target().touched(dataset)
                : dataset.fields().get(column.ordinal()).name();
        long left = edits.left(part, conflict);
        var did = new Edited(entry, edits.changed(), left, by(left, edits.since(part)), List.of(field));
        return Optional.of(kept(by, kind, did, row.entry(), edits.undoRows(), edits.bytes()));
    }

    private List<String> by(long left, Sql since) {
        return left == 0 ? List.of() : history.actors(since);
    }

    /** Notes what was done; an edit that changed nothing leaves no entry, an undo always does. */
    private Edited kept(Signed by, Kind kind, Edited did, @Nullable Long undoes, String undoRows, long bytes) {
        if (did.changed() > 0) {
            draft.put(dataset.edited(0));
        } else if (undoes == null) {
            return Edited.NOTHING;
        }
        var step = new EditStep(entry, by.session(), kind, did.left(), undoes, null, true);
        var row = new StoredHistory.Row(step, by.request(), undoRows, bytes);
        draft.put(dataset, history.add(draft.history(dataset), by, row, did, limit));
        return did;
    }

    private EditTarget labels(String name) {
        StoredField field = dataset.find(name).orElseThrow(() -> StoreProblems.noLabels(name));
        if (field.labels().isEmpty()) {
            throw StoreProblems.noLabels(name);
        }
        return EditTarget.labels(field);
    }

    /** {@code key} and {@code sid} of what an edit is about. */
    private Sql rows(EditTarget target, List<View> views) {
        return target.isLabels() ? labels(target, views) : samples(views);
    }

    private Sql labels(EditTarget target, List<View> views) {
        Sql labels = ViewSql.of(dataset.layout(), views.get(0))
                .labelMembers(target.field(dataset).name());
        return members(views.subList(1, views.size()))
                .map(more -> Sql.of("SELECT key, sid FROM ({}) WHERE sid IN (SELECT key FROM ({}))", labels, more))
                .orElse(labels);
    }

    private Sql samples(List<View> views) {
        return members(views).orElse(Sql.of("SELECT key, key AS sid FROM " + dataset.samplesTable()));
    }

    /** The samples of the views; empty for all. */
    private Optional<Sql> members(List<View> views) {
        return views.stream()
                .map(view -> ViewSql.of(dataset.layout(), view))
                .filter(sql -> !sql.hasAll())
                .map(sql -> Sql.of("SELECT key, key AS sid FROM ({})", sql.members()))
                .reduce((some, others) -> Sql.of("{} WHERE key IN (SELECT key FROM ({}))", some, others));
    }

    /** The labels of the views; empty for all of the field. */
    private Optional<Sql> members(EditTarget target, List<View> views) {
        boolean filtered = ViewSql.of(dataset.layout(), views.get(0))
                .filters(target.field(dataset).name());
        return filtered || members(views).isPresent() ? Optional.of(labels(target, views)) : Optional.empty();
    }
}
