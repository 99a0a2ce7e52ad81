package io.vitrine.executor;

import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.AddMediaRoot;
import io.vitrine.command.EditCommand.CreateDataset;
import io.vitrine.command.EditCommand.DeleteDataset;
import io.vitrine.command.EditCommand.Redo;
import io.vitrine.command.EditCommand.RenameDataset;
import io.vitrine.command.EditCommand.SetValue;
import io.vitrine.command.EditCommand.TagLabels;
import io.vitrine.command.EditCommand.TagSamples;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.EditCommand.TagView;
import io.vitrine.command.EditCommand.Undo;
import io.vitrine.command.EditCommand.UndoTo;
import io.vitrine.command.EditCommand.UntagLabels;
import io.vitrine.command.EditCommand.UntagSamples;
import io.vitrine.command.EditCommand.UntagSelectedSamples;
import io.vitrine.model.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the handler of an edit; there is one for every kind, which a test compares with the sealed interface. */
final class EditHandlers {
    private final Map<Class<? extends EditCommand>, EditHandler<?>> handlers = new HashMap<>();

    EditHandlers() {
        on(TagSelectedSamples.class, DataEdits::tagSelected);
        on(UntagSelectedSamples.class, DataEdits::untagSelected);
        on(TagView.class, DataEdits::tagView);
        on(TagSamples.class, DataEdits::tagSamples);
        on(UntagSamples.class, DataEdits::untagSamples);
        on(TagLabels.class, DataEdits::tagLabels);
        on(UntagLabels.class, DataEdits::untagLabels);
        on(SetValue.class, DataEdits::setValue);
        on(Undo.class, UndoEdits::undo);
        on(Redo.class, UndoEdits::redo);
        on(UndoTo.class, UndoEdits::undoTo);
        on(CreateDataset.class, EditHandlers::create);
        on(AddMediaRoot.class, EditHandlers::addMediaRoot);
        on(RenameDataset.class, EditHandlers::rename);
        on(DeleteDataset.class, EditHandlers::delete);
    }

    private <C extends EditCommand> void on(Class<C> type, EditHandler<C> handler) {
        handlers.put(type, handler);
    }

    Map<Class<? extends EditCommand>, EditHandler<?>> all() {
        return Map.copyOf(handlers);
    }

    @SuppressWarnings("unchecked") // on(..) puts a handler under its own type only
    <C extends EditCommand> EditEffect apply(C command, EditAt at) {
        var handler = (EditHandler<C>) handlers.get(command.getClass());
        return handler.apply(command, at);
    }

    private static EditEffect create(CreateDataset command, EditAt at) {
        at.tx().create(command.dataset(), MediaType.IMAGE, command.mediaRoots());
        return EditEffect.following(before -> before);
    }

    private static EditEffect addMediaRoot(AddMediaRoot command, EditAt at) {
        at.tx().addMediaRoots(command.dataset(), List.of(command.folder()));
        return EditEffect.following(before -> before);
    }

    private static EditEffect rename(RenameDataset command, EditAt at) {
        at.tx().rename(command.dataset(), command.newName());
        return EditEffect.following(before -> Following.renamed(before, command.dataset(), command.newName()));
    }

    private static EditEffect delete(DeleteDataset command, EditAt at) {
        at.tx().delete(command.dataset());
        return EditEffect.following(before -> Following.deleted(before, command.dataset()));
    }
}
