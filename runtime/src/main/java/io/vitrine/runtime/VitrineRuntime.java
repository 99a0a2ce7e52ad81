package io.vitrine.runtime;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vitrine.bus.Bus;
import io.vitrine.bus.Links;
import io.vitrine.bus.LocalGateway;
import io.vitrine.executor.Engine;
import io.vitrine.executor.ExecutorVerticle;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.ServerOptions;
import io.vitrine.store.KnownViews;
import io.vitrine.store.Store;
import io.vitrine.store.duckdb.DuckDbStore;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server in this process: the store of a home, the executor and, unless it is not to be seen, the App. Its threads are
 * daemons; closing it, or the end of the JVM, keeps everything and frees the home. Any thread.
 */
public final class VitrineRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VitrineRuntime.class);

    /** What to close, last opened first. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final Thread atExit = new Thread(this::closeParts, "vitrine-exit");
    private Gateway gateway;

    private VitrineRuntime() {}

    /**
     * Starts a server that serves the App; it is ready when this returns.
     *
     * @throws VitrineException {@code home.in-use}, {@code home.unusable}, {@code server.port-in-use}, {@code store.newer} or
     *     {@code store.broken}
     */
    public static VitrineRuntime start(ServerOptions options) {
        return start(options, true);
    }

    /** Starts what works on a home without listening anywhere. */
    public static VitrineRuntime startUnserved(ServerOptions options) {
        return start(options, false);
    }

    private static VitrineRuntime start(ServerOptions options, boolean served) {
        var runtime = new VitrineRuntime();
        try {
            runtime.open(options, served);
        } catch (RuntimeException e) {
            runtime.closeParts();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(runtime.atExit);
        return runtime;
    }

    private void open(ServerOptions options, boolean served) {
        Home home = Home.open(options.home());
        opened(HomeLock.take(home));
        Store store = opened(DuckDbStore.open(home.store(), options.history()));
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setUseDaemonThread(true)
                // Everything served is read by us; Vert.x's own cache would leave a folder behind at a kill.
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        opened(() -> await(vertx.close()));
        Bus.registerCodecs(vertx);
        var bus = new Bus(vertx);
        var views = new KnownViews();
        Engine engine = opened(new Engine(store, views, bus, LongWork.on(home, store), Clock.systemUTC()));
        await(vertx.deployVerticle(new ExecutorVerticle(engine.executor(), bus)));
        Links links = served
                ? new Served(this::opened, home, options).open(vertx, bus, engine.backend(), store, views)
                : unserved();
        gateway = new LocalGateway(vertx, engine.backend(), links, this::close);
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    public Gateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException jvmIsEnding) {
            // Then the hook itself closes, or has closed.
        }
        closeParts();
    }

    private synchronized void closeParts() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) { // the others are to be closed all the same
                LOG.warn("A part of the server did not close well: {}", e.toString());
            }
        }
    }

    private static Links unserved() {
        return new Links() {
            @Override
            public URI url(String path) {
                throw notServed();
            }

            @Override
            public URI invitation(String path) {
                throw notServed();
            }
        };
    }

    private static VitrineException notServed() {
        return Problem.of("server.not-served", "This program works on the home without serving the App.")
                .asException();
    }

    /** Waits for a step of the start or the end; its problem is thrown as it is. */
    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof VitrineException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("thread.interrupted", "The thread was interrupted while the server started or stopped.")
                    .asException();
        }
    }
}
