package io.vitrine.executor;

import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.AddMediaRoot;
import io.vitrine.command.EditCommand.CreateDataset;
import io.vitrine.command.EditCommand.DeleteDataset;
import io.vitrine.command.EditCommand.RenameDataset;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.model.MediaType;
import io.vitrine.state.SessionState;
import io.vitrine.store.StoreTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the handler of an edit; there is one for every kind, which a test compares with the sealed interface. */
final class EditHandlers {
    private final Map<Class<? extends EditCommand>, EditHandler<?>> handlers = new HashMap<>();

    EditHandlers() {
        on(TagSelectedSamples.class, new TagHandler());
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
    <C extends EditCommand> EditEffect apply(C command, SessionState state, StoreTransaction tx) {
        var handler = (EditHandler<C>) handlers.get(command.getClass());
        return handler.apply(command, state, tx);
    }

    private static EditEffect create(CreateDataset command, SessionState state, StoreTransaction tx) {
        tx.create(command.dataset(), MediaType.IMAGE, command.mediaRoots());
        return EditEffect.following(before -> before);
    }

    private static EditEffect addMediaRoot(AddMediaRoot command, SessionState state, StoreTransaction tx) {
        tx.addMediaRoots(command.dataset(), List.of(command.folder()));
        return EditEffect.following(before -> before);
    }

    private static EditEffect rename(RenameDataset command, SessionState state, StoreTransaction tx) {
        tx.rename(command.dataset(), command.newName());
        return EditEffect.following(before -> Following.renamed(before, command.dataset(), command.newName()));
    }

    private static EditEffect delete(DeleteDataset command, SessionState state, StoreTransaction tx) {
        tx.delete(command.dataset());
        return EditEffect.following(before -> Following.deleted(before, command.dataset()));
    }
}
