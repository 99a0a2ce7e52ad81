package io.vitrine.groovy;

import io.vitrine.PlanBuilder;
import io.vitrine.Samples;
import io.vitrine.Session;
import io.vitrine.WaitOptions;
import io.vitrine.WaitResult;
import io.vitrine.command.SampleCriteria;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SelectionType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What Groovy adds to sessions: {@code session.wait()}, and named arguments. */
public final class SessionMethods {
    /** Longer than anyone waits, and short enough to be counted in nanoseconds. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private SessionMethods() {}

    /** Waits until all tabs are closed; {@link Object#wait()} is not meant here. */
    public static WaitResult wait(Session self) {
        return self.waitUntilClosed();
    }

    /** Waits until all tabs are closed and none came back within {@code seconds}; for ever if that is negative. */
    public static WaitResult wait(Session self, int seconds) {
        return wait(self, BigDecimal.valueOf(seconds));
    }

    public static WaitResult wait(Session self, long seconds) {
        return wait(self, BigDecimal.valueOf(seconds));
    }

    public static WaitResult wait(Session self, double seconds) {
        return wait(self, BigDecimal.valueOf(seconds));
    }

    public static WaitResult wait(Session self, BigDecimal seconds) {
        return self.waitUntilClosed(WaitOptions.DEFAULT.withGrace(grace(seconds)));
    }

    static Duration grace(BigDecimal seconds) {
        boolean tooLong = seconds.compareTo(BigDecimal.valueOf(FOR_EVER.toSeconds())) > 0;
        return seconds.signum() < 0 || tooLong
                ? FOR_EVER
                : Duration.ofNanos(seconds.multiply(NANOS).longValue());
    }

    /** {@code selectSamples(tags: ['needs-fix'])}, {@code selectSamples(ids: […])}. */
    public static void selectSamples(Session self, Map<String, ?> named) {
        self.selectSamples(criteria(named));
    }

    public static void selectSamples(Session self, Collection<?> ids) {
        self.selectSamples(criteria(Map.of("ids", ids)));
    }

    public static PlanBuilder selectSamples(PlanBuilder self, Map<String, ?> named) {
        return self.selectSamples(criteria(named));
    }

    static SampleCriteria criteria(Map<String, ?> named) {
        Named.of("selectSamples", named, "ids", "tags");
        if (named.size() != 1) {
            throw GroovyProblems.noSuchSamples(named.toString()).asException();
        }
        Object ids = named.get("ids");
        if (ids != null) {
            return Samples.samples(all(ids).stream().map(SessionMethods::sample).toArray(SelectedSample[]::new));
        }
        return Samples.tags(all(named.get("tags")).stream().map(String::valueOf).toArray(String[]::new));
    }

    private static Collection<?> all(Object oneOrMany) {
        return oneOrMany instanceof Collection<?> many ? many : List.of(oneOrMany);
    }

    /** An id, or {@code [id: '…', type: 'alt']}. */
    private static SelectedSample sample(Object described) {
        if (described instanceof SelectedSample sample) {
            return sample;
        }
        if (described instanceof CharSequence id) {
            return SelectedSample.of(id.toString());
        }
        if (described instanceof Map<?, ?> map && map.get("id") != null) {
            String type = String.valueOf(map.containsKey("type") ? map.get("type") : "default");
            for (SelectionType candidate : SelectionType.values()) {
                if (candidate.name().toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT))) {
                    return new SelectedSample(String.valueOf(map.get("id")), candidate);
                }
            }
        }
        throw GroovyProblems.noSuchSamples(String.valueOf(described)).asException();
    }
}
