package io.vitrine.executor;

import io.vitrine.command.EditCommand;

/**
 * Does one kind of edit.
 *
 * @param <C> the command
 */
@FunctionalInterface
interface EditHandler<C extends EditCommand> {
    /** Changes the data in the transaction of {@code at}. */
    EditEffect apply(C command, EditAt at);
}
