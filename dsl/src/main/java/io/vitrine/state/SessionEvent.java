package io.vitrine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everyone on a session is told, in order. */
public sealed interface SessionEvent {
    /**
     * The whole state: what comes first, and again where changes would not do.
     *
     * @param epoch changes with every start of the server; versions of two epochs do not compare
     * @param about the data that is shown; null without a dataset
     */
    record Whole(
            String epoch,
            long version,
            SessionState state,
            @Nullable Looked about) implements SessionEvent {}

    /**
     * One plan changed the state.
     *
     * @param by who asked, more than one where changes were merged
     * @param entry the number of the edit in the dataset's history; null if the plan edited nothing
     */
    record Changed(
            StateChange change,
            List<Actor> by,
            @Nullable Looked about,
            @Nullable Long entry) implements SessionEvent {
        public Changed {
            by = List.copyOf(by);
        }
    }

    /**
     * The data of a dataset moved on.
     *
     * @param fields what was touched; null if everything may have been
     */
    record Data(String dataset, long revision, @Nullable List<String> fields) implements SessionEvent {}

    /** Who is on the session. */
    record Presence(List<Actor> who) implements SessionEvent {
        public Presence {
            who = List.copyOf(who);
        }
    }

    /** The session ended; nothing follows. */
    record Closed() implements SessionEvent {}

    /** The server has ended or does not answer; {@link Whole} follows when one is there again. Never sent by a server. */
    record Gone() implements SessionEvent {}

    /**
     * The data behind what is shown.
     *
     * @param fingerprint names the view, over the dataset's own id
     * @param revision of the dataset
     */
    record Looked(String fingerprint, long revision) {}
}
