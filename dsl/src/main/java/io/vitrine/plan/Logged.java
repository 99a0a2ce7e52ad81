package io.vitrine.plan;

import io.vitrine.command.Command;
import io.vitrine.state.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was run in a session: by a program or by a click, both look alike.
 *
 * @param at when it was done
 * @param by who asked
 * @param plan what was asked
 * @param version of the session's state afterwards
 * @param entry of the edit in the history of its dataset; null if it edited nothing
 */
public record Logged(
        Instant at,
        Actor by,
        Steps plan,
        long version,
        @Nullable Long entry) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    public Logged {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(plan);
    }

    /** One line: when, who, what, by this machine's clock. */
    @Override
    public String toString() {
        String what = plan.steps().stream().map(Command::text).collect(Collectors.joining("; "));
        return "%s  v%d  %s: %s".formatted(CLOCK.format(at.atZone(ZoneId.systemDefault())), version, by.name(), what);
    }
}
