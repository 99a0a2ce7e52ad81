package io.vitrine;

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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The edits of a dataset, whoever made them: kept with the data, numbered from 1, the oldest gone when there are more than
 * 1,000 or they take more than 2 GB, or what the server was told. What a session edited is undone there, the rest here.
 *
 * <p>A history is as it was when it was got, and can be printed.
 */
public final class History {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Dataset dataset;
    private final List<Entry> entries;

    private History(Dataset dataset, List<Entry> entries) {
        this.dataset = dataset;
        this.entries = List.copyOf(entries);
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

    static History of(Dataset dataset) {
        var query = new Query.History(dataset.getName());
        try (Stream<HistoryEntry> rows = dataset.connection().gateway().query(query)) {
            List<HistoryEntry> all = rows.toList();
            Map<Long, Boolean> undone = new HashMap<>();
            for (int i = all.size() - 1; i >= 0; i--) { // what undoes an entry comes after it
                Long by = all.get(i).undoneBy();
                undone.put(all.get(i).entry(), by != null && !undone.getOrDefault(by, false));
            }
            return new History(
                    dataset,
                    all.stream().map(row -> entry(row, undone.get(row.entry()))).toList());
        }
    }

    /** All that was kept when this history was got, oldest first. */
    public List<Entry> entries() {
        return entries;
    }

    private static Entry entry(HistoryEntry row, boolean undone) {
        String what = switch (row.kind()) {
            case EDIT -> what(row.command());
            case UNDO -> "undo of " + row.undoes();
            case REDO -> "redo of what " + row.undoes() + " undid";
        };
        return new Entry(row.entry(), row.made(), row.actor(), what, row.changed(), undone);
    }

    private static String what(String json) {
        try {
            Command command = Wire.read(json, Command.class);
            return command instanceof EditCommand edit ? EditText.of(edit) : command.word();
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

    /** A line for each entry, newest first: its number, when, who, what, and how many samples or labels. */
    @Override
    public String toString() {
        if (entries.isEmpty()) {
            return "History of %s: no edits yet.".formatted(dataset.getName());
        }
        int who = entries.stream().mapToInt(e -> e.who().length()).max().orElse(0);
        var lines = new ArrayList<String>();
        lines.add("History of %s".formatted(dataset.getName()));
        for (int i = entries.size() - 1; i >= 0; i--) {
            lines.add(line(entries.get(i), who));
        }
        long first = entries.get(0).entry();
        if (first > 1) {
            lines.add("Before that: %,d older, which cannot be undone any more.".formatted(first - 1));
        }
        return String.join("\n", lines);
    }

    private static String line(Entry entry, int who) {
        return "%5d  %s  %s  %,7d  %s%s"
                .formatted(
                        entry.entry(),
                        WHEN.format(entry.when().atZone(ZoneId.systemDefault())),
                        entry.who() + " ".repeat(who - entry.who().length()),
                        entry.changed(),
                        entry.what(),
                        entry.undone() ? " (undone)" : "");
    }
}
