package io.vitrine.executor;

import io.vitrine.plan.Logged;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

/** A session in memory: its state, what it was lately, and who is on it. Any thread; changed by its own queue only. */
final class LiveSession {
    /** How many versions back a tab may resume from; one that is further behind gets the whole state. */
    private static final int REMEMBERED = 256;

    private static final int LOGGED = 1_000;

    private final String id;
    private final List<Actor> watchers = new ArrayList<>();
    private final NavigableMap<Long, SessionState> lately = new TreeMap<>();
    private final Queue<Logged> log = new ArrayDeque<>();
    private volatile Versioned now;
    private volatile Navigation navigation = Navigation.NONE;
    private volatile boolean closed;
    private long keptVersion;
    private Instant lastSeen;

    /** Keeps a plan among those that were run lately. */
    synchronized void logged(Logged plan) {
        log.add(plan);
        if (log.size() > LOGGED) {
            log.remove();
        }
    }

    synchronized List<Logged> log() {
        return List.copyOf(log);
    }

    /** A state with its number. */
    record Versioned(long version, SessionState state) {}

    LiveSession(String id, long version, SessionState state, long keptVersion, Instant created) {
        this.id = id;
        this.now = new Versioned(version, state);
        this.keptVersion = keptVersion;
        this.lastSeen = created;
        lately.put(version, state);
    }

    String id() {
        return id;
    }

    Versioned now() {
        return now;
    }

    SessionState state() {
        return now.state();
    }

    long version() {
        return now.version();
    }

    Navigation navigation() {
        return navigation;
    }

    void navigated(Navigation after) {
        navigation = after;
    }

    void close() {
        closed = true;
    }

    synchronized Optional<SessionState> stateAt(long version) {
        return Optional.ofNullable(lately.get(version));
    }

    synchronized void advance(long version, SessionState state) {
        lately.put(version, state);
        if (lately.size() > REMEMBERED) {
            lately.pollFirstEntry();
        }
        now = new Versioned(version, state);
    }

    /** The state, if it is newer than what the store has. */
    synchronized Optional<Versioned> unkept() {
        return now.version() > keptVersion && !closed ? Optional.of(now) : Optional.empty();
    }

    synchronized void kept(long version) {
        keptVersion = Math.max(keptVersion, version);
    }

    synchronized List<Actor> join(Actor who, Instant at) {
        watchers.add(who);
        lastSeen = at;
        return List.copyOf(watchers);
    }

    synchronized List<Actor> leave(Actor who, Instant at) {
        watchers.remove(who);
        lastSeen = at;
        return List.copyOf(watchers);
    }

    /** Whether nobody has been on it since {@code time}. */
    synchronized boolean abandonedSince(Instant time) {
        return watchers.isEmpty() && lastSeen.isBefore(time);
    }
}
