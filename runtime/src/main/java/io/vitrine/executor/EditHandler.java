package io.vitrine.executor;

import io.vitrine.command.EditCommand;
import io.vitrine.state.SessionState;
import io.vitrine.store.StoreTransaction;

/**
 * Does one kind of edit.
 *
 * @param <C> the command
 */
@FunctionalInterface
interface EditHandler<C extends EditCommand> {
    /** Changes the data in {@code tx}, given what the session shows and has selected. */
    EditEffect apply(C command, SessionState state, StoreTransaction tx);
}
