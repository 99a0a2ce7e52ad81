package io.vitrine.executor;

import io.vitrine.command.EditCommand;
import io.vitrine.plan.Request;
import io.vitrine.state.SessionState;
import io.vitrine.store.Signed;
import io.vitrine.store.StoreTransaction;
import io.vitrine.wire.Wire;
import java.time.Instant;

/**
 * Where an edit is made.
 *
 * @param state what the session shows and has selected
 * @param tx sees what the plan has edited so far
 * @param request which the edit is a part of
 */
record EditAt(SessionState state, StoreTransaction tx, Request request, Instant now) {
    /** How {@code command} is signed in the history. */
    Signed signed(EditCommand command) {
        return new Signed(request.session(), request.actor().name(), now, Wire.json(command), request.requestId());
    }
}
