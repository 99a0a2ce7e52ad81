package io.vitrine.wire;

import io.vitrine.model.ImportReport;
import io.vitrine.model.Problem;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server says on a link. */
public sealed interface ServerMessage {
    /** What this says of the session; empty if it is for one client only. */
    default Optional<SessionEvent> event() {
        return Optional.empty();
    }

    /** The message that tells of {@code event}. */
    static ServerMessage of(SessionEvent event) {
        return SessionMessages.of(event);
    }

    /** The answer to a plan that was run. */
    static Done done(String id, io.vitrine.plan.Done done) {
        return new Done(id, done.version(), done.revision(), done.result());
    }

    /**
     * The whole state.
     *
     * @param epoch of the server's start; versions of two epochs do not compare
     * @param version of the state; null without a session
     * @param fingerprint of the view over the dataset that is shown; null if none is
     * @param revision of that dataset; null if none is shown
     * @param state null without a session
     */
    record State(
            String epoch,
            @Nullable Long version,
            @Nullable String fingerprint,
            @Nullable Long revision,
            @Nullable SessionState state)
            implements ServerMessage {
        @Override
        public Optional<SessionEvent> event() {
            return version == null || state == null
                    ? Optional.empty()
                    : Optional.of(new SessionEvent.Whole(
                            epoch, version, state, SessionMessages.looked(fingerprint, revision)));
        }
    }

    /**
     * The state changed; to be applied where {@code base} is the version that is known.
     *
     * @param by who asked, more than one where changes were merged
     * @param fingerprint of the view over the dataset that is shown now; null if none is
     * @param revision of that dataset; null if none is shown
     * @param entry the number of the edit in the dataset's history; null if nothing was edited
     */
    record Change(
            long base,
            long version,
            List<Actor> by,
            @Nullable String fingerprint,
            @Nullable Long revision,
            ChangedGroups changed,
            @Nullable Long entry)
            implements ServerMessage {
        public Change {
            by = List.copyOf(by);
        }

        @Override
        public Optional<SessionEvent> event() {
            return Optional.of(new SessionEvent.Changed(
                    changed.between(base, version), by, SessionMessages.looked(fingerprint, revision), entry));
        }
    }

    /**
     * The data of a dataset moved on.
     *
     * @param fields what was touched; null if everything may have been
     */
    record Data(String dataset, long revision, @Nullable List<String> fields) implements ServerMessage {
        public Data {
            fields = fields == null ? null : List.copyOf(fields);
        }

        @Override
        public Optional<SessionEvent> event() {
            return Optional.of(new SessionEvent.Data(dataset, revision, fields));
        }
    }

    /**
     * A plan was run.
     *
     * @param id of the request
     * @param version of the session's state afterwards; null without a session
     * @param revision of the dataset afterwards; null if there is none
     */
    record Done(String id, @Nullable Long version, @Nullable Long revision, io.vitrine.plan.Done.Result result)
            implements ServerMessage {
        public io.vitrine.plan.Done done() {
            return new io.vitrine.plan.Done(version, revision, result);
        }
    }

    /**
     * Something was refused or failed. Its type is {@code problem}.
     *
     * @param id of the request; null for what was no request, or could not be read
     */
    record ProblemMessage(@Nullable String id, Problem problem) implements ServerMessage {}

    /**
     * How far a job is.
     *
     * @param fraction in {@code [0, 1]}; null if it cannot be known
     * @param note for people, such as {@code 120 of 364 files}
     */
    record Progress(String job, @Nullable Double fraction, String note) implements ServerMessage {}

    /**
     * A job ended.
     *
     * @param result what it did; null if it failed
     * @param problem why it failed; null if it did not
     */
    record Ended(
            String job,
            @Nullable ImportReport result,
            @Nullable Problem problem) implements ServerMessage {}

    /** Who is on the session. */
    record Presence(List<Actor> who) implements ServerMessage {
        public Presence {
            who = List.copyOf(who);
        }

        @Override
        public Optional<SessionEvent> event() {
            return Optional.of(new SessionEvent.Presence(who));
        }
    }

    /** The session ended; nothing follows. */
    record Closed() implements ServerMessage {
        @Override
        public Optional<SessionEvent> event() {
            return Optional.of(new SessionEvent.Closed());
        }
    }
}
