package io.vitrine.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.bus.Backend;
import io.vitrine.plan.Logged;
import io.vitrine.plan.Steps;
import io.vitrine.spi.SessionSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions, and links with a code for people. For programs. */
final class SessionRoutes {
    private static final int BODY_LIMIT = 16 * 1024 * 1024;
    private static final String MAIN = "main";

    private final Backend backend;
    private final Access access;
    private final Work work;

    SessionRoutes(Backend backend, Access access, Work work) {
        this.backend = backend;
        this.access = access;
        this.work = work;
    }

    void addTo(Router router) {
        router.get("/api/sessions").handler(work.answering(context -> sessions()));
        router.post("/api/sessions").handler(this::open);
        router.delete("/api/sessions/:session").handler(work.answering(context -> {
            backend.close(context.pathParam("session"));
            return Reply.done();
        }));
        router.post("/api/sessions/:session/check")
                .handler(context -> withPlan(context, (session, plan) -> {
                    backend.check(session, plan);
                    return Reply.json(new Checked(true));
                }));
        router.post("/api/sessions/:session/explain")
                .handler(context -> withPlan(context, (session, plan) -> Reply.json(backend.explain(session, plan))));
        router.get("/api/sessions/:session/log")
                .handler(work.answering(context -> Reply.json(new Log(backend.log(context.pathParam("session"))))));
        router.post("/api/codes").handler(this::code);
    }

    /** A plan that would run. */
    record Checked(boolean fits) {}

    /** What was run lately, oldest first. */
    record Log(List<Logged> plans) {}

    /** Something asked about a plan that a session might run. */
    private interface Question {
        Reply of(String session, Steps plan);
    }

    private void withPlan(RoutingContext context, Question question) {
        String session = context.pathParam("session");
        Work.reply(
                context,
                Bodies.json(context.request(), BODY_LIMIT, Steps.class)
                        .compose(plan -> work.run(context, () -> question.of(session, plan))));
    }

    /** A session in a list. */
    record Listed(String id, String path, @Nullable String dataset) {}

    /** A page of the App for which a code is wanted. */
    record PageWanted(String path) {}

    /** Where to find something. */
    record Found(String url) {}

    private Reply sessions() {
        return Reply.json(backend.sessions().entrySet().stream()
                .map(session -> new Listed(
                        session.getKey(),
                        path(session.getKey()),
                        session.getValue().shown().dataset()))
                .toList());
    }

    private static String path(String session) {
        return session.equals(MAIN) ? "/" : "/s/" + session;
    }

    private void open(RoutingContext context) {
        Work.reply(
                context,
                Bodies.json(context.request(), BODY_LIMIT, SessionSpec.class)
                        .compose(spec -> work.run(context, () -> Reply.json(backend.open(spec)))));
    }

    /** On the host by which the program itself calls this server: a tunnel's name for it works for people too. */
    private void code(RoutingContext context) {
        Work.reply(
                context,
                Bodies.json(context.request(), 64 * 1024, PageWanted.class).map(wanted -> {
                    if (!AppRoutes.isPage(wanted.path())) {
                        throw WebProblems.badPath(wanted.path()).asException();
                    }
                    String host = context.request().getHeader("Host");
                    return Reply.json(new Found("http://" + host + wanted.path() + "?code=" + access.newCode()));
                }));
    }
}
