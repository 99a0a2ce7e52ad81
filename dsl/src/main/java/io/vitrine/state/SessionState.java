package io.vitrine.state;

import java.util.Objects;

/** All that the tabs and programs of a session share. */
public record SessionState(Shown shown, Picked picked, Layout layout, Look look) {
    public static final SessionState EMPTY =
            new SessionState(Shown.NOTHING, Picked.NOTHING, Layout.DEFAULT, Look.DEFAULT);

    public SessionState {
        Objects.requireNonNull(shown);
        Objects.requireNonNull(picked);
        Objects.requireNonNull(layout);
        Objects.requireNonNull(look);
    }

    public SessionState withShown(Shown newShown) {
        return new SessionState(newShown, picked, layout, look);
    }

    public SessionState withPicked(Picked newPicked) {
        return new SessionState(shown, newPicked, layout, look);
    }

    public SessionState withLook(Look newLook) {
        return new SessionState(shown, picked, layout, newLook);
    }
}
