package io.vitrine;

import java.time.Duration;

/** Waits until nobody looks at a session any more. */
final class Waiting {
    /** How long a browser that was opened may take to show its first tab. */
    private static final Duration FIRST_TAB = Duration.ofSeconds(30);

    private Waiting() {}

    static WaitResult wait(SessionMirror mirror, WaitOptions options, boolean browserOpened) {
        long start = System.nanoTime();
        long end = options.atMost() == null ? Long.MAX_VALUE : options.atMost().toNanos();
        long aloneSince = start;
        synchronized (mirror) {
            while (true) {
                long now = System.nanoTime() - start;
                if (mirror.isClosed()) {
                    return WaitResult.SESSION_CLOSED;
                }
                if (mirror.isGone()) {
                    return WaitResult.SERVER_GONE;
                }
                boolean alone = mirror.tabs() == 0;
                if (!alone) {
                    aloneSince = System.nanoTime();
                }
                long until = end;
                if (alone && mirror.tabSeen()) {
                    until = Math.min(until, aloneSince - start + options.grace().toNanos());
                } else if (alone && browserOpened) {
                    until = Math.min(until, FIRST_TAB.toNanos());
                }
                if (now >= until) {
                    return result(until == end, mirror.tabSeen());
                }
                // A minute at most, for the wait is also over when the clock says so and nothing happens.
                mirror.pause(Math.min(until - now, Duration.ofMinutes(1).toNanos()));
            }
        }
    }

    private static WaitResult result(boolean timeOver, boolean tabSeen) {
        if (timeOver) {
            return WaitResult.TIME_OVER;
        }
        return tabSeen ? WaitResult.TABS_CLOSED : WaitResult.NO_APP;
    }
}
