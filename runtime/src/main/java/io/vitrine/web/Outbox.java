package io.vitrine.web;

import io.vitrine.bus.Backend;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.state.StateChange;
import io.vitrine.wire.ClientMessage;
import io.vitrine.wire.ServerMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one client on one session is told: everything in order while it keeps up. One that does not is told less: the changes
 * that it missed as one, from the last version it was sent to the newest, and news of data once for each dataset. So a slow
 * client costs the memory of one state, however long it is slow. For one thread.
 */
final class Outbox {
    private final Line line;
    private final Backend backend;
    private final String session;

    private boolean full;
    private long sent = -1;
    private @Nullable SessionState sentState;

    private ClientMessage.@Nullable Hello asked;
    private SessionEvent.@Nullable Changed newest;
    private final Set<Actor> by = new LinkedHashSet<>();
    private @Nullable Long entry;
    private final Map<String, ServerMessage> news = new LinkedHashMap<>();
    private final List<ServerMessage> answers = new ArrayList<>();

    /** The way to the client. */
    interface Line {
        void write(ServerMessage message);

        /** Whether what was written has not gone out yet; {@link Outbox#drained()} is called when it has. */
        boolean isFull();
    }

    Outbox(Line line, Backend backend, String session) {
        this.line = line;
        this.backend = backend;
        this.session = session;
    }

    /** Answers a hello: by what changed since the version that the client has, or by the whole state. */
    void hello(ClientMessage.Hello hello) {
        if (full) {
            asked = hello;
            return;
        }
        SessionEvent.Whole now = backend.snapshot(session);
        Optional<SessionState> known = known(hello, now);
        if (known.isPresent()) {
            StateChange change = StateChange.between(known.get(), now.state(), hello.resume(), now.version());
            write(ServerMessage.of(new SessionEvent.Changed(change, List.of(), now.about(), null)));
        } else {
            write(ServerMessage.of(now));
        }
        told(now.version());
    }

    private Optional<SessionState> known(ClientMessage.Hello hello, SessionEvent.Whole now) {
        Long resume = hello.resume();
        return resume != null && resume <= now.version() && now.epoch().equals(hello.epoch())
                ? backend.stateAt(session, resume)
                : Optional.empty();
    }

    void event(SessionEvent event) {
        if (event instanceof SessionEvent.Changed changed) {
            change(changed);
        } else if (event instanceof SessionEvent.Data data) {
            news("data " + data.dataset(), merged(data));
        } else if (event instanceof SessionEvent.Presence) {
            news("presence", ServerMessage.of(event));
        } else if (!(event instanceof SessionEvent.Whole)) { // the state itself is the answer to hello
            answer(ServerMessage.of(event));
        }
    }

    /** What has to arrive whole and once. */
    void answer(ServerMessage message) {
        if (full) {
            answers.add(message);
        } else {
            write(message);
        }
    }

    /** What is superseded by the next of the same {@code subject}. */
    void news(String subject, ServerMessage message) {
        if (full) {
            news.put(subject, message);
        } else {
            write(message);
        }
    }

    private void change(SessionEvent.Changed changed) {
        if (changed.change().version() <= sent) {
            return; // a hello was answered by a state that has it already
        }
        if (full) {
            newest = changed;
            by.addAll(changed.by());
            entry = changed.entry() == null ? entry : changed.entry();
        } else {
            write(ServerMessage.of(changed));
            told(changed.change().version());
        }
    }

    private ServerMessage merged(SessionEvent.Data data) {
        ServerMessage waiting = news.get("data " + data.dataset());
        if (!(waiting instanceof ServerMessage.Data before)) {
            return ServerMessage.of(data);
        }
        Set<String> fields = new LinkedHashSet<>();
        if (before.fields() != null && data.fields() != null) {
            fields.addAll(before.fields());
            fields.addAll(data.fields());
        }
        boolean all = before.fields() == null || data.fields() == null;
        return new ServerMessage.Data(data.dataset(), data.revision(), all ? null : List.copyOf(fields));
    }

    /** The client has caught up with what was written: it gets what it missed, the state first. */
    void drained() {
        full = false;
        ClientMessage.Hello hello = asked;
        SessionEvent.Changed missed = newest;
        List<Actor> actors = List.copyOf(by);
        Long lastEntry = entry;
        List<ServerMessage> rest = new ArrayList<>(news.values());
        rest.addAll(answers);
        asked = null;
        newest = null;
        entry = null;
        by.clear();
        news.clear();
        answers.clear();
        if (hello != null) {
            hello(hello);
        } else if (missed != null) {
            catchUp(missed, actors, lastEntry);
        }
        rest.forEach(this::write); // bounded by what a client may have in flight, so it may go over what is full
    }

    private void catchUp(SessionEvent.Changed missed, List<Actor> actors, @Nullable Long lastEntry) {
        long version = missed.change().version();
        if (version <= sent) {
            return;
        }
        Optional<SessionState> now = backend.stateAt(session, version);
        if (missed.change().base() == sent) {
            write(ServerMessage.of(missed));
            told(version);
        } else if (sentState != null && now.isPresent()) {
            StateChange change = StateChange.between(sentState, now.get(), sent, version);
            write(ServerMessage.of(new SessionEvent.Changed(change, actors, missed.about(), lastEntry)));
            told(version);
        } else {
            SessionEvent.Whole whole = backend.snapshot(session);
            write(ServerMessage.of(whole));
            told(whole.version());
        }
    }

    private void write(ServerMessage message) {
        line.write(message);
        full = line.isFull();
    }

    /** The client has {@code version} now; what it was is kept only where the next change may be long in coming. */
    private void told(long version) {
        sent = version;
        sentState = full ? backend.stateAt(session, version).orElse(null) : null;
    }
}
