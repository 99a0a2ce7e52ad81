package io.vitrine.store.duckdb;

import io.vitrine.model.FieldPath;
import io.vitrine.model.HistoryEntry.Kind;
import io.vitrine.sql.Sql;
import io.vitrine.sql.ViewSql;
import io.vitrine.store.Change;
import io.vitrine.store.Conflict;
import io.vitrine.store.Edited;
import io.vitrine.store.Signed;
import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One edit of one dataset, or its undo, with its entry in the history. Used once. */
final class Editing {
    private final Db db;
    private final Writing.Draft draft;
    private final HistoryTable history;
    private final long entry;
    private StoredDataset dataset;

    Editing(Db db, Writing.Draft draft, StoredDataset dataset) {
        this.db = db;
        this.draft = draft;
        this.dataset = dataset;
        this.history = new HistoryTable(db, dataset.key());
        this.entry = history.next();
    }

    Edited edit(Signed by, Change change) {
        change.views().forEach(view -> view.check(dataset.schema()));
        if (change instanceof Change.SetValue set) {
            return setValue(by, set);
        }
        var edits = new TagEdits(db, dataset, entry);
        var target = EditTarget.SAMPLES;
        if (change instanceof Change.TagSamples tag) {
            tag.tags().forEach(text -> edits.add(EditTarget.SAMPLES, members(tag.views()), text));
        } else if (change instanceof Change.UntagSamples untag) {
            untag.tags().forEach(text -> edits.remove(EditTarget.SAMPLES, members(untag.views()), text));
        } else if (change instanceof Change.TagLabels tag) {
            target = labels(tag.field());
            var at = target;
            tag.tags().forEach(text -> edits.add(at, members(at, tag.views()), text));
        } else if (change instanceof Change.UntagLabels untag) {
            target = labels(untag.field());
            var at = target;
            untag.tags().forEach(text -> edits.remove(at, members(at, untag.views()), text));
        }
        var did = new Edited(entry, edits.changed(), 0, List.of(), List.of(target.touched(dataset)));
        return kept(by, Kind.EDIT, did, null, TagEdits.ROWS, edits.bytes());
    }

    private Edited setValue(Signed by, Change.SetValue set) {
        FieldPath path = set.path();
        ValueColumn column = ValueColumn.find(dataset, path).orElseGet(() -> added(path, set.value()));
        var to = Constant.of(set.value(), column.type(), path.toString());
        var edits = new ValueEdits(db, dataset, entry, column);
        edits.set(members(column.target(), set.views()), to);
        var did = new Edited(entry, edits.changed(), 0, List.of(), List.of(path.first()));
        return kept(by, Kind.EDIT, did, null, edits.rows(), edits.bytes());
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
        HistoryTable.Row row = history.find(number).orElseThrow(() -> StoreProblems.unknownEntry(number));
        Kind kind = row.entry().kind() == Kind.UNDO ? Kind.REDO : Kind.UNDO;
        if (row.undoRows().equals(TagEdits.ROWS)) {
            var edits = new TagEdits(db, dataset, entry);
            List<String> touched = edits.undo(number).stream()
                    .map(target -> target.touched(dataset))
                    .toList();
            long left = edits.left(number, conflict);
            var did = new Edited(entry, edits.changed(), left, by(left, edits.since(number)), touched);
            return kept(by, kind, did, number, TagEdits.ROWS, edits.bytes());
        }
        ValueEdits edits = ValueEdits.undoing(db, dataset, entry, row.undoRows(), number);
        if (edits == null) {
            return kept(by, kind, new Edited(entry, 0, 0, List.of(), List.of()), number, row.undoRows(), 0);
        }
        edits.undo(number, conflict);
        EditTarget target = edits.column().target();
        String field = target.isLabels()
                ? target.touched(dataset)
                : dataset.fields().get(edits.column().ordinal()).name();
        long left = edits.left(number, conflict);
        var did = new Edited(entry, edits.changed(), left, by(left, edits.since(number)), List.of(field));
        return kept(by, kind, did, number, edits.rows(), edits.bytes());
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
        history.add(by, kind, did, undoes, undoRows, bytes);
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
    private Sql members(EditTarget target, List<View> views) {
        if (!target.isLabels()) {
            return members(views);
        }
        Sql labels = ViewSql.of(dataset.layout(), views.get(0)).labelMembers(target.field(dataset).name());
        List<View> more = views.subList(1, views.size());
        return more.isEmpty()
                ? labels
                : Sql.of("SELECT key, sid FROM ({}) WHERE sid IN (SELECT key FROM ({}))", labels, members(more));
    }

    private Sql members(List<View> views) {
        var conditions = new ArrayList<Sql>();
        for (View view : views) {
            ViewSql sql = ViewSql.of(dataset.layout(), view);
            if (!sql.hasAll()) {
                conditions.add(Sql.of("s.key IN (SELECT key FROM ({}))", sql.members()));
            }
        }
        Sql all = Sql.of("SELECT s.key, s.key AS sid FROM " + dataset.samplesTable() + " s");
        Sql some = conditions.isEmpty() ? all : Sql.of("{} WHERE {}", all, Sql.join(" AND ", conditions));
        return Sql.of("{} ORDER BY s.pos", some);
    }
}
