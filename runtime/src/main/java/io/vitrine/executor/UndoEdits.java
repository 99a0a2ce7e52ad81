package io.vitrine.executor;

import io.vitrine.command.Conflicts;
import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.Redo;
import io.vitrine.command.EditCommand.Undo;
import io.vitrine.command.EditCommand.UndoTo;
import io.vitrine.model.HistoryEntry;
import io.vitrine.store.Conflict;
import io.vitrine.store.Edited;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reverts edits, and repeats them: which ones is for {@link Undoable} to say. */
final class UndoEdits {
    private UndoEdits() {}

    static EditEffect undo(Undo command, EditAt at) {
        String dataset = dataset(command.dataset(), at);
        long entry = undoable(dataset, at)
                .newest(command.conflicts())
                .orElseThrow(() -> ExecutorProblems.nothingToUndo().asException());
        return EditEffect.of(revert(command, at, dataset, entry, command.conflicts()), dataset);
    }

    static EditEffect redo(Redo command, EditAt at) {
        String dataset = dataset(command.dataset(), at);
        long entry = undoable(dataset, at)
                .lastUndo()
                .orElseThrow(() -> ExecutorProblems.nothingToRedo().asException());
        return EditEffect.of(revert(command, at, dataset, entry, Conflicts.LEAVE), dataset);
    }

    static EditEffect undoTo(UndoTo command, EditAt at) {
        String dataset = dataset(command.dataset(), at);
        List<HistoryEntry> kept = at.tx().history(dataset);
        long first = kept.isEmpty() ? 1 : kept.get(0).entry();
        if (command.entry() < first - 1) {
            throw ExecutorProblems.entryGone(command.entry(), first).asException();
        }
        Edited did = Edited.NOTHING;
        for (long entry : undoable(dataset, at).after(command.entry())) {
            did = did.plus(revert(command, at, dataset, entry, command.conflicts()));
        }
        return EditEffect.of(did, dataset);
    }

    private static Edited revert(EditCommand command, EditAt at, String dataset, long entry, Conflicts conflicts) {
        Conflict conflict = conflicts == Conflicts.FORCE ? Conflict.FORCE : Conflict.LEAVE;
        return at.tx().undo(dataset, at.signed(command), entry, conflict);
    }

    private static Undoable undoable(String dataset, EditAt at) {
        return new Undoable(at.tx().history(dataset), at.request().session());
    }

    private static String dataset(@Nullable String named, EditAt at) {
        return named == null ? at.state().shown().dataset() : named;
    }
}
