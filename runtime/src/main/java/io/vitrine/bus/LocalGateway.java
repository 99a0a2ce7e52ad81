package io.vitrine.bus;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Done;
import io.vitrine.plan.Explanation;
import io.vitrine.plan.Logged;
import io.vitrine.plan.Request;
import io.vitrine.plan.Steps;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.Job;
import io.vitrine.spi.SessionInfo;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.view.Query;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** The gateway of programs that run in the server's own process. */
public final class LocalGateway implements Gateway {
    private final Bus bus;
    private final Backend backend;
    private final Links links;
    private final Runnable stop;

    /** A gateway whose {@link #close()} runs {@code stop}. */
    public LocalGateway(Vertx vertx, Backend backend, Links links, Runnable stop) {
        this.bus = new Bus(vertx);
        this.backend = backend;
        this.links = links;
        this.stop = stop;
    }

    @Override
    public CompletableFuture<Done> run(Request request) {
        refuseOnEventLoop();
        var result = new CompletableFuture<Done>();
        result.whenComplete((done, error) -> {
            if (error instanceof CancellationException) {
                bus.cancel(request.requestId());
            }
        });
        bus.request(request).onComplete(answered -> {
            if (answered.failed()) {
                result.completeExceptionally(gone(answered.cause()));
            } else if (answered.result() instanceof Answer.Failed failed) {
                result.completeExceptionally(failed.problem().asException());
            } else {
                result.complete(((Answer.Succeeded) answered.result()).done());
            }
        });
        return result;
    }

    @Override
    public void check(String session, Steps plan) {
        refuseOnEventLoop();
        backend.check(session, plan);
    }

    @Override
    public Explanation explain(String session, Steps plan) {
        refuseOnEventLoop();
        return backend.explain(session, plan);
    }

    @Override
    public List<Logged> log(String session) {
        return backend.log(session);
    }

    @Override
    public <R> Stream<R> query(Query<R> query) {
        refuseOnEventLoop();
        return backend.query(query);
    }

    @Override
    public Watch watch(String session, Actor who, Consumer<SessionEvent> events) {
        return StateFeed.follow(bus, backend, session, who, events)::close;
    }

    @Override
    public long add(String dataset, Stream<Sample> samples, LongConsumer kept) {
        refuseOnEventLoop();
        return backend.add(dataset, samples, Backend.From.HERE, kept);
    }

    @Override
    public Job start(ImportSpec spec) {
        return backend.start(spec);
    }

    @Override
    public SessionInfo open(SessionSpec spec) {
        refuseOnEventLoop();
        return backend.open(spec);
    }

    @Override
    public void close(String session) {
        refuseOnEventLoop();
        backend.close(session);
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public URI url(String path) {
        return links.url(path);
    }

    @Override
    public URI invitation(String path) {
        return links.invitation(path);
    }

    @Override
    public void close() {
        stop.run();
    }

    private static VitrineException gone(Throwable cause) {
        return new VitrineException(
                Problem.of("server.gone", "The server has stopped, and did not answer. Start it and try again."),
                cause);
    }

    /** What blocks would stop the loop that is to answer it. */
    private static void refuseOnEventLoop() {
        if (Context.isOnEventLoopThread()) {
            throw Problem.of(
                            "thread.event-loop",
                            "This call blocks and was made on Vert.x's event loop \"%s\". Make it on a worker, as in vertx.executeBlocking(..)."
                                    .formatted(Thread.currentThread().getName()))
                    .asException();
        }
    }
}
