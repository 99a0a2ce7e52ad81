package io.vitrine.wire;

import io.vitrine.state.SessionEvent;
import org.jspecify.annotations.Nullable;

/** Turns what happens on a session into messages. */
final class SessionMessages {
    private SessionMessages() {}

    static ServerMessage of(SessionEvent event) {
        if (event instanceof SessionEvent.Whole whole) {
            return new ServerMessage.State(
                    whole.epoch(), whole.version(), fingerprint(whole.about()), revision(whole.about()), whole.state());
        }
        if (event instanceof SessionEvent.Changed changed) {
            return new ServerMessage.Change(
                    changed.change().base(),
                    changed.change().version(),
                    changed.by(),
                    fingerprint(changed.about()),
                    revision(changed.about()),
                    ChangedGroups.of(changed.change()),
                    changed.entry());
        }
        if (event instanceof SessionEvent.Data data) {
            return new ServerMessage.Data(data.dataset(), data.revision(), data.fields());
        }
        if (event instanceof SessionEvent.Presence presence) {
            return new ServerMessage.Presence(presence.who());
        }
        if (event instanceof SessionEvent.Closed) {
            return new ServerMessage.Closed();
        }
        throw new IllegalArgumentException("not sent by a server: " + event);
    }

    static SessionEvent.@Nullable Looked looked(@Nullable String fingerprint, @Nullable Long revision) {
        return fingerprint == null || revision == null ? null : new SessionEvent.Looked(fingerprint, revision);
    }

    private static @Nullable String fingerprint(SessionEvent.@Nullable Looked about) {
        return about == null ? null : about.fingerprint();
    }

    private static @Nullable Long revision(SessionEvent.@Nullable Looked about) {
        return about == null ? null : about.revision();
    }
}
