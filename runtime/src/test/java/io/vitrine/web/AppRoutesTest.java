package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppRoutesTest {
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

    private RawHttp.Request anyone(String method, String target) {
        return RawHttp.Request.of(method, target).header("Host", server.host());
    }

    private RawHttp.Answer get(String target) throws IOException {
        return server.send(anyone("GET", target));
    }

    @Test
    void showsThePageWithTheFilesOfThisBuild() throws IOException {
        RawHttp.Answer page = get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .isEqualTo("<script src=\"/app/main-ABC123.js\"></script><link href=\"/app/main-DEF456.css\">");
        assertThat(get("/s/x7k2").text()).isEqualTo(page.text());
    }

    @Test
    void servesFilesForEverAndPackedWhereThatHelps() throws IOException {
        RawHttp.Answer plain = get("/app/main-ABC123.js");
        assertThat(plain.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        RawHttp.Answer packed =
                server.send(anyone("GET", "/app/main-ABC123.js").header("Accept-Encoding", "gzip, deflate"));
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(get("/app/workers/layoutWorker-GHI789.js").status()).isEqualTo(200);
    }

    @Test
    void servesNothingThatTheBuildDidNotList() throws IOException {
        assertThat(get("/app/secret.txt").status()).isEqualTo(404);
        assertThat(get("/app/meta.json").status()).isEqualTo(404);
        assertThat(get("/app/index.html").status()).isEqualTo(404);
        assertThat(get("/app/").status()).isEqualTo(404);
    }

    @Test
    void saysThatItIsThere() throws IOException {
        assertThat(get("/health").text()).isEqualTo("ok\n");
    }

    @Test
    void putsTheSameGuardsOnEveryAnswer() throws IOException {
        for (String target : new String[] {"/", "/health", "/nowhere", "/api/datasets", "/app/main-ABC123.js"}) {
            RawHttp.Answer answer = get(target);
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'self'; img-src 'self' blob: data:; style-src 'self'; worker-src 'self'; "
                            + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; "
                            + "object-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        }
    }

    @Test
    void letsABrowserInByACodeOnce() throws IOException {
        URI invitation = server.web.links().invitation("/s/x7k2");
        assertThat(invitation.toString()).startsWith("http://localhost:" + server.port + "/s/x7k2?code=");
        String target = invitation.getPath() + "?" + invitation.getQuery();

        RawHttp.Answer entered = get(target);
        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.header("Set-Cookie"))
                .isEqualTo(server.cookie() + "; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000")
                .doesNotContain(TestServer.TOKEN);
        assertThat(entered.text()).contains("<meta http-equiv=\"refresh\" content=\"0; url=/s/x7k2\">");
        assertThat(entered.header("Cache-Control")).isEqualTo("no-store");

        String cookie = entered.header("Set-Cookie").split(";")[0];
        RawHttp.Answer api = server.send(anyone("GET", "/api/datasets").header("Cookie", cookie));
        assertThat(api.status()).isEqualTo(200);

        RawHttp.Answer again = get(target);
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.code()).isEqualTo("access.token");
        assertThat(again.header("Set-Cookie")).isNull();

        RawHttp.Answer known = server.send(anyone("GET", target).header("Cookie", cookie));
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.text()).contains("url=/s/x7k2");
    }

    @Test
    void tellsAPersonWhatToDoWithAUsedLink() throws IOException {
        RawHttp.Answer page = server.send(anyone("GET", "/?code=used").header("Accept", "text/html,*/*"));
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.text()).contains("./vitrine open").doesNotContain("used</");
    }

    @Test
    void takesACodeForTenMinutes() throws IOException {
        String good = server.web.links().invitation("/").getQuery();
        server.clock.forward(Duration.ofMinutes(10).minusSeconds(1));
        String late = server.web.links().invitation("/").getQuery();
        assertThat(get("/?" + good).status()).isEqualTo(200);
        server.clock.forward(Duration.ofMinutes(10));
        assertThat(get("/?" + late).status()).isEqualTo(401);
    }

    @Test
    void leavesACodeToThoseWhoLookAtThePage() throws IOException {
        String code = server.web.links().invitation("/").getQuery();
        assertThat(server.send(anyone("HEAD", "/?" + code)).status()).isEqualTo(200);
        assertThat(get("/?" + code).status()).isEqualTo(200);
    }
}
