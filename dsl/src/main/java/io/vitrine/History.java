package io.vitrine;

import static java.util.stream.Collectors.joining;

import io.vitrine.command.Command;
import io.vitrine.command.Conflicts;
import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.Redo;
import io.vitrine.command.EditCommand.Undo;
import io.vitrine.command.EditCommand.UndoTo;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Query;
import io.vitrine.wire.Wire;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The edits of a dataset, whoever made them: kept with the data, numbered from 1, the oldest gone when there are more than
 * 1,000 or they take more than 2 GB. What a session edited is undone there, the rest here.
 */
public final class History {
    private final Dataset dataset;

    History(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * An edit, for people.
     *
     * @param who the person or program
     * @param what the command
     * @param changed how many samples or labels
     * @param undone whether it is reverted now
     */
    public record Entry(long entry, Instant when, String who, String what, long changed, boolean undone) {}

    /** All that is kept, oldest first. */
    public List<Entry> entries() {
        var query = new Query.History(dataset.getName());
        try (Stream<HistoryEntry> rows = dataset.connection().gateway().query(query)) {
            List<HistoryEntry> all = rows.toList();
            Map<Long, Boolean> undone = new HashMap<>();
            for (int i = all.size() - 1; i >= 0; i--) { // what undoes an entry comes after it
                Long by = all.get(i).undoneBy();
                undone.put(all.get(i).entry(), by != null && !undone.getOrDefault(by, false));
            }
            return all.stream().map(row -> entry(row, undone.get(row.entry()))).toList();
        }
    }

    private static Entry entry(HistoryEntry row, boolean undone) {
        String what =
                switch (row.kind()) {
                    case EDIT -> what(row.command());
                    case UNDO -> "undo of " + row.undoes();
                    case REDO -> "redo of what " + row.undoes() + " undid";
                };
        return new Entry(row.entry(), row.made(), row.actor(), what, row.changed(), undone);
    }

    private static String what(String json) {
        try {
            Command command = Wire.read(json, Command.class);
            return command instanceof EditCommand edit ? EditText.of(edit) : command.name();
        } catch (VitrineException e) { // written by another version
            return json;
        }
    }

    /** Reverts the newest edit that is not undone, of those made where this dataset was got: a session, or none. */
    public Undone undo() {
        return undo(Conflicts.LEAVE);
    }

    public Undone undo(Conflicts conflicts) {
        return Undone.of(dataset.edit(new Undo(dataset.getName(), conflicts)));
    }

    public Undone redo() {
        return Undone.of(dataset.edit(new Redo(dataset.getName())));
    }

    /** Reverts the edits after {@code entry}, newest first; 0 for all of them. */
    public Undone undoTo(long entry) {
        return Undone.of(dataset.edit(new UndoTo(dataset.getName(), entry, Conflicts.LEAVE)));
    }

    /** A line for each entry, newest first; asks the store. */
    public String describe() {
        List<Entry> all = entries();
        return Stream.iterate(all.size() - 1, i -> i >= 0, i -> i - 1)
                .map(all::get)
                .map(e -> "%4d  %s  %-20s %s  (%,d%s)"
                        .formatted(e.entry(), e.when(), e.who(), e.what(), e.changed(), e.undone() ? ", undone" : ""))
                .collect(joining("\n"));
    }

    /** Whose history it is; never asks the store. */
    @Override
    public String toString() {
        return "History of " + dataset.getName();
    }
}
