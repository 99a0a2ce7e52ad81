package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.state.SelectedSample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell does what docs/shell.md shows, on pipes and on terminals; ids, the port and times are this machine's. */
class ShellTranscriptTest {
    private static final Path PAGE = Path.of(System.getProperty("vitrine.root", ".."), "docs", "shell.md");

    @TempDir
    private static Path home;

    @BeforeAll
    static void draw() {
        System.setProperty("vitrine.home", home.toString());
        assertThat(Vitrine.quickstart().count()).isEqualTo(200);
        Vitrine.server().close();
    }

    @BeforeEach
    void useHome() {
        System.setProperty("vitrine.home", home.toString());
    }

    @AfterEach
    void close() {
        Vitrine.server().close();
        System.clearProperty("vitrine.home");
    }

    @Test
    void onPipes() throws Exception {
        try (var shell = ShellProgram.onPipes(home, "quickstart")) {
            assertThat(played(shell))
                    .as("pipes do not show what is typed")
                    .isEqualTo(normal(transcript().replaceAll("(?m)^vitrine> .*\\n", ShellProgram.PROMPT)));
            assertThat(shell.quit()).isZero();
        }
    }

    @Test
    void onAWideTerminal() throws Exception {
        try (var shell = ShellProgram.onTerminal(200, home, "quickstart")) {
            assertThat(played(shell)).isEqualTo(transcript());
            completes(shell);
            stops(shell);
            leavesThePromptAlone(shell);
            shell.type("6 * 7");
            assertThat(shell.quit()).isZero();
        }
        try (var again = ShellProgram.onTerminal(200, home)) {
            assertThat(again.screen()).as("what was shown last").contains("dataset quickstart (200 samples)");
            int from = again.screen().length();
            again.send("\u001bOA\u001bOA\r"); // up, past :quit
            again.await(text -> text.substring(from).contains("\n42\n"));
            assertThat(again.quit()).isZero();
        }
    }

    @Test
    void onANarrowTerminal() throws Exception {
        try (var shell = ShellProgram.onTerminal(40, home, "quickstart")) {
            shell.type("view = dataset.match { uniqueness > 0.9 }");
            String bars = shell.type("view.countValues 'weather.label'");
            assertThat(bars.lines().filter(line -> line.contains("█")).toList())
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.length() <= 40);
            List<String> described = shell.type("dataset").lines().skip(1).toList();
            assertThat(described).allMatch(line -> line.length() <= 40);
            assertThat(described).anyMatch(line -> line.startsWith("  ground_truth  Detections  1,754"));
            assertThat(shell.type("view.ids()").lines().skip(1).toList())
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.length() <= 40);
            assertThat(shell.quit()).isZero();
        }
    }

    /** Types what the page shows; before it asks what is selected, somebody selects two samples in the App. */
    private static String played(ShellProgram shell) throws Exception {
        for (String line : typed()) {
            if (line.equals("session.selected")) {
                selectInTheApp();
            }
            shell.type(line);
        }
        String screen = shell.screen();
        return normal(screen.substring(screen.indexOf("Vitrine 0.1"), screen.lastIndexOf(ShellProgram.PROMPT)));
    }

    private static void selectInTheApp() throws Exception {
        Session session = Vitrine.server().session("main"); // closing it would end it for the shell too
        try (Tab tab = Tab.open(session.invite())) {
            tab.await(one -> one.state().shown().view() != null);
            String ids = new String(tab.view("/ids?from=0&n=2"), StandardCharsets.UTF_8);
            for (String id : ids.replaceAll("[\\[\\]\"\\s]", "").split(",")) {
                tab.run(new ChangeSelected(List.of(SelectedSample.of(id)), List.of()));
            }
        }
    }

    private static void completes(ShellProgram shell) throws Exception {
        int from = shell.screen().length();
        shell.send("dataset.filterLabels('predictions') { label == 'umb\t");
        shell.await(text -> text.substring(from).contains("'umbrella"));
        shell.send("' && confi\t > 2 }.ski\t(1)\r");
        shell.await(text -> text.substring(from)
                .contains("confidence > 2 }.skip(1)\nView of quickstart: 0 of 200 samples\n" + ShellProgram.PROMPT));
    }

    private static void stops(ShellProgram shell) throws Exception {
        int from = shell.screen().length();
        shell.send("while (true) { }\r");
        Thread.sleep(500);
        shell.send("\u0003");
        shell.await(text -> text.substring(from).contains("Stopped.\n" + ShellProgram.PROMPT));
    }

    /** What a listener prints while something is typed stands above it. */
    private static void leavesThePromptAlone(ShellProgram shell) throws Exception {
        shell.type("session.clearSelected()");
        shell.type("session.onSelect { println \"selected: ${it.size()}\" }");
        shell.send("1 + ");
        int from = shell.screen().length();
        selectInTheApp();
        shell.await(text -> text.substring(from).contains("selected: 2\n" + ShellProgram.PROMPT + "1 + "));
        assertThat(shell.type("41")).isEqualTo("41\n42\n");
        shell.type("session.clearSelected()");
    }

    private static List<String> typed() throws Exception {
        return transcript()
                .lines()
                .filter(line -> line.startsWith(ShellProgram.PROMPT))
                .map(line -> line.substring(ShellProgram.PROMPT.length()))
                .toList();
    }

    private static String transcript() throws Exception {
        String block = Arrays.stream(Files.readString(PAGE).split("```"))
                .filter(part -> part.startsWith("text\nVitrine 0.1"))
                .findFirst()
                .orElseThrow();
        return normal(block.substring("text\n".length()));
    }

    private static String normal(String text) {
        return text.replaceAll("localhost:\\d+", "localhost:PORT")
                .replaceAll("[0-9a-f]{6}…", "ID…")
                .replaceAll("[\\d.]+ ms", "N ms")
                .replaceAll("(?m) +$", "");
    }
}
