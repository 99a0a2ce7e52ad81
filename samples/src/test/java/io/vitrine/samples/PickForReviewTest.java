package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.state.SelectedSample;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickForReviewTest {
    @TempDir
    private Path home;

    /** The program runs as it stands; a tab picks two samples and closes; the program tags them and its JVM ends. */
    @Test
    void tagsWhatIsPickedAndEnds() throws Exception {
        String folder = SharedData.folder("bccd-voc").toString();
        Process program = Programs.start(home, PickForReview.class, folder, "Platelets");
        try (BufferedReader printed = program.inputReader(StandardCharsets.UTF_8)) {
            URI app = URI.create(lineFrom(printed, "App: "));
            List<String> picked;
            try (Tab tab = Tab.open(app)) {
                tab.await(one -> one.state().shown().view() != null);
                String ids = new String(tab.view("/ids?from=0&n=2"), StandardCharsets.UTF_8);
                picked = List.of(ids.replaceAll("[\\[\\]\"\\s]", "").split(","));
                picked.forEach(id -> tab.run(new ChangeSelected(List.of(SelectedSample.of(id)), List.of())));
            }
            assertThat(lineFrom(printed, "picked ")).isEqualTo("[" + String.join(", ", picked) + "], tagged 2");
            assertThat(program.waitFor(20, TimeUnit.SECONDS))
                    .as("the JVM ends after session.close()")
                    .isTrue();
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
        }
    }

    private static String lineFrom(BufferedReader printed, String start) throws Exception {
        var all = new StringBuilder();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("no line \"" + start + "…\" in:\n" + all);
    }
}
