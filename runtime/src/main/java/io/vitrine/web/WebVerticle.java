package io.vitrine.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vitrine.bus.Links;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Serves the App, what it reads, and the link. One for each server; it listens once it is deployed. */
public final class WebVerticle extends VerticleBase {
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;
    private static final int LONGEST_URL = 16 * 1024;

    private final WebParts parts;
    private final ClassLoader loader;
    private @Nullable Work work;
    private @Nullable BrowserLinks links;
    private @Nullable HttpServer server;

    public WebVerticle(WebParts parts) {
        this(parts, WebVerticle.class.getClassLoader());
    }

    /** A server of the App on {@code loader}'s class path. */
    WebVerticle(WebParts parts, ClassLoader loader) {
        this.parts = parts;
        this.loader = loader;
    }

    /**
     * Listens.
     *
     * @return fails with {@code server.port-in-use} or {@code server.cannot-listen}
     */
    @Override
    public Future<?> start() {
        var threads = new Work(vertx);
        var open = new BrowserLinks(vertx, parts.bus(), parts.backend());
        work = threads;
        links = open;
        return vertx.executeBlocking(() -> AppFiles.load(loader))
                .compose(app -> listen(Routes.create(vertx, parts, app, threads, open)))
                .onFailure(error -> threads.close());
    }

    private Future<HttpServer> listen(Handler<HttpServerRequest> routes) {
        WebOptions options = parts.options();
        return vertx.createHttpServer(http())
                .requestHandler(routes)
                .invalidRequestHandler(WebVerticle::invalid)
                .listen(SocketAddress.inetSocketAddress(options.port(), options.address()))
                .onSuccess(listening -> server = listening)
                .recover(error -> Future.failedFuture(cannot(options, error)));
    }

    private static HttpServerOptions http() {
        return new HttpServerOptions()
                .setMaxInitialLineLength(LONGEST_URL)
                .setMaxHeaderSize(LONGEST_URL)
                // Browsers speak HTTP/2 over TLS only; an upgrade would be a second way past the checks.
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setMaxWebSocketFrameSize(LARGEST_MESSAGE)
                .setMaxWebSocketMessageSize(LARGEST_MESSAGE)
                // What is limited is what a message unpacks to, so nothing may come packed.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
    }

    private static VitrineException cannot(WebOptions options, Throwable error) {
        String reason = String.valueOf(error.getMessage());
        Problem problem = reason.contains("in use")
                ? WebProblems.portInUse(options.address(), options.port())
                : WebProblems.cannotListen(options.address(), options.port(), reason);
        return new VitrineException(problem, error);
    }

    /** What is no HTTP: nobody can be told which route it was for. */
    private static void invalid(HttpServerRequest request) {
        Reply.secure(request.response());
        request.response().endHandler(ended -> request.connection().close());
        Reply.problem(WebProblems.badRequest()).send(request.response());
    }

    /** The port it listens on, which is another than the one asked for if that was 0. */
    public int port() {
        return Objects.requireNonNull(server, "not listening").actualPort();
    }

    /** Where people find the App. */
    public Links links() {
        return new WebLinks(parts.access(), parts.options().address(), port());
    }

    /** Closes the links, lets answers that are under way end within a second, and frees the port. */
    @Override
    public Future<?> stop() {
        if (links != null) {
            links.closeAll();
        }
        Future<?> closed = server == null ? Future.succeededFuture() : server.shutdown(1, TimeUnit.SECONDS);
        return closed.eventually(() -> work == null ? Future.succeededFuture() : work.close());
    }
}
