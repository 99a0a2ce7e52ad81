package io.vitrine.executor;

import io.vitrine.state.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a session showed before, and after where it went back. Immutable.
 *
 * @param back oldest first
 * @param forward the next one last
 * @param selected when the last step was made, if that only selected
 */
record Navigation(
        List<SessionState> back,
        List<SessionState> forward,
        @Nullable Instant selected) {
    static final Navigation NONE = new Navigation(List.of(), List.of(), null);

    private static final int STEPS = 100;
    private static final Duration ONE_STEP = Duration.ofSeconds(1);

    Navigation {
        back = List.copyOf(back.subList(Math.max(0, back.size() - STEPS), back.size()));
        forward = List.copyOf(forward);
    }

    /** After {@code before} became {@code after}. Selecting here and there within a second is one step. */
    Navigation moved(SessionState before, SessionState after, Instant at) {
        if (before.equals(after)) {
            return this;
        }
        boolean selects = before.withPicked(after.picked()).equals(after);
        boolean sameStep = selects && selected != null && at.isBefore(selected.plus(ONE_STEP));
        return new Navigation(sameStep ? back : with(back, before), List.of(), selects ? at : null);
    }

    /** After one step back from {@code now}; the state that is then shown is the last of {@link #back} before. */
    Navigation goneBack(SessionState now) {
        return new Navigation(withoutLast(back), with(forward, now), null);
    }

    Navigation goneForward(SessionState now) {
        return new Navigation(with(back, now), withoutLast(forward), null);
    }

    @Nullable
    SessionState lastBack() {
        return back.isEmpty() ? null : back.get(back.size() - 1);
    }

    @Nullable
    SessionState lastForward() {
        return forward.isEmpty() ? null : forward.get(forward.size() - 1);
    }

    /** With what follows from something that happened to a dataset. */
    Navigation following(UnaryOperator<SessionState> follow) {
        return new Navigation(
                back.stream().map(follow).toList(), forward.stream().map(follow).toList(), selected);
    }

    private static List<SessionState> with(List<SessionState> states, SessionState next) {
        var all = new ArrayList<>(states);
        all.add(next);
        return all;
    }

    private static List<SessionState> withoutLast(List<SessionState> states) {
        return states.subList(0, Math.max(0, states.size() - 1));
    }
}
