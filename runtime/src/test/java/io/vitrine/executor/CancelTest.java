package io.vitrine.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.EditCommand.TagView;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.model.Problem;
import io.vitrine.plan.Done;
import io.vitrine.plan.Request;
import io.vitrine.store.duckdb.DuckDbStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancelTest {
    private static final Problem CANCELLED =
            Problem.of("plan.cancelled", "The plan was given up before it was done. Nothing was changed.");

    private ExecutorHarness harness;

    @BeforeEach
    void start() {
        harness = new ExecutorHarness(DuckDbStore.inMemory(), (spec, progress, cancelled) -> {
            throw new AssertionError("no import in this test");
        });
        harness.dataset("numbers", 4);
        harness.run("main", new SetDataset("numbers"));
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private static Problem problem(CompletableFuture<Done> plan) throws Exception {
        return plan.handle((done, error) ->
                        ExecutorProblems.of(error instanceof CompletionException ? error.getCause() : error))
                .get(20, TimeUnit.SECONDS);
    }

    /** Another transaction holds the writer until {@code release}. */
    private Thread holdingTheWriter(CountDownLatch release) throws InterruptedException {
        var held = new CountDownLatch(1);
        var holder = new Thread(() -> harness.store.transaction(tx -> {
            held.countDown();
            try {
                return release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        holder.start();
        held.await();
        return holder;
    }

    @Test
    void givesUpWhatWaitsForTheWriterAndWhatWaitsBehindIt() throws Exception {
        var release = new CountDownLatch(1);
        Thread holder = holdingTheWriter(release);
        Request first = harness.request("main", new TagView("first"));
        Request second = harness.request("main", new TagView("second"));
        Request third = harness.request("main", new TagView("third"));
        CompletableFuture<Done> one = harness.engine.executor().submit(first);
        CompletableFuture<Done> two = harness.engine.executor().submit(second);
        CompletableFuture<Done> three = harness.engine.executor().submit(third);
        harness.engine.executor().cancel(first.requestId());
        harness.engine.executor().cancel(second.requestId());
        release.countDown();
        holder.join();
        assertThat(problem(one)).isEqualTo(CANCELLED);
        assertThat(problem(two)).isEqualTo(CANCELLED);
        assertThat(three.get(20, TimeUnit.SECONDS).result().changed()).isEqualTo(4);
        assertThat(harness.tagged("numbers", "first")).isEmpty();
        assertThat(harness.tagged("numbers", "second")).isEmpty();
        assertThat(harness.tagged("numbers", "third")).hasSize(4);
    }

    @Test
    void leavesAloneWhatIsDone() throws Exception {
        Request request = harness.request("main", new TagView("x"));
        Done done = harness.engine.executor().submit(request).get(20, TimeUnit.SECONDS);
        harness.engine.executor().cancel(request.requestId());
        harness.engine.executor().cancel("nobody-1");
        assertThat(harness.engine.executor().submit(request).get(20, TimeUnit.SECONDS))
                .isEqualTo(done);
        assertThat(harness.tagged("numbers", "x")).hasSize(4);
    }

    @Test
    void isHeardOverTheBus() throws Exception {
        var verticle = new ExecutorVerticle(harness.engine.executor(), harness.bus);
        harness.vertx
                .deployVerticle(verticle)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        var release = new CountDownLatch(1);
        Thread holder = holdingTheWriter(release);
        Request request = harness.request("main", new TagView("x"));
        CompletableFuture<Done> plan = harness.engine.executor().submit(request);
        harness.bus.cancel(request.requestId());
        while (!harness.engine.executor().isGivenUp(request.requestId())) {
            Thread.onSpinWait();
        }
        release.countDown();
        holder.join();
        assertThat(problem(plan)).isEqualTo(CANCELLED);
        assertThat(harness.tagged("numbers", "x")).isEmpty();
    }
}
