package io.vitrine.executor;

import io.vitrine.command.Conflicts;
import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.Redo;
import io.vitrine.command.EditCommand.Undo;
import io.vitrine.command.EditCommand.UndoTo;
import io.vitrine.store.Conflict;
import io.vitrine.store.EditStep;
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
        return effect(revert(command, at, dataset, entry, command.conflicts()), at, dataset);
    }

    static EditEffect redo(Redo command, EditAt at) {
        String dataset = dataset(command.dataset(), at);
        long entry = undoable(dataset, at)
                .lastUndo()
                .orElseThrow(() -> ExecutorProblems.nothingToRedo().asException());
        return effect(revert(command, at, dataset, entry, Conflicts.LEAVE), at, dataset);
    }

    static EditEffect undoTo(UndoTo command, EditAt at) {
        String dataset = dataset(command.dataset(), at);
        List<EditStep> kept = at.tx().steps(dataset);
        long first = kept.isEmpty() ? 1 : kept.get(0).entry();
        if (command.entry() < first - 1) {
            throw ExecutorProblems.entryGone(command.entry(), first).asException();
        }
        EditEffect all = EditEffect.of(Edited.NOTHING, dataset);
        for (long entry : undoable(dataset, at).after(command.entry())) {
            all = all.plus(effect(revert(command, at, dataset, entry, command.conflicts()), at, dataset));
        }
        return all;
    }

    /** What a session shows follows: samples that an undo removed are not selected any more. */
    private static EditEffect effect(Edited did, EditAt at, String dataset) {
        Long entry = did.entry();
        EditEffect effect = EditEffect.of(did, dataset);
        if (entry == null || !did.touchesAll()) {
            return effect;
        }
        List<String> gone = at.tx().removed(dataset, entry);
        return effect.with(state -> Following.without(state, dataset, gone));
    }

    private static Edited revert(EditCommand command, EditAt at, String dataset, long entry, Conflicts conflicts) {
        Conflict conflict = conflicts == Conflicts.FORCE ? Conflict.FORCE : Conflict.LEAVE;
        return at.tx().undo(dataset, at.signed(command), entry, conflict);
    }

    private static Undoable undoable(String dataset, EditAt at) {
        return new Undoable(at.tx().steps(dataset), at.request().session());
    }

    private static String dataset(@Nullable String named, EditAt at) {
        return named == null ? at.state().shown().dataset() : named;
    }
}
