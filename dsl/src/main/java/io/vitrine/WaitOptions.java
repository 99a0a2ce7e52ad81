package io.vitrine;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait for a session's tabs to be closed.
 *
 * @param grace how long after the last tab closed a new one may come, for a reload is a closing too
 * @param atMost how long in all; null for as long as it takes
 */
public record WaitOptions(Duration grace, @Nullable Duration atMost) {
    public static final WaitOptions DEFAULT = new WaitOptions(Duration.ofSeconds(3), null);

    public WaitOptions {
        Objects.requireNonNull(grace);
    }

    public WaitOptions withGrace(Duration newGrace) {
        return new WaitOptions(newGrace, atMost);
    }

    public WaitOptions withAtMost(@Nullable Duration newAtMost) {
        return new WaitOptions(grace, newAtMost);
    }
}
