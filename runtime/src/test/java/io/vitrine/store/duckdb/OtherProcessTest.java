package io.vitrine.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.model.Counts;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherProcessTest {
    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    @Test
    void aKillAtAnyMomentLeavesWholeTransactions() throws IOException, InterruptedException {
        Path file = folder.resolve("s.duckdb");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        for (int kill = 0; kill < KILLS; kill++) {
            long told = killedAfter(file, temporary, 2 + 3 * kill);
            try (var store = DuckDbStore.open(file)) {
                assertThat(store.count("d", View.all())).isGreaterThanOrEqualTo(told);
                assertWhole(store);
            }
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    /** Lets it commit so often, kills it, and returns the number of samples it told of last. */
    private static long killedAfter(Path file, Path temporary, int commits) throws IOException, InterruptedException {
        Process process = OtherProcess.start(file, temporary);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("open");
            long told = 0;
            for (int i = 0; i < commits; i++) {
                told = Long.parseLong(lines.readLine());
            }
            Thread.sleep(7L * commits);
            // By its handle: the process's own method would close the stream with its last words in it.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told = Long.parseLong(line);
            }
            return told;
        }
    }

    private static void assertWhole(DuckDbStore store) {
        List<Object> answers = store.aggregate(
                "d",
                View.all(),
                List.of(
                        new Aggregation.Count(null),
                        new Aggregation.CountValues("tags"),
                        new Aggregation.Count("gt.detections"),
                        new Aggregation.CountValues("id")));
        long samples = (Long) answers.get(0);
        Counts<?> tags = (Counts<?>) answers.get(1);
        Counts<?> ids = (Counts<?>) answers.get(3);
        assertThat(samples % OtherProcess.AT_ONCE).isZero();
        assertThat(tags.byValue().values()).hasSize((int) samples / OtherProcess.AT_ONCE);
        assertThat(tags.byValue().values().stream().allMatch(n -> n == OtherProcess.AT_ONCE))
                .isTrue();
        assertThat(answers.get(2)).isEqualTo(samples);
        assertThat(ids.byValue().keySet().size()).isEqualTo((int) samples);
        assertThat(store.find("d").orElseThrow().samples()).isEqualTo(samples);
    }

    @Test
    void aStoreThatAnotherProcessHasIsLocked() throws IOException, InterruptedException {
        Path file = folder.resolve("s.duckdb");
        Process process = OtherProcess.start(file, folder);
        try {
            assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("open");
            var refused = catchThrowableOfType(
                    VitrineException.class, () -> DuckDbStore.open(file).close());
            assertThat(refused.getProblem().code()).isEqualTo("store.locked");
            assertThat(refused.getProblem().message())
                    .isEqualTo(
                            "The store \"%s\" is open already, here or in another program. Close it there, or use"
                                    + " another home.",
                            file);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
