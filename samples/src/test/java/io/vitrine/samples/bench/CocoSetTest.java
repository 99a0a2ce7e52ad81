package io.vitrine.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.model.Counts;
import io.vitrine.model.ImportReport;
import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.ServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoSetTest {
    @TempDir
    private Path folder;

    private CocoSet set(int samples, long seed) throws Exception {
        return new CocoSet(samples, seed, Pictures.drawn(folder.resolve("pictures")));
    }

    @Test
    void hasTheTotalsOfCocoOrTheirShare() throws Exception {
        CocoSet full = set(CocoSet.FULL, 51);
        assertThat(List.of(full.truths(), full.predictions())).isEqualTo(List.of(859_867L, 1_101_414L));
        CocoSet small = set(200, 51);
        assertThat(List.of(small.truths(), small.predictions())).isEqualTo(List.of(1_454L, 1_862L));
    }

    @Test
    void isTheSameForTheSameSeed() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Path other = folder.resolve("other");
        assertThat(set(200, 51).write(one)).isTrue();
        assertThat(set(200, 51).write(two)).isTrue();
        assertThat(set(200, 52).write(other)).isTrue();
        for (String file : List.of("instances.json", "predictions.json")) {
            assertThat(one.resolve(file)).hasSameBinaryContentAs(two.resolve(file));
            assertThat(Files.readString(one.resolve(file))).isNotEqualTo(Files.readString(other.resolve(file)));
        }
    }

    @Test
    void isWrittenOnceUnlessSomethingElseIsAskedFor() throws Exception {
        Path files = folder.resolve("files");
        assertThat(set(20, 51).write(files)).isTrue();
        assertThat(set(20, 51).write(files)).isFalse();
        assertThat(set(21, 51).write(files)).isTrue();
    }

    @Test
    void isImportedWhole() throws Exception {
        Path files = folder.resolve("files");
        CocoSet set = set(200, 51);
        set.write(files);
        var options = ServerOptions.DEFAULT.withHome(folder.resolve("home"));
        try (VitrineRuntime runtime = VitrineRuntime.startUnserved(options)) {
            ImportReport report = runtime.gateway()
                    .start(new ImportSpec(
                            "coco",
                            CocoSet.instances(files),
                            "set",
                            null,
                            set.pictures().folder(),
                            CocoSet.predictions(files),
                            ImportSpec.IfThere.REFUSE))
                    .result()
                    .get();
            assertThat(report)
                    .isEqualTo(new ImportReport(
                            "set", 200, 1_454 + 1_862, List.of(), List.of(), 0, 0, report.millis(), null));
            Dataset dataset = Server.over(runtime.gateway()).datasets().load("set");
            assertThat(dataset.count("ground_truth.detections")).isEqualTo(1_454);
            assertThat(dataset.count("predictions.detections.confidence")).isEqualTo(1_862);
            assertThat(dataset.count("uniqueness")).isEqualTo(200);
            assertThat(dataset.count("scene")).isEqualTo(200);
            assertThat(dataset.count("created_at")).isEqualTo(200);
            Counts<Object> tags = dataset.countValues("tags");
            assertThat(tags.get("train") + tags.get("val") + tags.get("test")).isEqualTo(200);
        }
    }
}
