package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroovyRulesTest {
    private static final Path SCRIPTS = Path.of(System.getProperty("vitrine.root", ".."), "samples", "scripts");

    @TempDir
    private Path home;

    /** The counts are those of the annotations, taken with an XML reader of its own. */
    @Test
    void countsWhatTheRulesFind() throws Exception {
        assertThat(run(SCRIPTS.resolve("rules.groovy")))
                .containsExactly("small platelets: 197", "crowded: 14", "no white cell: 6");
    }

    @Test
    void saysWhereARuleIsWrong() throws Exception {
        Path file = home.resolve("wrong.groovy");
        Files.writeString(file, "[\n  odd: dataset.match { ground_truth.detections.any { it.label == 'WBC' } },\n]");
        assertThat(run(file))
                .contains(
                        "wrong.groovy:2:48: There is no method \"any\" here. To ask about labels, use filterLabels(field) { … } "
                                + "before.");
    }

    private List<String> run(Path rules) throws Exception {
        String folder = SharedData.folder("bccd-voc").toString();
        Process program = Programs.start(home, GroovyRules.class, folder, rules.toString());
        try (BufferedReader printed = program.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = printed.lines().toList();
            assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return lines;
        } finally {
            program.destroyForcibly();
        }
    }
}
