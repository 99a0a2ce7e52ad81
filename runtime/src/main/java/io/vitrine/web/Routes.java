package io.vitrine.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.util.List;

/** All routes behind their doors: first who may come in at all, then what is there. */
final class Routes {
    private static final String CALLER = "caller";
    private static final List<String> FOR_PROGRAMS = List.of(
            "/api/sessions",
            "/api/sessions/:session",
            "/api/codes",
            "/api/query",
            "/api/sessions/:session/check",
            "/api/sessions/:session/explain",
            "/api/sessions/:session/log",
            "/api/jobs",
            "/api/jobs/:job",
            "/api/datasets/:dataset/samples");

    private final Access access;

    private Routes(Access access) {
        this.access = access;
    }

    static Handler<HttpServerRequest> create(Vertx vertx, WebParts parts, AppFiles app, Work work, BrowserLinks links) {
        var routes = new Routes(parts.access());
        Router router = Router.router(vertx);
        router.route().failureHandler(context -> failed(context, context.statusCode()));
        router.route("/api/*").handler(routes::letIn);
        FOR_PROGRAMS.forEach(path -> router.route(path).handler(Routes::programsOnly));
        List.of(400, 404, 405, 500).forEach(status -> router.errorHandler(status, context -> failed(context, status)));

        var media = new MediaFiles(parts.store(), parts.options().mediaRoots());
        new AppRoutes(app, parts.access(), work).addTo(router);
        links.addTo(router);
        new ViewRoutes(parts.store(), parts.views(), work).addTo(router);
        new DatasetRoutes(parts.store(), work).addTo(router);
        new MediaRoutes(media, work).addTo(router);
        new ThumbRoutes(media, parts.thumbnails(), work).addTo(router);
        new SessionRoutes(parts.backend(), parts.access(), work).addTo(router);
        new JobRoutes(parts.backend(), links, work).addTo(router);
        new QueryRoute(parts.backend(), work).addTo(router);
        new AddRoute(parts.backend(), work).addTo(router);
        return request -> routes.comeIn(request, router);
    }

    /** Who was let in; below {@code /api} only. */
    static Caller caller(RoutingContext context) {
        return context.get(CALLER);
    }

    /** Before the router, which has a mind of its own about requests to odd hosts. */
    private void comeIn(HttpServerRequest request, Router router) {
        Reply.secure(request.response());
        try {
            access.checkHostAndOrigin(request);
        } catch (VitrineException e) {
            Bodies.discard(request);
            Reply.problem(e.getProblem()).send(request.response());
            return;
        }
        router.handle(request);
    }

    private void letIn(RoutingContext context) {
        access.checkSite(context.request());
        context.put(CALLER, access.caller(context.request()));
        context.next();
    }

    private static void programsOnly(RoutingContext context) {
        if (caller(context) != Caller.PROGRAM) {
            throw WebProblems.programOnly(context.request().path()).asException();
        }
        context.next();
    }

    private static void failed(RoutingContext context, int status) {
        Problem problem = problem(context, status);
        if (problem.code().equals("access.token")) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        Bodies.discard(context.request());
        Reply.problem(problem).send(context.response());
    }

    private static Problem problem(RoutingContext context, int status) {
        String path = context.request().path();
        if (context.failure() instanceof VitrineException known) {
            return known.getProblem();
        }
        return switch (status) {
            case 404 -> WebProblems.notFound(path);
            case 405 -> WebProblems.method(context.request().method().name(), path);
            case 400 -> WebProblems.badRequest();
            default -> WebProblems.of(context.failure());
        };
    }
}
