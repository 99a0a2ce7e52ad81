package io.vitrine.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.bus.Backend;
import io.vitrine.spi.Job;
import io.vitrine.spi.JobSpec;
import io.vitrine.wire.ServerMessage;
import org.jspecify.annotations.Nullable;

/**
 * Long work, for programs. One that names its client in the header {@code Vitrine-Client} hears of the job on all its links.
 */
final class JobRoutes {
    static final String CLIENT = "Vitrine-Client";
    private static final int BODY_LIMIT = 1024 * 1024;

    private final Backend backend;
    private final BrowserLinks links;
    private final Work work;
    private final JobBook book = new JobBook();

    JobRoutes(Backend backend, BrowserLinks links, Work work) {
        this.backend = backend;
        this.links = links;
        this.work = work;
    }

    void addTo(Router router) {
        router.post("/api/jobs").handler(this::start);
        router.get("/api/jobs/:job")
                .handler(work.answering(context -> Reply.json(book.standing(context.pathParam("job")))));
        router.delete("/api/jobs/:job").handler(work.answering(context -> {
            book.running(context.pathParam("job")).ifPresent(Job::cancel);
            return Reply.done();
        }));
    }

    /** A job that was started. */
    record Started(String job) {}

    private void start(RoutingContext context) {
        Context loop = Vertx.currentContext();
        String client = context.request().getHeader(CLIENT);
        Work.reply(
                context,
                Bodies.json(context.request(), BODY_LIMIT, JobSpec.class)
                        .compose(spec -> work.run(context, () -> {
                            Job job = backend.start(spec);
                            follow(job, client, loop);
                            return Reply.json(new Started(job.id()));
                        })));
    }

    private void follow(Job job, @Nullable String client, Context loop) {
        book.add(job);
        job.onProgress(progress -> {
            JobBook.Standing now = book.progress(job, progress);
            if (client != null) {
                var message = new ServerMessage.Progress(now.job(), now.fraction(), now.note());
                loop.runOnContext(tick -> links.tell(client, "job " + now.job(), message));
            }
        });
        job.result().whenComplete((report, error) -> {
            JobBook.Standing last = book.end(job, report, error == null ? null : WebProblems.of(error));
            if (client != null) {
                var message = new ServerMessage.Ended(last.job(), last.result(), last.problem());
                loop.runOnContext(tick -> links.tell(client, message));
            }
        });
    }
}
