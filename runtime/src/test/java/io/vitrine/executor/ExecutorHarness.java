package io.vitrine.executor;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vitrine.bus.Bus;
import io.vitrine.bus.StateFeed;
import io.vitrine.command.Command;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Done;
import io.vitrine.plan.Request;
import io.vitrine.plan.Steps;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.store.KnownViews;
import io.vitrine.store.Store;
import io.vitrine.view.View;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An executor on a real store and a real bus, and short words for what tests do with it. */
final class ExecutorHarness implements AutoCloseable {
    static final Actor TEST = new Actor(Actor.Kind.PROGRAM, "test");

    final Store store;
    final Vertx vertx = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
    final Bus bus;
    final Engine engine;
    private final AtomicLong requests = new AtomicLong();

    ExecutorHarness(Store store, JobWork work) {
        this.store = store;
        Bus.registerCodecs(vertx);
        bus = new Bus(vertx);
        engine = new Engine(store, new KnownViews(), bus, work, Clock.systemUTC());
    }

    /** A dataset of {@code n} samples, each with as many boxes as its number; the even ones are tagged. */
    List<String> dataset(String name, int n) {
        return store.transaction(tx -> {
            tx.create(name, MediaType.IMAGE, List.of());
            return tx.append(
                    name,
                    IntStream.range(0, n).mapToObj(ExecutorHarness::sample).toList());
        });
    }

    private static Sample sample(int i) {
        var boxes = IntStream.range(0, i)
                .mapToObj(j -> Detection.of("cat", BoundingBox.of(0, 0, 0.5, 0.5)))
                .toArray(Detection[]::new);
        Sample sample = Sample.of("/pictures/" + i + ".jpg").with("n", i).with("gt", Detections.of(boxes));
        return i % 2 == 0 ? sample.withTags("even") : sample;
    }

    Request request(@Nullable String session, Command... commands) {
        return new Request(session, TEST, "test-" + requests.incrementAndGet(), Steps.of(commands));
    }

    Done run(@Nullable String session, Command... commands) {
        try {
            return engine.executor().submit(request(session, commands)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof VitrineException known) {
                throw known;
            }
            throw e;
        }
    }

    SessionState state(String session) {
        return engine.backend().snapshot(session).state();
    }

    long version(String session) {
        return engine.backend().snapshot(session).version();
    }

    List<String> tagged(String dataset, String tag) {
        return store.ids(dataset, View.all().matchTags(tag), 0, Long.MAX_VALUE);
    }

    LinkedBlockingQueue<SessionEvent> follow(String session) {
        var events = new LinkedBlockingQueue<SessionEvent>();
        StateFeed.follow(bus, engine.backend(), session, TEST, events::add);
        return events;
    }

    @Override
    public void close() {
        engine.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        store.close();
    }
}
