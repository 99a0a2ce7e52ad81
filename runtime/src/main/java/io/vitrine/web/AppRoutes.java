package io.vitrine.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;

/** The App itself, for anyone: there is no data in it. With a code in its URL, a page of it lets the browser in first. */
final class AppRoutes {
    /** Which pages there are. Session ids have no other characters, so that a path can be printed as it is. */
    private static final Pattern PAGE = Pattern.compile("/|/s/[A-Za-z0-9_-]{1,64}");

    private static final String CODE = "code";

    private final AppFiles files;
    private final Access access;
    private final Work work;

    AppRoutes(AppFiles files, Access access, Work work) {
        this.files = files;
        this.access = access;
        this.work = work;
    }

    void addTo(Router router) {
        router.get("/").handler(this::page);
        router.head("/").handler(this::page);
        router.get("/s/:session").handler(this::page);
        router.head("/s/:session").handler(this::page);
        router.get("/app/*").handler(this::file);
        router.head("/app/*").handler(this::file);
        router.get("/health").handler(this::health);
        router.head("/health").handler(this::health);
    }

    static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }

    private void page(RoutingContext context) {
        String path = context.request().path(); // as it was sent: what is written in another way is another page
        if (!isPage(path)) {
            Reply.problem(WebProblems.notFound(path)).send(context.response());
            return;
        }
        List<String> code = context.queryParam(CODE);
        // Whoever only looks whether there is a page, as mail programs and chats do, must not use the code up.
        if (code.isEmpty() || context.request().method().name().equals("HEAD")) {
            shell(context.response());
        } else {
            enter(context, path, code.get(0));
        }
    }

    private void enter(RoutingContext context, String path, String code) {
        if (access.redeem(code) || access.hasCookie(context.request())) {
            access.letIn(context.request(), context.response());
            Reply.html(200, EntryPages.goOn(path)).send(context.response());
        } else if (wantsPage(context)) {
            Reply.html(401, EntryPages.badCode(files.stylesheet())).send(context.response());
        } else {
            Reply.problem(WebProblems.token()).send(context.response());
        }
    }

    private static boolean wantsPage(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private void shell(HttpServerResponse response) {
        new Reply(200, "text/html; charset=utf-8", Buffer.buffer(files.page()), "no-cache").send(response);
    }

    private void file(RoutingContext context) {
        String path = context.request().path().substring("/app/".length());
        work.run(
                        context,
                        () -> files.find(path)
                                .orElseThrow(() -> WebProblems.notFound(
                                                context.request().path())
                                        .asException()))
                .onSuccess(file -> send(context, file))
                .onFailure(error -> Work.fail(context, error));
    }

    /** Names of files carry a hash of what is in them, so a file of this name never changes. */
    private static void send(RoutingContext context, AppFiles.File file) {
        HttpServerResponse response = context.response();
        response.putHeader("Vary", "Accept-Encoding");
        String accepted = context.request().getHeader("Accept-Encoding");
        byte[] body = file.bytes();
        if (file.gzip() != null && accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip");
            body = file.gzip();
        }
        new Reply(200, file.type(), Buffer.buffer(body), "public, max-age=31536000, immutable").send(response);
    }

    private void health(RoutingContext context) {
        new Reply(200, "text/plain; charset=utf-8", Buffer.buffer("ok\n"), Reply.NOT_KEPT).send(context.response());
    }
}
