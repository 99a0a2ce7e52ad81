package io.vitrine.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vitrine.bus.Bus;
import io.vitrine.command.Command;
import io.vitrine.executor.Engine;
import io.vitrine.executor.ExecutorVerticle;
import io.vitrine.media.ThumbnailCache;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.MediaType;
import io.vitrine.model.Metadata;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.plan.Request;
import io.vitrine.plan.Steps;
import io.vitrine.state.Actor;
import io.vitrine.store.KnownViews;
import io.vitrine.store.Store;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The edge on a free port, before a real executor; what the tests need to be let in. */
final class TestServer implements AutoCloseable {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";
    static final Actor PROGRAM = new Actor(Actor.Kind.PROGRAM, "test");

    final Path folder;
    final GatedStore gated = new GatedStore();
    final Store store = gated.store;
    final KnownViews views = new KnownViews();
    final TestClock clock = new TestClock();
    final Vertx vertx = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
    final Bus bus;
    final ThumbnailCache thumbnails;
    final Engine engine;
    final WebVerticle web;
    final int port;
    final List<String> ids;
    private final AtomicLong requests = new AtomicLong();

    /** A server of a dataset {@code pets} with three samples, whose files are in {@code folder}. */
    TestServer(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        Path pictures = Files.createDirectories(this.folder.resolve("pictures"));
        Bus.registerCodecs(vertx);
        bus = new Bus(vertx);
        create("pets", pictures);
        ids = append("pets", List.of(sample(pictures, "a"), sample(pictures, "b"), sample(pictures, "c")));
        thumbnails = new ThumbnailCache(this.folder.resolve("cache"), 10_000_000, 10_000_000);
        engine = new Engine(
                store,
                views,
                bus,
                (spec, progress, cancelled) -> {
                    throw Problem.of("import.no-format", "Nothing is imported here.")
                            .asException();
                },
                clock);
        await(vertx.deployVerticle(new ExecutorVerticle(engine.executor(), bus)));
        var access = new Access(TOKEN, "127.0.0.1", List.of("box.example"), clock);
        var parts = new WebParts(bus, engine.backend(), store, views, thumbnails, access, WebOptions.onPort(0));
        web = new WebVerticle(parts, app(this.folder));
        await(vertx.deployVerticle(web));
        port = web.port();
    }

    void create(String dataset, Path mediaRoot) {
        store.transaction(tx -> tx.create(dataset, MediaType.IMAGE, List.of(mediaRoot.toString())));
    }

    List<String> append(String dataset, List<Sample> samples) {
        return store.transaction(tx -> tx.append(dataset, samples));
    }

    private static Sample sample(Path pictures, String name) throws IOException {
        Path file = pictures.resolve(name + ".png");
        Files.write(file, png(name));
        return Sample.of(file.toString())
                .withTags("pet")
                .withMetadata(Metadata.ofSize(100, 100))
                .with(
                        "ground_truth",
                        Detections.of(Detection.of("cat", BoundingBox.of(0.25, 0.5, 0.5, 0.5))
                                .withConfidence(0.75)));
    }

    /** The head of a PNG, and what makes the file its own. */
    static byte[] png(String name) {
        byte[] bytes = new byte[1_000];
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(head, 0, bytes, 0, head.length);
        for (int i = head.length; i < bytes.length; i++) {
            bytes[i] = (byte) (i + name.hashCode());
        }
        return bytes;
    }

    private static ClassLoader app(Path folder) throws IOException {
        Path app = Files.createDirectories(folder.resolve("classes/webroot/app/workers"));
        Path root = folder.resolve("classes/webroot");
        Files.writeString(
                root.resolve("app/index.html"), "<script src=\"{{main.js}}\"></script><link href=\"{{main.css}}\">");
        Files.writeString(root.resolve("app/main-ABC123.js"), "console.log('app');".repeat(100));
        Files.writeString(root.resolve("app/main-DEF456.css"), "body { margin: 0 }");
        Files.writeString(app.resolve("layoutWorker-GHI789.js"), "onmessage = null;");
        Files.writeString(root.resolve("app/secret.txt"), "not listed");
        Files.writeString(root.resolve("app/meta.json"), """
            {"inputs":{},"outputs":{
            "../../../target/classes/webroot/app/main-ABC123.js":{"entryPoint":"main.tsx",
              "cssBundle":"../../../target/classes/webroot/app/main-DEF456.css"},
            "../../../target/classes/webroot/app/main-DEF456.css":{},
            "../../../target/classes/webroot/app/workers/layoutWorker-GHI789.js":{"entryPoint":"workers/layoutWorker.ts"}}}
            """);
        return new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()}, null);
    }

    String host() {
        return "localhost:" + port;
    }

    String cookie() {
        return "vitrine-" + port + "=" + new Secrets(TOKEN).cookie();
    }

    String origin() {
        return "http://" + host();
    }

    RawHttp.Request tab(String method, String target) {
        return RawHttp.Request.of(method, target)
                .header("Host", host())
                .header("Cookie", cookie())
                .header("Origin", origin());
    }

    RawHttp.Request program(String method, String target) {
        return RawHttp.Request.of(method, target).header("Host", host()).header("Authorization", "Bearer " + TOKEN);
    }

    RawHttp.Answer send(RawHttp.Request request) throws IOException {
        return RawHttp.send(port, request.bytes());
    }

    RawHttp.Answer get(String target) throws IOException {
        return send(tab("GET", target));
    }

    RawLink link() throws IOException {
        return link(64 * 1024);
    }

    RawLink link(int receiveBuffer) throws IOException {
        return new RawLink(port, receiveBuffer, "Host: " + host(), "Cookie: " + cookie(), "Origin: " + origin());
    }

    RawLink programLink() throws IOException {
        return new RawLink(port, 64 * 1024, "Host: " + host(), "Authorization: Bearer " + TOKEN);
    }

    /** Runs commands as a program in this process does. */
    void run(String session, Command... commands) {
        var request = new Request(session, PROGRAM, "test-" + requests.incrementAndGet(), Steps.of(commands));
        engine.executor().submit(request).join();
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
        engine.close();
        thumbnails.close();
        store.close();
    }

    /** A clock that is set forward by hand. */
    static final class TestClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
