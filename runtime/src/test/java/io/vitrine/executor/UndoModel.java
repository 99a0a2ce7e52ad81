package io.vitrine.executor;

import io.vitrine.command.Conflicts;
import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.Redo;
import io.vitrine.command.EditCommand.SetValue;
import io.vitrine.command.EditCommand.TagSamples;
import io.vitrine.command.EditCommand.Undo;
import io.vitrine.command.EditCommand.UndoTo;
import io.vitrine.command.EditCommand.UntagSamples;
import io.vitrine.command.Of;
import io.vitrine.view.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Edits, undo and redo as plainly as they can be said: every edit is a list of cells with what they held and hold. */
final class UndoModel {
    static final Answer REFUSED = new Answer(-1, -1);

    private final List<Set<String>> tags = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** What a sample holds. */
    record Row(Set<String> tags, String value) {}

    /** What a command answers. */
    record Answer(long changed, long left) {
        Answer plus(Answer more) {
            return new Answer(changed + more.changed, left + more.left);
        }
    }

    /** One cell that was changed: a tag of a sample, present or not, or its value where {@code tag} is empty. */
    private record Cell(int sample, String tag, String was, String now) {}

    private static final class Entry {
        final String session;
        final List<Cell> cells;
        final Entry undoes;
        final boolean undo;
        Entry undoneBy;
        long left;

        Entry(String session, List<Cell> cells, Entry undoes) {
            this.session = session;
            this.cells = cells;
            this.undoes = undoes;
            this.undo = undoes != null && !undoes.undo;
        }
    }

    UndoModel(List<Row> rows) {
        rows.forEach(row -> {
            tags.add(new TreeSet<>(row.tags()));
            values.add(row.value());
        });
    }

    List<Row> samples() {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Row(tags.get(i), values.get(i)))
                .toList();
    }

    int entries() {
        return entries.size();
    }

    Answer run(String session, EditCommand command) {
        if (command instanceof TagSamples tag) {
            return edit(session, tag.of(), tag.tags(), "true");
        }
        if (command instanceof UntagSamples untag) {
            return edit(session, untag.of(), untag.tags(), "false");
        }
        if (command instanceof SetValue set) {
            return edit(session, set.of(), List.of(""), String.valueOf(set.value()));
        }
        if (command instanceof Undo undo) {
            return undo(session, undo.conflicts());
        }
        return command instanceof Redo ? redo(session) : undoTo(session, (UndoTo) command);
    }

    private Answer edit(String session, Of of, List<String> names, String to) {
        int from = (int) ((Stage.Skip) of.stages().get(0)).n();
        int end =
                Math.min(values.size(), from + (int) ((Stage.Limit) of.stages().get(1)).n());
        var cells = new ArrayList<Cell>();
        for (int i = from; i < end; i++) {
            for (String name : names) {
                if (!get(i, name).equals(to)) {
                    cells.add(new Cell(i, name, get(i, name), to));
                }
            }
        }
        if (!cells.isEmpty()) {
            entries.add(new Entry(session, cells, null));
        }
        cells.forEach(cell -> put(cell.sample, cell.tag, to));
        return new Answer(samples(cells), 0);
    }

    private Answer undo(String session, Conflicts conflicts) {
        List<Entry> own = own(session);
        Entry last = own.isEmpty() ? null : own.get(0);
        if (conflicts == Conflicts.FORCE && last != null && last.undo && last.left > 0) {
            return revert(session, last.undoes, conflicts);
        }
        for (Entry entry : own) {
            if (!entry.undo && entry.undoneBy == null) {
                return revert(session, entry, conflicts);
            }
        }
        return REFUSED;
    }

    private Answer redo(String session) {
        for (Entry entry : own(session)) {
            if (entry.undoes == null) {
                return REFUSED;
            }
            if (entry.undo && entry.undoneBy == null) {
                return revert(session, entry, Conflicts.LEAVE);
            }
        }
        return REFUSED;
    }

    private Answer undoTo(String session, UndoTo command) {
        Answer all = new Answer(0, 0);
        for (Entry entry : own(session)) {
            if (!entry.undo && entry.undoneBy == null && entries.indexOf(entry) >= command.entry()) {
                all = all.plus(revert(session, entry, command.conflicts()));
            }
        }
        return all;
    }

    private List<Entry> own(String session) {
        var own = new ArrayList<Entry>();
        entries.stream().filter(entry -> entry.session.equals(session)).forEach(entry -> own.add(0, entry));
        return own;
    }

    private Answer revert(String session, Entry of, Conflicts conflicts) {
        var cells = new ArrayList<Cell>();
        var left = new ArrayList<Cell>();
        for (Cell cell : of.cells) {
            String now = get(cell.sample, cell.tag);
            boolean takes = conflicts == Conflicts.FORCE ? !now.equals(cell.was) : now.equals(cell.now);
            if (takes) {
                cells.add(new Cell(cell.sample, cell.tag, now, cell.was));
            } else if (conflicts == Conflicts.LEAVE) {
                left.add(cell);
            }
        }
        cells.forEach(cell -> put(cell.sample, cell.tag, cell.now));
        var entry = new Entry(session, cells, of);
        entry.left = samples(left);
        of.undoneBy = entry;
        entries.add(entry);
        return new Answer(samples(cells), entry.left);
    }

    private static long samples(List<Cell> cells) {
        var samples = new HashSet<Integer>();
        cells.forEach(cell -> samples.add(cell.sample));
        return samples.size();
    }

    private String get(int sample, String tag) {
        return tag.isEmpty()
                ? values.get(sample)
                : String.valueOf(tags.get(sample).contains(tag));
    }

    private void put(int sample, String tag, String to) {
        if (tag.isEmpty()) {
            values.set(sample, to);
        } else if (to.equals("true")) {
            tags.get(sample).add(tag);
        } else {
            tags.get(sample).remove(tag);
        }
    }
}
