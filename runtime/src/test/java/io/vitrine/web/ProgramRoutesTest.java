package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.model.Sample;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Shown;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Query;
import io.vitrine.view.View;
import io.vitrine.wire.ServerMessage;
import io.vitrine.wire.Wire;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramRoutesTest {
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

    private RawHttp.Answer post(String target, Object body) throws IOException {
        return server.send(server.program("POST", target).body(Wire.json(body)));
    }

    private RawHttp.Answer add(String dataset, String lines) throws IOException {
        return server.send(
                server.program("POST", "/api/datasets/" + dataset + "/samples").body(lines));
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Wire.json(Sample.of("/x/" + i).with("n", i)) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void answersAQueryLineByLine() throws IOException {
        RawHttp.Answer ids = post("/api/query", new Query.Ids("pets", View.all().limit(2), 0, 10));
        assertThat(ids.header("Content-Type")).isEqualTo("application/x-ndjson; charset=utf-8");
        assertThat(ids.text())
                .isEqualTo("\"%s\"\n\"%s\"\n{\"end\":2}\n".formatted(server.ids.get(0), server.ids.get(1)));
        RawHttp.Answer counts = post(
                "/api/query",
                new Query.Aggregate(
                        "pets", View.all(), List.of(new Aggregation.Count(null), new Aggregation.CountValues("tags"))));
        assertThat(counts.text()).isEqualTo("3\n{\"byValue\":[[\"pet\",3]]}\n{\"end\":2}\n");
        assertThat(post("/api/query", new Query.Dataset("nowhere")).text()).isEqualTo("{\"end\":0}\n");
    }

    @Test
    void streamsMoreThanFitsIntoMemoryAtOnce() throws IOException {
        add("pets", lines(0, 50_000));
        String[] rows = post("/api/query", new Query.Samples("pets", View.all(), 0, 100_000))
                .text()
                .split("\n");
        assertThat(rows).hasSize(50_004);
        assertThat(rows[50_003]).isEqualTo("{\"end\":50003}");
        assertThat(Wire.read(rows[50_002], Sample.class).filepath()).isEqualTo("/x/49999");
    }

    @Test
    void goesOnWithOthersWhenOneDoesNotReadItsAnswer() throws Exception {
        add("pets", lines(0, 50_000));
        byte[] request = server.program("POST", "/api/query")
                .body(Wire.json(new Query.Samples("pets", View.all(), 0, 100_000)))
                .bytes();
        for (int i = 0; i < 20; i++) {
            var socket = new Socket("127.0.0.1", server.port);
            socket.getOutputStream().write(request);
            if (i % 2 == 0) {
                socket.close();
            }
        }
        assertThat(post("/api/query", new Query.Dataset("nowhere")).text()).isEqualTo("{\"end\":0}\n");
    }

    @Test
    void addsSamplesAndSaysHowManyAreKept() throws IOException {
        String[] told = add(
                        "pets", lines(0, 3_000) + "\n\n" + lines(3_000, 3_001).strip())
                .text()
                .split("\n");
        assertThat(told[told.length - 1]).isEqualTo("{\"kept\":3001,\"end\":3001}");
        assertThat(told[0]).startsWith("{\"kept\":").doesNotContain("end");
        assertThat(server.store.find("pets").orElseThrow().samples()).isEqualTo(3_004);
    }

    @Test
    void namesTheLineThatIsWrong() throws IOException {
        RawHttp.Answer first = add("pets", lines(0, 2) + "{\"filepath\":7}\n" + lines(2, 4));
        assertThat(first.status()).isEqualTo(400);
        assertThat(first.text()).contains("\"code\":\"wire.malformed\"", "Line 3: ", "\"line\":3");
        assertThat(add("nowhere", lines(0, 2)).code()).isEqualTo("dataset.unknown");
    }

    @Test
    void saysWhatWasKeptBeforeItWentWrong() throws IOException {
        String text = add("pets", lines(0, 30_000) + "oh\n").text();
        String last = text.substring(text.lastIndexOf('\n', text.length() - 2) + 1);
        long kept = server.store.find("pets").orElseThrow().samples() - 3;
        assertThat(kept).isPositive();
        assertThat(last)
                .startsWith("{\"kept\":" + kept + ",\"problem\":{\"code\":\"wire.malformed\"")
                .endsWith(",\"line\":30001}\n");
    }

    @Test
    void keepsWholeBatchesOfAClientThatBreaksOff() throws Exception {
        for (int i = 0; i < 20; i++) { // more than there are threads for it
            try (var socket = new Socket("127.0.0.1", server.port)) {
                socket.getOutputStream()
                        .write(server.program("POST", "/api/datasets/pets/samples")
                                .header("Content-Length", "1000000")
                                .unmeasured()
                                .body(lines(0, 10))
                                .bytes());
            }
        }
        assertThat(add("pets", lines(0, 1)).text()).endsWith("{\"kept\":1,\"end\":1}\n");
        assertThat(server.store.find("pets").orElseThrow().samples()).isEqualTo(4);
    }

    @Test
    void opensListsAndClosesSessions() throws Exception {
        String opened = post("/api/sessions", new SessionSpec(SessionSpec.Kind.NEW, Shown.of("pets")))
                .text();
        assertThat(opened).matches("\\{\"id\":\"(\\w+)\",\"path\":\"/s/\\1\"}");
        String id = opened.substring(7, opened.indexOf('"', 7));
        String listed = "{\"id\":\"%s\",\"path\":\"/s/%s\",\"dataset\":\"pets\"}".formatted(id, id);
        // at once, and not only when the store has it
        assertThat(server.send(server.program("GET", "/api/sessions")).text())
                .contains(listed, "{\"id\":\"main\",\"path\":\"/\"");
        assertThat(server.send(server.program("DELETE", "/api/sessions/" + id)).status())
                .isEqualTo(204);
        assertThat(server.send(server.program("DELETE", "/api/sessions/" + id)).status())
                .isEqualTo(404);
    }

    @Test
    void invitesAPersonByTheNameThatTheProgramUses() throws IOException {
        RawHttp.Answer answer = server.send(RawHttp.Request.of("POST", "/api/codes")
                .header("Host", "box.example:8080")
                .header("Authorization", "bearer " + TestServer.TOKEN)
                .body("{\"path\":\"/s/x7k2\"}"));
        assertThat(answer.text()).matches("\\{\"url\":\"http://box\\.example:8080/s/x7k2\\?code=[A-Za-z0-9_-]{22}\"}");
        String target = answer.text().replaceAll(".*8080|\"}", "");
        assertThat(server.send(RawHttp.Request.of("GET", target).header("Host", server.host()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void startsJobsAndTellsTheClientThatDid() throws Exception {
        server.run("main", new SetDataset("pets"));
        try (RawLink link = server.programLink()) {
            link.hello("main", null, null);
            var spec = new ImportSpec("voc", Path.of("/x"), "new", null, null, null, ImportSpec.IfThere.REFUSE);
            RawHttp.Answer started = server.send(server.program("POST", "/api/jobs")
                    .header("Vitrine-Client", RawLink.CLIENT)
                    .body(Wire.json(spec)));
            assertThat(started.text()).isEqualTo("{\"job\":\"j1\"}");
            ServerMessage.Ended ended = link.await(ServerMessage.Ended.class);
            assertThat(ended.job()).isEqualTo("j1");
            assertThat(ended.problem().code()).isEqualTo("import.no-format");
            String standing = server.send(server.program("GET", "/api/jobs/j1")).text();
            assertThat(standing).contains("\"ended\":true", "import.no-format");
            assertThat(server.send(server.program("DELETE", "/api/jobs/j1")).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void acceptsABodyThatComesInPieces() throws Exception {
        byte[] request = server.program("POST", "/api/query")
                .body(Wire.json(new Query.Dataset("nowhere")))
                .bytes();
        try (var socket = new Socket("127.0.0.1", server.port)) {
            for (byte each : request) {
                socket.getOutputStream().write(each);
                socket.getOutputStream().flush();
            }
            assertThat(new String(RawHttp.read(socket.getInputStream(), false).body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"end\":0}\n");
        }
    }
}
