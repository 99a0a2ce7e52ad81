package io.vitrine.plan;

import io.vitrine.state.Actor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan on its way.
 *
 * @param session whose state it is about; null for what concerns no session
 * @param requestId {@code client-n}; the same request sent again does nothing and is answered as it was
 */
public record Request(@Nullable String session, Actor actor, String requestId, Steps plan) {
    public Request {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(requestId);
        Objects.requireNonNull(plan);
    }
}
