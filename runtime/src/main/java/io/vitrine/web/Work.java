package io.vitrine.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which the edge waits for the store. What a client asked for and no longer wants, because it has closed its
 * connection, is not begun.
 */
final class Work {
    private static final int READERS = 8;
    private static final int LONG_READERS = 16;
    private static final long WARN_AFTER_MINUTES = 10;
    private static final long END_WITHIN_MILLIS = 3_000;

    private final WorkerExecutor reads;
    private final WorkerExecutor bulk;
    private final Vertx vertx;
    private final AtomicInteger running = new AtomicInteger();
    private final Promise<Void> idle = Promise.promise();
    private volatile boolean stopping;

    Work(Vertx vertx) {
        this.vertx = vertx;
        reads = vertx.createSharedWorkerExecutor("vitrine-web", READERS, WARN_AFTER_MINUTES, TimeUnit.MINUTES);
        // Programs' streams last as long as the programs like; they must not keep tabs waiting.
        bulk = vertx.createSharedWorkerExecutor("vitrine-web-bulk", LONG_READERS, 24 * 60, TimeUnit.MINUTES);
    }

    /** A handler that answers with what {@code read} returns, away from the event loop. */
    Handler<RoutingContext> answering(Read read) {
        return context -> reply(context, run(context, () -> read.answer(context)));
    }

    <T> Future<T> run(RoutingContext context, Callable<T> work) {
        HttpServerResponse response = context.response();
        return run(reads, () -> {
            if (response.closed()) {
                throw new ClientGone();
            }
            return work.call();
        });
    }

    <T> Future<T> runLong(Callable<T> work) {
        return run(bulk, work);
    }

    private <T> Future<T> run(WorkerExecutor threads, Callable<T> work) {
        if (stopping) {
            return Future.failedFuture(WebProblems.gone().asException());
        }
        running.incrementAndGet();
        return threads.executeBlocking(work, false).onComplete(done -> {
            if (running.decrementAndGet() == 0 && stopping) {
                idle.tryComplete();
            }
        });
    }

    static void reply(RoutingContext context, Future<Reply> answer) {
        answer.onComplete(done -> {
            if (done.succeeded()) {
                done.result().send(context.response());
            } else {
                fail(context, done.cause());
            }
        });
    }

    static void fail(RoutingContext context, Throwable error) {
        if (!(error instanceof ClientGone)) {
            Reply.problem(WebProblems.of(error)).send(context.response());
        }
    }

    /** Begins nothing more, and gives what runs a moment to end: what reads the store must not outlive it. */
    Future<?> close() {
        stopping = true;
        if (running.get() == 0) {
            idle.tryComplete();
        }
        long timer = vertx.setTimer(END_WITHIN_MILLIS, late -> idle.tryComplete());
        return idle.future()
                .onComplete(ended -> vertx.cancelTimer(timer))
                .eventually(() -> Future.join(reads.close(), bulk.close()));
    }

    /** Something read from the store for a request. */
    @FunctionalInterface
    interface Read {
        Reply answer(RoutingContext context);
    }

    /** Nobody waits for it any more. */
    static final class ClientGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClientGone() {
            super(null, null, false, false);
        }
    }
}
