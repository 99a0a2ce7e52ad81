package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vitrine.media.ThumbnailCache;
import io.vitrine.model.VitrineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebVerticleTest {
    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WebVerticle web(WebOptions options) {
        var access = new Access(TestServer.TOKEN, options.address(), List.of(), Clock.systemUTC());
        return new WebVerticle(new WebParts(
                server.bus,
                server.engine.backend(),
                server.store,
                server.views,
                new ThumbnailCache(server.folder.resolve("cache"), 1_000_000, 1_000_000),
                access,
                options));
    }

    @Test
    void saysWhichPortIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> deploy(web(WebOptions.onPort(port))))
                    .isInstanceOfSatisfying(VitrineException.class, e -> {
                        assertThat(e.getProblem().code()).isEqualTo("server.port-in-use");
                        assertThat(e.getProblem().message())
                                .isEqualTo("Port " + port + " of 127.0.0.1 is in use by another program. "
                                        + "Choose another port, or 0 for any free one.");
                    });
        }
    }

    @Test
    void saysThatAnAddressIsNotItsOwn() {
        assertThatThrownBy(() -> deploy(web(new WebOptions("203.0.113.7", 0, List.of()))))
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        e -> assertThat(e.getProblem().code()).isEqualTo("server.cannot-listen"));
    }

    @Test
    void freesItsPort() throws Exception {
        WebVerticle web = web(WebOptions.onPort(0));
        String id = deploy(web);
        int port = web.port();
        TestServer.await(server.vertx.undeploy(id));
        WebVerticle again = web(WebOptions.onPort(port));
        deploy(again);
        assertThat(again.port()).isEqualTo(port);
        assertThat(again.links().url("/s/x")).hasToString("http://localhost:" + port + "/s/x");
    }

    @Test
    void saysThatTheAppIsNotBuiltIn() throws Exception {
        var web = new WebVerticle(
                new WebParts(
                        server.bus,
                        server.engine.backend(),
                        server.store,
                        server.views,
                        new ThumbnailCache(server.folder.resolve("cache"), 1_000_000, 1_000_000),
                        new Access(TestServer.TOKEN, "127.0.0.1", List.of(), Clock.systemUTC()),
                        WebOptions.onPort(0)),
                ClassLoader.getPlatformClassLoader());
        deploy(web);
        var page = RawHttp.send(web.port(), "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(page.text()).contains("The App is not part of this build");
    }

    private String deploy(WebVerticle web) throws Exception {
        Vertx vertx = server.vertx;
        try {
            return vertx.deployVerticle(web)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
