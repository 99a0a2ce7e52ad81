package io.vitrine.runtime;

import io.vertx.core.Vertx;
import io.vitrine.bus.Backend;
import io.vitrine.bus.Bus;
import io.vitrine.bus.Links;
import io.vitrine.media.ThumbnailCache;
import io.vitrine.model.VitrineException;
import io.vitrine.spi.ServerOptions;
import io.vitrine.store.KnownViews;
import io.vitrine.store.Store;
import io.vitrine.web.Access;
import io.vitrine.web.WebOptions;
import io.vitrine.web.WebParts;
import io.vitrine.web.WebVerticle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of a server that is seen: the App and what it asks, on a port. */
final class Served {
    private static final Logger LOG = LoggerFactory.getLogger(Served.class);
    private static final int USUAL_PORT = 5151;
    private static final long DISK_BYTES = 2L * 1024 * 1024 * 1024;
    private static final long MEMORY_BYTES = 64L * 1024 * 1024;

    private final Consumer<AutoCloseable> opened;
    private final Home home;
    private final ServerOptions options;

    /** Parts of a server on {@code home}; what is to be closed with it is given to {@code opened}. */
    Served(Consumer<AutoCloseable> opened, Home home, ServerOptions options) {
        this.opened = opened;
        this.home = home;
        this.options = options;
    }

    Links open(Vertx vertx, Bus bus, Backend backend, Store store, KnownViews views) {
        var thumbnails = new ThumbnailCache(home.cache(), DISK_BYTES, MEMORY_BYTES);
        opened.accept(thumbnails);
        store.onDropped(thumbnails::drop);
        String address = options.address() == null ? "127.0.0.1" : options.address();
        var access = new Access(home.token(), address, options.hosts(), Clock.systemUTC());
        List<Path> roots = options.mediaRoots();
        WebVerticle web = listen(
                vertx,
                port -> new WebVerticle(new WebParts(
                        bus, backend, store, views, thumbnails, access, new WebOptions(address, port, roots))));
        Links links = web.links();
        new ServerFile(links.url("/").toString(), ProcessHandle.current().pid(), ServerFile.API).write(home);
        return links;
    }

    /** Tries the ports in their order; only where one was asked for, its being in use is the end. */
    private WebVerticle listen(Vertx vertx, IntFunction<WebVerticle> web) {
        List<Integer> ports = ports();
        for (int port : ports.subList(0, ports.size() - 1)) {
            try {
                return deploy(vertx, web.apply(port));
            } catch (VitrineException e) {
                if (!e.getProblem().code().equals("server.port-in-use")) {
                    throw e;
                }
                LOG.info("Port {} is in use; another one is taken.", port);
            }
        }
        return deploy(vertx, web.apply(ports.get(ports.size() - 1)));
    }

    private List<Integer> ports() {
        if (options.port() != null) {
            return List.of(options.port());
        }
        int last = ServerFile.read(home).map(ServerFile::port).orElse(0);
        return last == 0 ? List.of(USUAL_PORT, 0) : List.of(last, USUAL_PORT, 0);
    }

    private static WebVerticle deploy(Vertx vertx, WebVerticle web) {
        VitrineRuntime.await(vertx.deployVerticle(web));
        return web;
    }
}
