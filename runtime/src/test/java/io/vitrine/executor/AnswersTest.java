package io.vitrine.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Answers<Integer> answers = new Answers<>();
    private final AtomicInteger done = new AtomicInteger();

    private int ask(String requestId) {
        return answers.once(requestId, () -> CompletableFuture.completedFuture(done.incrementAndGet()))
                .join();
    }

    @Test
    void doesARequestOnce() {
        assertThat(ask("a-1")).isEqualTo(1);
        assertThat(ask("a-2")).isEqualTo(2);
        assertThat(ask("a-1")).isEqualTo(1);
        assertThat(ask("b-1")).isEqualTo(3);
    }

    @Test
    void keepsTheLastThousandOfEachClient() {
        for (int i = 1; i <= 1_001; i++) {
            ask("a-" + i);
        }
        ask("b-1");
        assertThat(ask("a-2")).isEqualTo(2);
        assertThat(ask("a-1")).isEqualTo(1_003);
    }
}
