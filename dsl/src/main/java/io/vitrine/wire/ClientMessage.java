package io.vitrine.wire;

import io.vitrine.plan.Steps;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a tab or program says on its link. */
public sealed interface ClientMessage {
    /** How many characters the name of a client may have. */
    int LONGEST_NAME = 200;

    /**
     * The first message, and again whenever the client has lost the thread: asks for the state, and for all changes from then
     * on.
     *
     * @param client 16 hexadecimal digits, drawn once per page load or program start
     * @param name for people, such as {@code Chrome on Linux}
     * @param session to follow; null for none
     * @param epoch of the version; null if none is known
     * @param resume the version that is known; null for the whole state
     */
    record Hello(
            String client,
            String name,
            @Nullable String session,
            @Nullable String epoch,
            @Nullable Long resume) implements ClientMessage {
        private static final Pattern CLIENT = Pattern.compile("[0-9a-f]{16}");

        public Hello {
            if (!CLIENT.matcher(client).matches()) {
                throw WireProblems.badClient(client).asException();
            }
            if (name.length() > LONGEST_NAME) {
                throw WireProblems.longName(name.length()).asException();
            }
        }
    }

    /**
     * Asks for a plan to be run. The same id again runs nothing and is answered as before.
     *
     * @param id {@code client-n}, n counting up
     */
    record Run(String id, Steps plan) implements ClientMessage {
        public Run {
            RequestIds.check(id);
        }
    }

    /** Gives up a plan that has not been committed yet. */
    record Cancel(String id) implements ClientMessage {
        public Cancel {
            RequestIds.check(id);
        }
    }
}
