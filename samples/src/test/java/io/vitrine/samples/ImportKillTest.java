package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.cli.Main;
import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.spi.ServerOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that imports over a dataset: it is the old one or the new one, never half, and the import can be repeated. */
class ImportKillTest {
    private static final int ROUNDS = 10;

    @TempDir
    private Path home;

    /** What the dataset holds: samples and labels. */
    private record Content(long samples, long labels) {
        static final Content OLD = new Content(100, 273);
        static final Content NEW = new Content(364, 4_888);
    }

    @Test
    void leavesTheOldOrTheNewDataset() throws Exception {
        Path old = SharedData.folder("multiformat-voc100");
        Path bccd = SharedData.folder("bccd-voc");
        importOld(old);
        long start = System.nanoTime();
        assertThat(importing(bccd).waitFor()).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        var random = new Random();
        for (int round = 1; round <= ROUNDS; round++) {
            importOld(old);
            long after = random.nextLong(whole);
            Process process = importing(bccd);
            process.waitFor(after, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertThat(content())
                    .as("killed after %d of %d ms, round %d", after, whole, round)
                    .isIn(Content.OLD, Content.NEW);
        }
        assertThat(importing(bccd).waitFor()).isZero();
        assertThat(content()).isEqualTo(Content.NEW);
    }

    private void importOld(Path old) throws Exception {
        Process process = Programs.start(
                home,
                Main.class,
                "import",
                "voc",
                old.resolve("gts/pascalvoc_format").toString(),
                "--media",
                old.resolve("images").toString(),
                "--name",
                "x",
                "--overwrite");
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private Process importing(Path bccd) throws Exception {
        return Programs.start(home, Main.class, "import", "voc", bccd.toString(), "--name", "x", "--overwrite");
    }

    private Content content() {
        try (VitrineRuntime runtime = VitrineRuntime.startUnserved(ServerOptions.DEFAULT.withHome(home))) {
            var datasets = Server.over(runtime.gateway()).datasets();
            assertThat(datasets.names()).isEqualTo(List.of("x"));
            Dataset dataset = datasets.load("x");
            return new Content(dataset.count(), dataset.count("ground_truth.detections"));
        }
    }
}
