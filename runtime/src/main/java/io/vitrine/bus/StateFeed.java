package io.vitrine.bus;

import io.vertx.core.eventbus.MessageConsumer;
import io.vitrine.model.VitrineException;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Follows one session: the whole state first, then every event in the order of its version, none twice and none left out.
 *
 * <p>It subscribes before it looks at the state, keeps what comes in between, and drops what the state already holds.
 */
public final class StateFeed implements AutoCloseable {
    private final Consumer<SessionEvent> events;
    private final MessageConsumer<SessionEvent> subscription;
    private final Runnable leave;
    private final List<SessionEvent> early = new ArrayList<>();
    private boolean started;
    private boolean closed;
    private long version;

    private StateFeed(Bus bus, Backend backend, String session, Actor who, Consumer<SessionEvent> events) {
        this.events = events;
        SessionEvent.Whole known = backend.snapshot(session); // refuses an unknown session before anything is held
        this.version = known.version();
        this.subscription = bus.subscribe(session, this::onEvent);
        this.leave = backend.join(session, who);
    }

    /**
     * Starts to follow {@code session}.
     *
     * @param events called one after the other, never from two threads at once
     * @throws io.vitrine.model.VitrineException {@code session.unknown}
     */
    public static StateFeed follow(Bus bus, Backend backend, String session, Actor who, Consumer<SessionEvent> events) {
        var feed = new StateFeed(bus, backend, session, who, events);
        feed.subscription.completion().onComplete(ready -> feed.start(backend, session));
        return feed;
    }

    private synchronized void start(Backend backend, String session) {
        if (closed) {
            return;
        }
        started = true;
        try {
            SessionEvent.Whole now = backend.snapshot(session);
            version = now.version();
            events.accept(now);
        } catch (VitrineException closedMeanwhile) {
            events.accept(new SessionEvent.Closed());
            return;
        }
        early.forEach(this::pass);
        early.clear();
    }

    private synchronized void onEvent(SessionEvent event) {
        if (closed) {
            return;
        }
        if (started) {
            pass(event);
        } else {
            early.add(event);
        }
    }

    private void pass(SessionEvent event) {
        if (event instanceof SessionEvent.Changed changed) {
            if (changed.change().version() <= version) {
                return;
            }
            version = changed.change().version();
        }
        events.accept(event);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        // First off the bus, then gone: that someone left is told on the bus, and would reach nobody here.
        subscription.unregister().onComplete(off -> leave.run());
    }
}
