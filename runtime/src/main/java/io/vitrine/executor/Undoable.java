package io.vitrine.executor;

import io.vitrine.command.Conflicts;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.HistoryEntry.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a history a session may undo and redo: its own, or for null those of no session.
 *
 * <p>An undo is an entry, and a redo is the undo of one. So what can be undone are edits and redos that are not, and what can be
 * redone are undos.
 */
final class Undoable {
    private final List<HistoryEntry> newestFirst;

    Undoable(List<HistoryEntry> history, @Nullable String session) {
        List<HistoryEntry> own = history.stream()
                .filter(entry -> Objects.equals(entry.session(), session))
                .toList();
        newestFirst = IntStream.range(0, own.size())
                .mapToObj(i -> own.get(own.size() - 1 - i))
                .toList();
    }

    /** What an undo reverts. By force, that is what the last undo has left in part. */
    Optional<Long> newest(Conflicts conflicts) {
        if (conflicts == Conflicts.FORCE && !newestFirst.isEmpty()) {
            HistoryEntry last = newestFirst.get(0);
            if (last.kind() == Kind.UNDO && last.left() > 0) {
                return Optional.ofNullable(last.undoes());
            }
        }
        return after(0).stream().findFirst();
    }

    /** What undoing all after {@code number} reverts, in that order. */
    List<Long> after(long number) {
        return newestFirst.stream()
                .filter(entry -> entry.kind() != Kind.UNDO && entry.undoneBy() == null && entry.entry() > number)
                .map(HistoryEntry::entry)
                .toList();
    }

    /** What a redo reverts: the last undo that no edit came after. */
    Optional<Long> lastUndo() {
        return newestFirst.stream()
                .takeWhile(entry -> entry.kind() != Kind.EDIT)
                .filter(entry -> entry.kind() == Kind.UNDO && entry.undoneBy() == null)
                .map(HistoryEntry::entry)
                .findFirst();
    }
}
