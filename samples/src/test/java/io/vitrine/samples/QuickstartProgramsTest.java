package io.vitrine.samples;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.LaunchOptions;
import io.vitrine.Server;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.cli.Main;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.runtime.Home;
import io.vitrine.state.SelectedSample;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs that start from the quickstart dataset run as they stand, each in a JVM of its own. */
class QuickstartProgramsTest {
    @TempDir
    private static Path home;

    /** What is in it before the programs run; drawn once for all of them. */
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
        Vitrine.closeApp();
        Vitrine.server().close();
        System.clearProperty("vitrine.home");
    }

    /** A tab picks two samples and closes; the program tags them and its JVM ends. */
    @Test
    void pickForReviewTagsWhatIsPickedAndEnds() throws Exception {
        Process program = Programs.start(home, PickForReview.class);
        try (BufferedReader printed = program.inputReader(StandardCharsets.UTF_8)) {
            URI app = URI.create(lineFrom(printed, "App: "));
            List<String> picked;
            try (Tab tab = Tab.open(app)) {
                tab.await(one -> one.state().shown().view() != null);
                String ids = new String(tab.view("/ids?from=0&n=2"), StandardCharsets.UTF_8);
                picked = List.of(ids.replaceAll("[\\[\\]\"\\s]", "").split(","));
                picked.forEach(id -> tab.run(new ChangeSelected(List.of(SelectedSample.of(id)), List.of())));
            }
            assertThat(picked).hasSize(2);
            assertThat(lineFrom(printed, "picked ")).isEqualTo("[" + String.join(", ", picked) + "], tagged 2");
            assertThat(program.waitFor(20, TimeUnit.SECONDS))
                    .as("the JVM ends after session.close()")
                    .isTrue();
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void queueForReviewTagsInOnePlan() throws Exception {
        Process program = Programs.start(home, QueueForReview.class);
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(printed).isZero();
        List<String> lines = printed.lines().toList();
        assertThat(lines.get(0)).startsWith(" 1. ");
        long queued = number(printed, "queued (\\d+)");
        assertThat(queued).isPositive();
        assertThat(number(printed, "undone (\\d+)")).isEqualTo(queued);
        Dataset quickstart = Vitrine.quickstart();
        assertThat(quickstart.matchTags("queue-a").count()).isZero();
        assertThat(quickstart
                        .matchTags("validation")
                        .take(100, 51)
                        .matchTags("needs-fix")
                        .count())
                .isEqualTo(queued);
    }

    @Test
    void fromAnywhereWorksThroughAServer() throws Exception {
        try (Session session = Vitrine.launchApp(
                LaunchOptions.of(Vitrine.quickstart()).withPort(0).withAuto(false))) {
            Process program = Programs.start(
                    home,
                    FromAnywhere.class,
                    "http://localhost:" + session.getServerPort(),
                    Home.open(home).token());
            String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
            long unique = session.getDataset().match(F("uniqueness").gt(0.9)).count();
            assertThat(unique).isBetween(1L, 199L);
            assertThat(printed).containsPattern("/s/\\w+ shows " + unique + " of 200 samples");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 40})
    void theShellIsAsTheDocumentsShowIt(int columns) throws Exception {
        Dataset quickstart = Vitrine.quickstart();
        long rare = quickstart
                .match(F("uniqueness")
                        .gt(0.9)
                        .and(F("predictions.detections").length().ge(3)))
                .count();
        long persons = quickstart.countValues("predictions.detections.label").get("person");
        Vitrine.server().close();
        var command = Programs.command(home, Main.class, "shell", "quickstart");
        try (var terminal = new Pty(columns, command)) {
            String banner = terminal.await(0, "vitrine> ");
            assertThat(banner.replaceAll("\\s", ""))
                    .contains("Vitrine0.1·datasetquickstart(200samples)·Apphttp://localhost:");
            assertThat(terminal.type(
                            "session.view = dataset.match { uniqueness > 0.9 && predictions.detections.size() >= 3 }",
                            "samples\n"))
                    .contains("View of quickstart: " + rare + " of 200 samples");
            assertThat(terminal.type("dataset.countValues 'predictions.detections.label'", " dog "))
                    .containsPattern("  person +█+ +" + persons);
            String url = "http://localhost:" + number(banner.replaceAll("\\s", ""), "localhost:(\\d+)");
            try (Server server = Vitrine.connect(url, Home.open(home).token());
                    Session session = server.session()) {
                List<String> ids = session.getView().ids().subList(0, 2);
                session.selectSamples(ids.toArray(String[]::new));
                String first = ids.get(0).substring(0, 6);
                assertThat(terminal.type("session.selected", first + "…"))
                        .contains("[" + first + "…, " + ids.get(1).substring(0, 6) + "…]");
            }
            terminal.type("while (true) { }\n");
            Thread.sleep(500);
            terminal.type("\u0003");
            terminal.await(0, "Stopped.");
            assertThat(terminal.type("1 + 1", "\n2\n")).contains("2");
            int from = terminal.screen().length();
            terminal.type("session.con\t");
            terminal.await(from, "session.config");
        }
    }

    private static long number(String printed, String pattern) {
        var found = Pattern.compile(pattern).matcher(printed);
        assertThat(found.find()).as(printed).isTrue();
        return Long.parseLong(found.group(1));
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
