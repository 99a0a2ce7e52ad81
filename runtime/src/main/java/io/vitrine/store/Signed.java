package io.vitrine.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who makes an edit, and what they asked for.
 *
 * @param session in which it is made; null for none
 * @param actor for people
 * @param command as JSON
 * @param request by whose id the edit is known if it is sent again
 */
public record Signed(@Nullable String session, String actor, Instant made, String command, String request) {
    public Signed {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(made);
        Objects.requireNonNull(command);
        Objects.requireNonNull(request);
    }
}
