package io.vitrine.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.bus.Backend;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@code POST /api/datasets/{name}/samples}, for programs: a sample per line in; out, <code>{"kept":n}</code> after each commit,
 * and at last <code>{"kept":n,"end":n}</code>, or <code>{"kept":n,"problem":…,"line":l}</code> with the number of the line
 * that was read last. What is wrong before anything is kept is answered by its status.
 */
final class AddRoute {
    private final Backend backend;
    private final Work work;

    AddRoute(Backend backend, Work work) {
        this.backend = backend;
        this.work = work;
    }

    void addTo(Router router) {
        router.post("/api/datasets/:dataset/samples").handler(this::add);
    }

    /** So many samples are kept, whatever happens now. */
    record Kept(long kept) {}

    /** All are. */
    record Ended(long kept, long end) {}

    /** No more are. */
    record Stopped(long kept, Problem problem, long line) {}

    private void add(RoutingContext context) {
        Context loop = Vertx.currentContext();
        HttpServerResponse response = context.response();
        var lines = new SampleLines(context.request());
        var kept = new AtomicLong();
        work.runLong(() -> backend.add(context.pathParam("dataset"), stream(lines), Backend.From.AFAR, now -> {
                    kept.set(now);
                    loop.runOnContext(tick -> head(response).write(JsonLines.of(new Kept(now))));
                }))
                .onSuccess(added -> head(response).end(JsonLines.of(new Ended(added, added))))
                .onFailure(error -> {
                    if (!(WebProblems.cause(error) instanceof Work.ClientGone)) {
                        Bodies.discard(context.request());
                        stopped(context, kept.get(), WebProblems.of(error), lines.line());
                    }
                });
    }

    private static void stopped(RoutingContext context, long kept, Problem problem, long line) {
        if (context.response().headWritten()) {
            context.response().end(JsonLines.of(new Stopped(kept, problem, line)));
        } else {
            Reply.problem(problem).send(context.response());
        }
    }

    private static HttpServerResponse head(HttpServerResponse response) {
        return response.headWritten()
                ? response
                : response.setChunked(true)
                        .putHeader("Content-Type", Reply.JSON_LINES)
                        .putHeader("Cache-Control", Reply.NOT_KEPT);
    }

    private static Stream<Sample> stream(SampleLines lines) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
