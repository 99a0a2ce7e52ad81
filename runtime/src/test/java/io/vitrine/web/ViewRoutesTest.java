package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.Bounds;
import io.vitrine.model.Counts;
import io.vitrine.model.Extent;
import io.vitrine.model.Sample;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SessionEvent;
import io.vitrine.view.View;
import io.vitrine.wire.PathCounts;
import io.vitrine.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewRoutesTest {
    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
        server.run("main", new SetDataset("pets"), new SetView(View.all().limit(2)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SessionEvent.Looked looked() {
        return server.engine.backend().snapshot("main").about();
    }

    private String path(String what) {
        return "/api/views/" + looked().fingerprint() + "/" + looked().revision() + "/" + what;
    }

    @Test
    void saysWhatAViewIsAbout() throws IOException {
        RawHttp.Answer answer = server.get(path("about"));
        assertThat(answer.text())
                .isEqualTo(
                        "{\"dataset\":\"pets\",\"count\":2,\"total\":3,\"text\":\"limit 2\",\"stages\":[\"limit 2\"],"
                                + "\"fields\":[{\"name\":\"ground_truth\",\"kind\":\"detections\"}],"
                                + "\"metadata\":[{\"name\":\"metadata.size_bytes\",\"kind\":\"int\"},"
                                + "{\"name\":\"metadata.mime_type\",\"kind\":\"string\"},"
                                + "{\"name\":\"metadata.width\",\"kind\":\"int\"},{\"name\":\"metadata.height\",\"kind\":\"int\"},"
                                + "{\"name\":\"metadata.num_channels\",\"kind\":\"int\"}]}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    }

    @Test
    void givesTheIdsAndShapesOfAPart() throws IOException {
        assertThat(server.get(path("ids")).text())
                .isEqualTo("[\"%s\",\"%s\"]".formatted(server.ids.get(0), server.ids.get(1)));
        assertThat(server.get(path("ids?from=1&n=5")).text()).isEqualTo("[\"%s\"]".formatted(server.ids.get(1)));
        assertThat(server.get(path("aspects?from=0&n=2000")).body()).isEqualTo(new byte[] {(byte) 128, (byte) 128});
        assertThat(server.get(path("aspects?from=2")).body()).isEmpty();
    }

    @Test
    void givesThePageOfLabels() throws IOException {
        ByteBuffer page = ByteBuffer.wrap(server.get(path("page?from=0&n=256&fields=ground_truth"))
                        .body())
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(page.get()).isEqualTo((byte) 2);
        assertThat(page.get()).isEqualTo((byte) 1);
        assertThat(page.getShort()).isEqualTo((short) 1);
        assertThat(List.of(page.getInt(), page.getInt())).isEqualTo(List.of(2, 2));
        assertThat(List.of(page.getInt(), page.getInt())).isEqualTo(List.of(0, 0));
        assertThat(List.of(page.getInt(), page.getInt(), page.getInt())).isEqualTo(List.of(0, 1, 2));
    }

    @Test
    void countsValues() throws IOException {
        assertThat(server.get(path("counts?paths=tags")).text())
                .isEqualTo("[{\"path\":\"tags\",\"kind\":\"string\",\"total\":2,\"distinct\":1,"
                        + "\"counts\":{\"byValue\":[[\"pet\",2]]},\"extent\":null}]");
    }

    @Test
    void countsInTheWholeDatasetToo() throws IOException {
        assertThat(server.get(path("counts?paths=tags&of=dataset")).text())
                .isEqualTo("[{\"path\":\"tags\",\"kind\":\"string\",\"total\":3,\"distinct\":1,"
                        + "\"counts\":{\"byValue\":[[\"pet\",3]]},\"extent\":null}]");
        RawHttp.Answer refused = server.get(path("counts?paths=tags&of=all"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\\\"of\\\" is \\\"all\\\", and should be view or dataset.");
    }

    @Test
    void countsEachPathAsItsTypeAsksFor() {
        List<PathCounts> counts = counts(
                "ground_truth.detections",
                "ground_truth.detections.label",
                "ground_truth.detections.confidence",
                "metadata.width",
                "metadata.width");
        var extent = new Extent(Bounds.of(100, 100), 2, 0, 0, 0);
        var width = new PathCounts("metadata.width", "int", 2, 1L, new Counts<>(Map.of(100L, 2L)), extent);
        assertThat(counts)
                .containsExactly(
                        new PathCounts("ground_truth.detections", "detection", 2, null, null, null),
                        new PathCounts(
                                "ground_truth.detections.label",
                                "string",
                                2,
                                1L,
                                new Counts<>(Map.of("cat", 2L)),
                                null),
                        new PathCounts(
                                "ground_truth.detections.confidence",
                                "float",
                                2,
                                null,
                                null,
                                new Extent(Bounds.of(0.75, 0.75), 2, 0, 0, 0)),
                        width,
                        width);
    }

    @Test
    void ofVeryManyValuesTheMostFrequentAreNamed() {
        var many = IntStream.range(0, 1001)
                .mapToObj(i -> Sample.of("/x/" + i).with("n", i).with("m", i % 1000))
                .toList();
        server.create("many", folder);
        server.append("many", many);
        server.run("main", new SetDataset("many"));
        List<PathCounts> counts = counts("n", "m");
        assertThat(counts.get(0).distinct()).isEqualTo(1001);
        assertThat(counts.get(0).total()).isEqualTo(1001);
        assertThat(counts.get(0).counts().byValue()).hasSize(100);
        assertThat(counts.get(1).distinct()).isEqualTo(1000);
        assertThat(counts.get(1).counts().byValue()).hasSize(1000).containsEntry(0L, 2L);
    }

    @Test
    void refusesToCountWhatIsNotThere() throws IOException {
        RawHttp.Answer answer = server.get(path("counts?paths=tags,ground_truth.detections.lable"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("\"code\":\"view.unknown-field\"", "Did you mean \\\"ground_truth.detections.label\\\"?");
    }

    private List<PathCounts> counts(String... paths) {
        try {
            RawHttp.Answer answer = server.get(path("counts?paths=" + String.join(",", paths)));
            return Wire.readList(answer.text(), PathCounts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void answersForARevisionOnlyWhileTheDatasetIsAtIt() throws IOException {
        String before = path("ids");
        server.run("main", new ChangeSelected(List.of(SelectedSample.of(server.ids.get(0))), List.of()));
        server.run("main", new TagSelectedSamples("good"));
        RawHttp.Answer moved = server.get(before);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.text()).contains("\"code\":\"view.moved\"", "\"revision\":2");
        assertThat(moved.header("Cache-Control")).isEqualTo("no-store");
        assertThat(server.get(path("ids")).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatWasReadWhileAnEditCameIn() throws Exception {
        server.gated.gate.drainPermits();
        String ids = path("ids");
        try (var socket = new Socket("127.0.0.1", server.port)) {
            socket.getOutputStream().write(server.tab("GET", ids).bytes());
            while (server.gated.begun.get() == 0) {
                Thread.sleep(5);
            }
            server.store.transaction(tx -> io.vitrine.store.Hands.tag(tx, "pets", List.of(View.all()), "good"));
            server.gated.gate.release(100);
            assertThat(RawHttp.read(socket.getInputStream(), false).status()).isEqualTo(409);
        }
    }

    @Test
    void beginsNothingForAClientThatHasGone() throws Exception {
        server.gated.gate.drainPermits();
        String ids = path("ids");
        for (int i = 0; i < 40; i++) {
            try (var socket = new Socket("127.0.0.1", server.port)) {
                socket.getOutputStream().write(server.tab("GET", ids).bytes());
                Thread.sleep(10);
            }
        }
        server.gated.gate.release(1_000);
        assertThat(server.get(ids).status()).isEqualTo(200);
        // as many as there are threads had begun before they were gone
        assertThat(server.gated.begun.get()).isLessThanOrEqualTo(9);
    }

    @Test
    void listsDatasetsAndShowsOneAndASampleOfIt() throws IOException {
        assertThat(server.get("/api/datasets").text())
                .matches("\\[\\{\"name\":\"pets\",\"mediaType\":\"image\",\"samples\":3,"
                        + "\"created\":\"20[0-9T:.-]+Z\",\"revision\":1}]");
        assertThat(server.get("/api/datasets/pets").text()).contains("\"schema\"", "ground_truth");
        RawHttp.Answer sample = server.get("/api/datasets/pets/samples/" + server.ids.get(1));
        assertThat(sample.text()).contains("\"id\":\"" + server.ids.get(1) + "\"", "\"label\":\"cat\"");
        assertThat(sample.header("Cache-Control")).isEqualTo("no-store");
        assertThat(server.get("/api/datasets/pets/samples/" + "f".repeat(24)).code())
                .isEqualTo("sample.unknown");
    }
}
