package io.vitrine;

import io.vitrine.model.Problem;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a program knows of a session: the state as of the last change it heard of. Readers see whole states; who ran a plan
 * waits until its version is here, and so reads what it wrote.
 */
final class SessionMirror {
    /** How long a version that the server has committed may take to arrive before the link counts as broken. */
    private static final Duration ARRIVAL = Duration.ofSeconds(30);

    private final Consumer<Step> steps;
    private SessionState state = SessionState.EMPTY;
    private long version = -1;
    private boolean closed;
    private boolean gone;
    private List<Actor> who = List.of();
    /** Whether a tab has ever been on the session since this mirror follows it. */
    private boolean tabSeen;

    /** What became of the state by one change. */
    record Step(SessionState before, SessionState after) {}

    /** A mirror that calls {@code steps} after each change of the state, in order. */
    SessionMirror(Consumer<Step> steps) {
        this.steps = steps;
    }

    synchronized void on(SessionEvent event) {
        if (event instanceof SessionEvent.Whole whole) {
            boolean first = version < 0;
            SessionState before = state;
            version = whole.version();
            state = whole.state();
            gone = false;
            if (!first && !before.equals(state)) {
                steps.accept(new Step(before, state));
            }
        } else if (event instanceof SessionEvent.Changed changed) {
            SessionState before = state;
            state = changed.change().applyTo(before);
            version = changed.change().version();
            steps.accept(new Step(before, state));
        } else if (event instanceof SessionEvent.Presence presence) {
            who = presence.who();
            tabSeen |= tabs() > 0;
        } else if (event instanceof SessionEvent.Closed) {
            closed = true;
        } else if (event instanceof SessionEvent.Gone) {
            gone = true;
        }
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized SessionState state() {
        return state;
    }

    synchronized long version() {
        return version;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Whether the server has ended, as far as is known. */
    synchronized boolean isGone() {
        return gone;
    }

    /** How many browser tabs are on the session. */
    synchronized int tabs() {
        return (int)
                who.stream().filter(actor -> actor.kind() == Actor.Kind.TAB).count();
    }

    synchronized boolean tabSeen() {
        return tabSeen;
    }

    synchronized void awaitFirst() {
        awaitVersion(0);
    }

    /** Returns when the state is at {@code wanted} or later, or the session is closed. */
    synchronized void awaitVersion(long wanted) {
        long deadline = System.nanoTime() + ARRIVAL.toNanos();
        while (version < wanted && !closed) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw Problem.of(
                                "server.silent",
                                "The server did the plan, but its new state did not arrive within %d s."
                                        .formatted(ARRIVAL.toSeconds()))
                        .asException();
            }
            pause(left);
        }
    }

    /** Waits for something to happen, at most {@code nanos}. The caller holds the lock. */
    synchronized void pause(long nanos) {
        try {
            wait(Math.max(1, nanos / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("thread.interrupted", "The thread was interrupted while it waited for the session.")
                    .asException();
        }
    }
}
