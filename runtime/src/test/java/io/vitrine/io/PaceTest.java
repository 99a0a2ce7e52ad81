package io.vitrine.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.spi.Job.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final List<Progress> heard = new ArrayList<>();
    private long now;
    private final Pace pace = new Pace(heard::add, () -> now);

    @Test
    void saysRateAndTimeLeft() {
        at(0, 0, 0);
        at(2, 0.1, 0);
        at(4, 0.5, 4_000);
        at(400, 0.8, 8_000);
        now = 500_000_000_000L;
        pace.done(10_000);
        assertThat(heard)
                .containsExactly(
                        new Progress(0, "starting"),
                        new Progress(0.1, "reading · 18 s left"),
                        new Progress(0.5, "4,000 samples · 1,000 samples/s · 4 s left"),
                        new Progress(0.8, "8,000 samples · 20 samples/s · 2 min left"),
                        new Progress(1, "10,000 samples · 20 samples/s"));
    }

    @Test
    void speaksFiveTimesASecondAtMost() {
        for (int ms = 0; ms < 1_000; ms++) {
            now = ms * 1_000_000L;
            pace.tell(ms / 1000.0, ms);
        }
        assertThat(heard).hasSize(5);
    }

    private void at(double seconds, double fraction, long samples) {
        now = (long) (seconds * 1e9);
        pace.tell(fraction, samples);
    }
}
