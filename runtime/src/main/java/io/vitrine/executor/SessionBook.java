package io.vitrine.executor;

import io.vitrine.model.VitrineException;
import io.vitrine.state.Picked;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.store.Store;
import io.vitrine.wire.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of a home, in memory and in the store. What an edit changed is kept with the edit; what only changed a state is
 * kept by {@link #keep()}, called a few times a second, so that a click never waits for the disk. Any thread.
 */
public final class SessionBook {
    /** The session at {@code /}, which every home has. */
    public static final String MAIN = "main";

    private static final Logger LOG = LoggerFactory.getLogger(SessionBook.class);
    private static final Duration KEPT_WITHOUT_WATCHERS = Duration.ofHours(24);

    private final Store store;
    private final Clock clock;
    private final Map<String, LiveSession> sessions = new ConcurrentHashMap<>();

    public SessionBook(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        for (Store.SessionRow row : store.sessions()) {
            sessions.put(
                    row.session(),
                    new LiveSession(row.session(), row.version(), read(row), row.version(), clock.instant()));
        }
        sessions.computeIfAbsent(MAIN, id -> new LiveSession(id, 0, SessionState.EMPTY, -1, clock.instant()));
    }

    /** What was kept, as far as it still fits the data: a dataset or view that is no more is not shown. */
    private SessionState read(Store.SessionRow row) {
        SessionState state;
        try {
            state = Wire.read(row.state(), SessionState.class);
        } catch (VitrineException e) {
            LOG.warn(
                    "Session {} was kept in a form that cannot be read and starts anew: {}",
                    row.session(),
                    e.getMessage());
            return SessionState.EMPTY;
        }
        String dataset = state.shown().dataset();
        if (dataset == null) {
            return state;
        }
        return store.find(dataset)
                .map(info -> Following.fitting(state, info.schema()))
                .orElse(state.withShown(Shown.NOTHING).withPicked(Picked.NOTHING));
    }

    /** The session of this id; {@code session.unknown} if there is none. */
    LiveSession get(String id) {
        LiveSession session = sessions.get(id);
        if (session == null) {
            throw ExecutorProblems.unknownSession(id).asException();
        }
        return session;
    }

    Optional<LiveSession> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    Collection<LiveSession> all() {
        return List.copyOf(sessions.values());
    }

    LiveSession create(String id) {
        var session = new LiveSession(id, 0, SessionState.EMPTY, -1, clock.instant());
        sessions.put(id, session);
        return session;
    }

    /** Forgets a session here and in the store. */
    void remove(LiveSession session) {
        session.close();
        sessions.remove(session.id());
        store.transaction(tx -> {
            tx.putSession(session.id(), session.version(), null);
            return null;
        });
    }

    /** Writes what the store does not have yet, all in one transaction. */
    public synchronized void keep() {
        record Row(LiveSession session, LiveSession.Versioned state) {}
        List<Row> rows = sessions.values().stream()
                .flatMap(session -> session.unkept().map(state -> new Row(session, state)).stream())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        store.transaction(tx -> {
            rows.forEach(row -> tx.putSession(
                    row.session().id(),
                    row.state().version(),
                    Wire.json(row.state().state())));
            return null;
        });
        rows.forEach(row -> row.session().kept(row.state().version()));
    }

    /** Sessions that nobody has been on for a day; {@code main} is never one. */
    List<LiveSession> abandoned() {
        Instant since = clock.instant().minus(KEPT_WITHOUT_WATCHERS);
        return sessions.values().stream()
                .filter(session -> !session.id().equals(MAIN) && session.abandonedSince(since))
                .toList();
    }

    Instant now() {
        return clock.instant();
    }
}
