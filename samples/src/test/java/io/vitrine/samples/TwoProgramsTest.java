package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.cli.Main;
import io.vitrine.cli.Terminal;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.state.SelectedSample;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one home: whoever comes second works through the first. */
class TwoProgramsTest {
    private static final int RACES = Integer.getInteger("vitrine.races", 3);

    @TempDir
    private Path home;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void importPictures() {
        Path pictures = SharedData.folder("multiformat-voc100");
        assertThat(run(
                                "import",
                                "voc",
                                pictures.resolve("gts/pascalvoc_format").toString(),
                                "--media",
                                pictures.resolve("images").toString(),
                                "--name",
                                "voc100")
                        .exit())
                .isZero();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    /** What a command line in this process did. */
    private record Ran(int exit, String out, String err) {}

    private Ran run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", home.toString()));
        int exit = Main.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false),
                all.toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    private Process start(String... args) throws Exception {
        Process process = Programs.start(home, Main.class, args);
        started.add(process);
        return process;
    }

    private static String app(Process process) throws Exception {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("App: ")) {
                return line.substring("App: ".length());
            }
        }
        throw new AssertionError("no line \"App: \"");
    }

    @Test
    void everyVerbWorksThroughAServerThatRuns() throws Exception {
        Process server = start("serve", "--port", "0");
        app(server);
        assertThat(run("list").out()).startsWith("voc100 ");
        assertThat(run("info", "voc100").out()).contains("273");
        Ran opened = run("open", "voc100", "--no-browser");
        assertThat(opened.exit()).isZero();
        assertThat(opened.out()).matches("App: http://localhost:\\d+/s/\\w+\\?code=[\\w-]+\\n");
        try (Tab tab = Tab.open(URI.create(opened.out().strip().substring("App: ".length())))) {
            assertThat(tab.state().shown().dataset()).isEqualTo("voc100");
            String first = new String(tab.view("/ids?from=0&n=1"), StandardCharsets.UTF_8).replaceAll("[^0-9a-f]", "");
            tab.run(new ChangeSelected(List.of(SelectedSample.of(first)), List.of()));
            assertThat(tab.run(new TagSelectedSamples("seen")).result().changed())
                    .isEqualTo(1);
        }
        assertThat(run("info", "voc100").out()).contains("seen 1");
        assertThat(run("delete", "voc100", "--yes").exit()).isZero();
        server.destroyForcibly().waitFor();
        assertThat(run("list").out()).startsWith("No datasets yet.");
    }

    @Test
    void oneServesAndTheOtherAttachesWhenBothStartAtOnce() throws Exception {
        for (int race = 1; race <= RACES; race++) {
            Process one = start("open", "voc100", "--no-browser");
            Process two = start("open", "voc100", "--no-browser");
            List<String> pages = List.of(app(one), app(two));
            assertThat(pages.stream().filter(page -> page.contains("/s/")).count())
                    .as("race %d: %s", race, pages)
                    .isEqualTo(1);
            Process attached = pages.get(0).contains("/s/") ? one : two;
            assertThat(attached.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(attached.exitValue()).isZero();
            Process serving = attached == one ? two : one;
            serving.destroy();
            serving.waitFor();
        }
    }
}
