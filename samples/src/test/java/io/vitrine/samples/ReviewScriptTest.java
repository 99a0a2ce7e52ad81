package io.vitrine.samples;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.cli.Main;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.state.SelectedSample;
import io.vitrine.view.View;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewScriptTest {
    private static final Path SCRIPT =
            Path.of(System.getProperty("vitrine.root", ".."), "samples", "scripts", "review.groovy");

    @TempDir
    private Path home;

    /** A tab sees the view of the script's closure, the script hears what the tab selects, and ends when the tab is closed. */
    @Test
    void runsAsItIsWritten() throws Exception {
        String folder = SharedData.folder("bccd-voc").toString();
        Process program = Programs.start(home, Main.class, "run", SCRIPT.toString(), folder);
        try (BufferedReader printed = program.inputReader(StandardCharsets.UTF_8)) {
            URI app = URI.create(lineFrom(printed, "App: "));
            try (Tab tab = Tab.open(app)) {
                tab.await(one -> one.state().shown().view() != null);
                assertThat(tab.state().shown().view())
                        .isEqualTo(View.all()
                                .filterLabels(
                                        "ground_truth",
                                        F("label")
                                                .eq("Platelets")
                                                .and(F("bounding_box")
                                                        .relativeArea()
                                                        .lt(0.01))));
                String id =
                        new String(tab.view("/ids?from=0&n=1"), StandardCharsets.UTF_8).replaceAll("[\\[\\]\"\\s]", "");
                tab.run(new ChangeSelected(List.of(SelectedSample.of(id)), List.of()));
                assertThat(lineFrom(printed, "now selected: ")).isEqualTo("1");
            }
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
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
