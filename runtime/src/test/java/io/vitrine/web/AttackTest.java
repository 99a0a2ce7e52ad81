package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.model.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Requests that want what is not theirs, each with the status and the code of the problem that answers it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
    private static final String QUERY = "{\"type\":\"datasets\"}";

    private TestServer server;
    private final List<DynamicTest> table = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = new TestServer(folder);
        server.run("main", new SetDataset("pets"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private RawHttp.Request get(String target) {
        return RawHttp.Request.of("GET", target);
    }

    private RawHttp.Request post(String target) {
        return RawHttp.Request.of("POST", target);
    }

    private RawHttp.Request here(RawHttp.Request request) {
        return request.header("Host", server.host());
    }

    private RawHttp.Request withCookie(RawHttp.Request request) {
        return here(request).header("Cookie", server.cookie());
    }

    private RawHttp.Request upgrade() {
        return get("/api/link")
                .header("Upgrade", "websocket")
                .header("Connection", "Upgrade")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    }

    private String code(String path) {
        return server.web.links().invitation(path).getQuery();
    }

    private void row(String name, RawHttp.Request request, int status, String code) {
        row(name, request.bytes(), status, code);
    }

    private void row(String name, byte[] request, int status, String code) {
        table.add(DynamicTest.dynamicTest(name, () -> {
            RawHttp.Answer answer = RawHttp.send(server.port, request);
            assertThat(answer.status() + " " + answer.code()).as(answer.text()).isEqualTo(status + " " + code);
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.text())
                    .doesNotContain(
                            "Exception", "\tat ", "SELECT", "root:", server.folder.toString(), TestServer.TOKEN);
        }));
    }

    private Stream<DynamicTest> rows() {
        List<DynamicTest> rows = List.copyOf(table);
        table.clear();
        return rows.stream();
    }

    @TestFactory
    Stream<DynamicTest> withoutBeingLetIn() {
        String token = TestServer.TOKEN;
        String api = "/api/datasets";
        row("nothing", here(get(api)), 401, "access.token");
        row("a wrong token", here(get(api)).header("Authorization", "Bearer " + "f".repeat(32)), 401, "access.token");
        row("an empty token", here(get(api)).header("Authorization", "Bearer "), 401, "access.token");
        row(
                "half a token",
                here(get(api)).header("Authorization", "Bearer " + token.substring(0, 16)),
                401,
                "access.token");
        row("the token and more", here(get(api)).header("Authorization", "Bearer " + token + "0"), 401, "access.token");
        row("the token as a password", here(get(api)).header("Authorization", "Basic " + token), 401, "access.token");
        row("the token in the URL", here(get(api + "?token=" + token)), 401, "access.token");
        row(
                "a wrong token beside the cookie",
                withCookie(get(api)).header("Authorization", "Bearer x"),
                401,
                "access.token");
        row("a made up cookie", here(get(api)).header("Cookie", "vitrine-" + server.port + "=x"), 401, "access.token");
        row(
                "the token as cookie",
                here(get(api)).header("Cookie", "vitrine-" + server.port + "=" + token),
                401,
                "access.token");
        row(
                "another port's cookie",
                here(get(api)).header("Cookie", server.cookie().replace("vitrine-" + server.port, "vitrine-1")),
                401,
                "access.token");
        row("an unknown route", here(get("/api/nowhere")), 401, "access.token");
        row("a picture", here(get("/api/media/pets/" + server.ids.get(0))), 401, "access.token");
        row("a link", here(upgrade()), 401, "access.token");
        row("a link with a wrong token", here(upgrade()).header("Authorization", "Bearer x"), 401, "access.token");
        row("a program's route", here(post("/api/query")).body(QUERY), 401, "access.token");
        return rows();
    }

    @TestFactory
    Stream<DynamicTest> byCodes() throws IOException {
        row("a code nobody gave out", here(get("/?code=AAAAAAAAAAAAAAAAAAAAAA")), 401, "access.token");
        row("an empty code", here(get("/?code=")), 401, "access.token");
        row("a code of nonsense", here(get("/?code=%00%ff%0d%0a")), 401, "access.token");
        String used = code("/");
        server.send(here(get("/?" + used)));
        row("a code used before", here(get("/?" + used)), 401, "access.token");
        String old = code("/");
        server.clock.forward(Duration.ofMinutes(11));
        row("a code too old", here(get("/?" + old)), 401, "access.token");
        row("a code where there is no page", here(get("/api/datasets?" + code("/"))), 401, "access.token");
        row("a header within the path", here(get("/s/x%0d%0aSet-Cookie:%20a=b?" + code("/"))), 404, "http.not-found");
        row(
                "a script as session",
                here(get("/s/%3Cscript%3Ealert(1)%3C%2Fscript%3E?" + code("/"))),
                404,
                "http.not-found");
        row("a quote as session", here(get("/s/x%22%3E?" + code("/"))), 404, "http.not-found");
        row("another host as path", here(get("//evil.example?" + code("/"))), 404, "http.not-found");
        row("another host as session", here(get("/s/%2F%2Fevil.example?" + code("/"))), 404, "http.not-found");
        row("another host behind a backslash", here(get("/%5Cevil.example?" + code("/"))), 404, "http.not-found");
        row("a path that goes up", here(get("/s/..%2F..%2Fx?" + code("/"))), 404, "http.not-found");
        row("another scheme as session", here(get("/s/javascript:alert(1)?" + code("/"))), 404, "http.not-found");
        for (String path :
                List.of("//evil.example", "https://evil.example", "/s/x\\r\\nA: b", "/s/<b>", "/\\\\evil", "")) {
            row(
                    "a code wanted for " + path,
                    server.program("POST", "/api/codes").body("{\"path\":\"" + path + "\"}"),
                    400,
                    "http.bad-path");
        }
        return rows();
    }

    @TestFactory
    Stream<DynamicTest> fromOtherPages() {
        String elsewhere = "https://evil.example";
        String nextDoor = "http://localhost:" + (server.port == 8080 ? 8081 : 8080);
        for (String origin : List.of(
                elsewhere,
                nextDoor,
                "null",
                "https://" + server.host(),
                "http://127.0.0.1:" + server.port,
                "http://localhost",
                server.origin() + ".evil.example",
                server.origin() + "/",
                "")) {
            row(
                    "a change from " + origin,
                    withCookie(post("/api/query")).header("Origin", origin).body(QUERY),
                    403,
                    "access.origin");
            row("a link from " + origin, withCookie(upgrade()).header("Origin", origin), 403, "access.origin");
        }
        row("a change without an origin", withCookie(post("/api/query")).body(QUERY), 403, "access.origin");
        row("a link without an origin", withCookie(upgrade()), 403, "access.origin");
        row(
                "a link from elsewhere without a cookie",
                here(upgrade()).header("Origin", elsewhere),
                403,
                "access.origin");
        row(
                "two origins",
                withCookie(post("/api/query"))
                        .header("Origin", server.origin())
                        .header("Origin", elsewhere)
                        .body(QUERY),
                403,
                "access.origin");
        row(
                "a question whether it may",
                here(RawHttp.Request.of("OPTIONS", "/api/query"))
                        .header("Origin", elsewhere)
                        .header("Access-Control-Request-Method", "POST"),
                403,
                "access.origin");
        row(
                "deleting from next door",
                withCookie(RawHttp.Request.of("DELETE", "/api/sessions/main")).header("Origin", nextDoor),
                403,
                "access.origin");
        row(
                "a read for another site",
                withCookie(get("/api/datasets")).header("Sec-Fetch-Site", "cross-site"),
                403,
                "access.origin");
        row(
                "a read for another port",
                withCookie(get("/api/datasets")).header("Sec-Fetch-Site", "same-site"),
                403,
                "access.origin");
        row(
                "a picture for another port",
                withCookie(get("/api/media/pets/" + server.ids.get(0))).header("Sec-Fetch-Site", "same-site"),
                403,
                "access.origin");
        row(
                "a read in disguise",
                withCookie(get("/%61pi/datasets")).header("Sec-Fetch-Site", "cross-site"),
                403,
                "access.origin");
        return rows();
    }

    @TestFactory
    Stream<DynamicTest> byAnotherName() {
        for (String host : List.of(
                "evil.example",
                "localhost.evil.example:" + server.port,
                "127.0.0.1.nip.io:" + server.port,
                "evil-localhost",
                "localhost.:" + server.port,
                "0.0.0.0:" + server.port,
                "2130706433",
                "[::2]",
                "user@localhost:" + server.port,
                "localhost:" + server.port + "@evil.example",
                "localhost:123456",
                "localhost/evil",
                "localhost evil",
                "")) {
            row(
                    "a read by the name " + host,
                    get("/api/datasets").header("Host", host).header("Authorization", "Bearer " + TestServer.TOKEN),
                    421,
                    "access.host");
        }
        row("the App by another name", get("/").header("Host", "evil.example"), 421, "access.host");
        row("its health by another name", get("/health").header("Host", "evil.example"), 421, "access.host");
        row(
                "a link by another name",
                upgrade().header("Host", "evil.example").header("Origin", "http://evil.example"),
                421,
                "access.host");
        row("no name", get("/"), 421, "access.host");
        row("two names", here(get("/")).header("Host", "evil.example"), 421, "access.host");
        row("an address for a proxy", here(get("http://evil.example/")), 421, "access.host");
        row("an own address for a proxy", here(get("http://localhost/api/datasets")), 421, "access.host");
        return rows();
    }

    @TestFactory
    Stream<DynamicTest> fromABrowserOnProgramsRoutes() {
        for (String route : List.of(
                "GET /api/sessions",
                "POST /api/sessions",
                "DELETE /api/sessions/main",
                "POST /api/codes",
                "POST /api/query",
                "GET /api/query",
                "POST /api/sessions/main/check",
                "POST /api/sessions/main/explain",
                "GET /api/sessions/main/log",
                "POST /api/jobs",
                "GET /api/jobs/j1",
                "DELETE /api/jobs/j1",
                "POST /api/datasets/pets/samples")) {
            String[] parts = route.split(" ");
            row(route, server.tab(parts[0], parts[1]).body("{}"), 403, "access.program-only");
        }
        return rows();
    }

    @TestFactory
    Stream<DynamicTest> forFilesBesideTheApp() {
        for (String path : List.of(
                "../../../etc/passwd",
                "..",
                "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "..%2f..%2f..%2fetc%2fpasswd",
                "%252e%252e%252fetc%252fpasswd",
                "..\\..\\..\\etc\\passwd",
                "..%5c..%5c..%5cetc%5cpasswd",
                "%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
                "%e0%80%ae%e0%80%ae/etc/passwd",
                "main-ABC123.js%00.txt",
                "%00",
                "//etc/passwd",
                "/etc/passwd",
                "file:///etc/passwd",
                "./secret.txt",
                "workers/../secret.txt",
                "meta.json")) {
            row("/app/" + path, here(get("/app/" + path)), 404, "http.not-found");
        }
        row("a path that cannot be decoded", here(get("/app/%zz")), 400, "http.bad-request");
        return rows();
    }

    @TestFactory
    Stream<DynamicTest> forFilesThatAreNoPictures() throws IOException {
        Path pictures = server.folder.resolve("pictures");
        Path outside = Files.write(server.folder.resolve("outside.png"), TestServer.png("outside"));
        Files.createSymbolicLink(pictures.resolve("link.png"), outside);
        Files.createSymbolicLink(pictures.resolve("up"), server.folder);
        Files.createDirectories(pictures.resolve("folder.png"));
        Files.createDirectories(server.folder.resolve("pictures-too"));
        Files.write(server.folder.resolve("pictures-too/a.png"), TestServer.png("beside"));
        Files.writeString(
                pictures.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
        Files.writeString(pictures.resolve("svg.png"), "<?xml version='1.0'?><svg><script>alert(1)</script></svg>");
        Files.writeString(pictures.resolve("html.jpg"), "<html><script>alert(1)</script></html>");
        Files.writeString(pictures.resolve("text.png"), "root: a secret");
        Files.writeString(pictures.resolve("empty.png"), "");
        List<String> paths = List.of(
                outside.toString(),
                "file://" + pictures.resolve("a.png"),
                "file:" + outside,
                "pictures/a.png",
                "a.png",
                pictures.resolve("link.png").toString(),
                pictures.resolve("up/outside.png").toString(),
                pictures + "/../outside.png",
                server.folder.resolve("pictures-too/a.png").toString(),
                pictures.resolve("folder.png").toString(),
                pictures.resolve("a.svg").toString(),
                pictures.resolve("svg.png").toString(),
                pictures.resolve("html.jpg").toString(),
                pictures.resolve("text.png").toString(),
                pictures.resolve("empty.png").toString(),
                pictures.resolve("missing.png").toString(),
                "/etc/passwd",
                "/dev/zero",
                "http://169.254.169.254/latest/meta-data",
                "\\\\server\\share\\a.png");
        server.create("odd", pictures);
        List<String> ids = server.append("odd", paths.stream().map(Sample::of).toList());
        for (int i = 0; i < paths.size(); i++) {
            row("a sample at " + paths.get(i), server.tab("GET", "/api/media/odd/" + ids.get(i)), 404, "media.none");
        }
        for (String path : List.of(
                "pets/" + "0".repeat(24),
                "pets/..%2f..%2fetc%2fpasswd",
                "pets/%2fetc%2fpasswd",
                "pets/file:%2f%2f%2fetc%2fpasswd",
                "pets/" + server.ids.get(0) + "%00",
                "pets/" + server.ids.get(0).toUpperCase(java.util.Locale.ROOT) + "x",
                "pets/%c0%ae%c0%ae",
                "nowhere/" + server.ids.get(0),
                "..%2fpets/" + server.ids.get(0))) {
            row("the picture " + path, server.tab("GET", "/api/media/" + path), 404, "media.none");
            row("a small one of " + path, server.tab("GET", "/api/thumbs/" + path + "/160"), 404, "media.none");
        }
        row(
                "a path that leaves the route",
                server.tab("GET", "/api/media/pets/../../../etc/passwd"),
                404,
                "http.not-found");
        row(
                "one that leaves it encoded",
                server.tab("GET", "/api/media/pets/%2e%2e/%2e%2e/%2e%2e/etc/passwd"),
                404,
                "http.not-found");
        row("a path below a picture", server.tab("GET", "/api/media/pets//etc/passwd"), 404, "http.not-found");
        for (String height : List.of("0", "-160", "abc", "99999999999999999999", "160.5", "1e3")) {
            row(
                    "a picture of height " + height,
                    server.tab("GET", "/api/thumbs/pets/" + server.ids.get(0) + "/" + height),
                    400,
                    "http.bad-parameter");
        }
        return rows();
    }

    @TestFactory
    Stream<DynamicTest> withOddNumbersAndNames() {
        var looked = server.engine.backend().snapshot("main").about();
        String view = "/api/views/" + looked.fingerprint() + "/" + looked.revision();
        for (String query : List.of(
                "/ids?from=-1",
                "/ids?from=99999999999999999999",
                "/ids?n=-5",
                "/ids?n=100001",
                "/ids?from=1&from=2",
                "/ids?from=",
                "/ids?from=0x10",
                "/aspects?n=2000001",
                "/aspects?from=1.5",
                "/page?n=257",
                "/page?fields=" + "a,".repeat(300),
                "/counts",
                "/counts?paths=")) {
            row(
                    query.substring(0, Math.min(40, query.length())),
                    server.tab("GET", view + query),
                    400,
                    "http.bad-parameter");
        }
        row("an unknown view", server.tab("GET", "/api/views/" + "0".repeat(32) + "/1/ids"), 404, "view.unknown");
        row("a view that is none", server.tab("GET", "/api/views/..%2f..%2fx/1/ids"), 404, "view.unknown");
        row("a quote in the view", server.tab("GET", "/api/views/'%20OR%201=1--/1/ids"), 404, "view.unknown");
        String base = "/api/views/" + looked.fingerprint();
        row("another revision", server.tab("GET", base + "/" + (looked.revision() + 100) + "/ids"), 409, "view.moved");
        row("no revision", server.tab("GET", base + "/latest/ids"), 400, "http.bad-parameter");
        row("a negative revision", server.tab("GET", base + "/-1/ids"), 400, "http.bad-parameter");
        row("an unknown dataset", server.tab("GET", "/api/datasets/x'%3B%20DROP%20TABLE"), 404, "dataset.unknown");
        row("a sample that is none", server.tab("GET", "/api/datasets/pets/samples/x"), 404, "sample.unknown");
        return rows();
    }

    @TestFactory
    Stream<DynamicTest> withTooMuchOrNonsense() {
        row("a large body", server.program("POST", "/api/codes").body("x".repeat(70_000)), 413, "http.too-large");
        row(
                "a body said to be huge",
                server.program("POST", "/api/query").header("Content-Length", "99999999999"),
                413,
                "http.too-large");
        row(
                "a large body in chunks",
                server.program("POST", "/api/codes")
                        .header("Transfer-Encoding", "chunked")
                        .unmeasured()
                        .body("11170\r\n" + "x".repeat(70_000) + "\r\n0\r\n\r\n"),
                413,
                "http.too-large");
        row("deep JSON", server.program("POST", "/api/query").body("[".repeat(100_000)), 400, "wire.malformed");
        row(
                "deeper JSON within an expression",
                server.program("POST", "/api/query").body("{\"type\":\"ids\",\"view\":" + "{\"a\":".repeat(5_000)),
                400,
                "wire.malformed");
        row("no JSON", server.program("POST", "/api/query").body("<xml/>"), 400, "wire.malformed");
        row("nothing", server.program("POST", "/api/query"), 400, "wire.malformed");
        row(
                "an unknown query",
                server.program("POST", "/api/query").body("{\"type\":\"exec\"}"),
                400,
                "wire.malformed");
        row(
                "a field too many",
                server.program("POST", "/api/codes").body("{\"path\":\"/\",\"admin\":true}"),
                400,
                "wire.malformed");
        String samples =
                "{\"type\":\"samples\",\"dataset\":\"nowhere\",\"view\":{\"stages\":[]},\"from\":0,\"count\":1}";
        row("a query of no dataset", server.program("POST", "/api/query").body(samples), 404, "dataset.unknown");
        row(
                "a query that breaks the store",
                server.program("POST", "/api/query").body(samples.replace("nowhere", "broken")),
                500,
                "internal");
        row(
                "a sample that is none",
                server.program("POST", "/api/datasets/pets/samples").body("{}\n"),
                400,
                "wire.malformed");
        row("an unknown job", server.program("GET", "/api/jobs/j999"), 404, "job.unknown");
        row("an unknown session", server.program("DELETE", "/api/sessions/zzz"), 404, "session.unknown");
        row("posting to the App", here(post("/")), 405, "http.method");
        row("putting health", here(RawHttp.Request.of("PUT", "/health")), 405, "http.method");
        row("deleting datasets", server.tab("DELETE", "/api/datasets"), 405, "http.method");
        row("tracing", here(RawHttp.Request.of("TRACE", "/")), 405, "http.method");
        row("a method of one's own", here(RawHttp.Request.of("FROB", "/")), 405, "http.method");
        row("an unknown page", here(get("/nowhere")), 404, "http.not-found");
        row("an unknown route", server.tab("GET", "/api/nowhere"), 404, "http.not-found");
        row("a link that is none", server.tab("GET", "/api/link"), 426, "http.upgrade");
        row(
                "a link to something else",
                server.tab("GET", "/api/link").header("Upgrade", "h2c").header("Connection", "Upgrade"),
                426,
                "http.upgrade");
        row("no HTTP", "GARBAGE\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 400, "http.bad-request");
        row("a URL without end", here(get("/?x=" + "y".repeat(40_000))), 400, "http.bad-request");
        row("a header without end", here(get("/")).header("X", "y".repeat(40_000)), 400, "http.bad-request");
        row(
                "a body of two lengths, of which the chunks count",
                server.program("POST", "/api/codes")
                        .header("Content-Length", "5")
                        .header("Transfer-Encoding", "chunked")
                        .unmeasured()
                        .body("0\r\n\r\nGET /api/datasets HTTP/1.1\r\nHost: x\r\n\r\n"),
                400,
                "wire.malformed");
        row(
                "two lengths",
                server.program("POST", "/api/codes")
                        .header("Content-Length", "5")
                        .header("Content-Length", "6")
                        .body("xxxxx"),
                400,
                "http.bad-request");
        return rows();
    }
}
