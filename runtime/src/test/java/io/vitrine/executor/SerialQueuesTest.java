package io.vitrine.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SerialQueuesTest {
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final SerialQueues queues = new SerialQueues(workers);

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void runsWhatIsSubmittedUnderOneKeyInOrder() {
        List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
        var all = IntStream.range(0, 1_000)
                .mapToObj(i -> queues.submit("a", () -> ran.add(i)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(ran).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void doesNotLetOneKeyWaitForAnother() throws Exception {
        var release = new CountDownLatch(1);
        CompletableFuture<Boolean> slow = queues.submit("a", () -> release.await(10, TimeUnit.SECONDS));
        assertThat(queues.submit("b", () -> "done").get(5, TimeUnit.SECONDS)).isEqualTo("done");
        release.countDown();
        assertThat(slow.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void goesOnAfterWorkThatFailed() throws Exception {
        CompletableFuture<Object> failed = queues.submit("a", () -> {
            throw new IllegalStateException("broken");
        });
        assertThat(queues.submit("a", () -> "next").get(5, TimeUnit.SECONDS)).isEqualTo("next");
        assertThatThrownBy(failed::join).hasRootCauseMessage("broken");
    }
}
