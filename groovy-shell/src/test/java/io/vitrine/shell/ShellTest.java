package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
    @TempDir
    private Path home;

    private Session session;
    private Dataset pets;
    private TypedShell shell;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("vitrine.home", home.toString());
        pets = Vitrine.datasets().create("pets");
        pets.addAll(IntStream.range(0, 6).mapToObj(ShellTest::sample).toList());
        session = Vitrine.launchApp(LaunchOptions.of(pets).withPort(0).withAuto(false));
        shell = new TypedShell(Vitrine.server(), session, home, 80);
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
    }

    private static Sample sample(int i) {
        Detection[] boxes = IntStream.range(0, i + 1)
                .mapToObj(j -> Detection.of(j == 0 ? "dog" : "person", BoundingBox.of(0.1, 0.2, 0.3, 0.4))
                        .withConfidence(0.5 + i * 0.08))
                .toArray(Detection[]::new);
        return Sample.of("/pictures/" + i + ".jpg")
                .with("uniqueness", i / 5.0)
                .with("predictions", Detections.of(boxes))
                .withTags(i % 2 == 0 ? "even" : "odd");
    }

    @Test
    void saysWhereItIs() {
        assertThat(shell.screen())
                .startsWith("Vitrine 0.1 · dataset pets (6 samples) · App http://localhost:" + session.getServerPort()
                        + "\n");
    }

    @Test
    void showsViewsCountsAndWhatIsSelected() throws Exception {
        assertThat(shell.type(
                        "session.view = dataset.match { uniqueness > 0.3 && predictions.detections.size() >= 4 }"))
                .isEqualTo("View of pets: 3 of 6 samples");
        assertThat(session.getView().count()).isEqualTo(3);
        assertThat(shell.type("dataset.countValues 'predictions.detections.label'")
                        .lines()
                        .map(String::strip))
                .containsExactly("person  ████████████████  15", "dog     ██████▍           6");
        List<String> ids = session.getView().ids();
        session.selectSamples(ids.get(0), ids.get(2));
        assertThat(shell.type("session.selected"))
                .isEqualTo("[%s…, %s…]"
                        .formatted(ids.get(0).substring(0, 6), ids.get(2).substring(0, 6)));
        assertThat(shell.type("session.config.showConfidence = false; session.refresh()"))
                .isEmpty();
        assertThat(session.getConfig().isShowConfidence()).isFalse();
        assertThat(shell.type(":explain session.view").lines())
                .satisfiesExactly(
                        view -> assertThat(view).startsWith("View of pets: match (F(\"uniqueness\") > 0.3) && "),
                        sql -> assertThat(sql).startsWith("  SELECT ").endsWith(" -- [0.3, 4]"),
                        cost -> assertThat(cost).matches("3 of 6 samples, counted in \\d+\\.\\d ms"));
        assertThat(shell.type(":explain Vitrine.plan().dataset('pets').tagView('seen').compile()"))
                .contains(" 1. setDataset \"pets\"", "Runs:", "INSERT");
        assertThat(shell.type("dataset")).startsWith("Dataset \"pets\": 6 image samples");
    }

    @Test
    void keepsVariablesMethodsAndImports() throws Exception {
        assertThat(shell.type("def least = 0.7")).isEqualTo("0.7");
        assertThat(shell.type("int many = 3")).isEqualTo("3");
        assertThat(shell.type("def (a, b) = [1, 2]")).isEqualTo("[1, 2]");
        assertThat(shell.type("a + b + many")).isEqualTo("6");
        assertThat(shell.type("dataset.match { uniqueness > least }.count()")).isEqualTo("2");
        shell.type("def twice(x) { x * 2 }");
        assertThat(shell.type("twice(21)")).isEqualTo("42");
        shell.type("import java.time.Duration");
        assertThat(shell.type("Duration.ofSeconds(90)")).isEqualTo("PT1M30S");
    }

    @Test
    void goesOnInTheNextLineWhileSomethingIsOpen() throws Exception {
        shell.send("dataset.match {");
        assertThat(shell.type("  uniqueness > 0.7 }")).endsWith("View of pets: 2 of 6 samples");
    }

    @Test
    void pointsAtWhatIsWrong() throws Exception {
        assertThat(shell.type("dataset.match { uniqueness = 3 }"))
                .startsWith("dataset.match { uniqueness = 3 }\n                  ^")
                .doesNotContain("\tat ");
        assertThat(shell.type("dataset.match { uniquenes > 3 }"))
                .startsWith("dataset.match { uniquenes > 3 }\n                  ^\n")
                .contains("\"uniquenes\"")
                .contains("Did you mean \"uniqueness\"?");
        assertThat(shell.type("datase.count()")).isEqualTo("""
                        datase.count()
                          ^
                        There is no variable "datase". Did you mean "dataset"? Variables: dataset, session.""");
        assertThat(shell.type("dataset.contValues('tags')")).isEqualTo("""
                        dataset.contValues('tags')
                                  ^
                        Dataset has no method contValues(String). Did you mean "countValues"?""");
        assertThat(shell.type("dataset.limit('3')")).isEqualTo("""
                        dataset.limit('3')
                                  ^
                        Dataset has no method limit(String). There is limit(long n).""");
        assertThat(shell.type("1 / 0")).isEqualTo("ArithmeticException: Division by zero");
        assertThat(shell.type(":undoo")).startsWith("There is no command \":undoo\". Did you mean \":undo\"?");
    }

    @Test
    void undoesAndRedoesAndListsWhatWasDone() throws Exception {
        assertThat(shell.type("dataset.match { uniqueness > 0.7 }.tagSamples('rare')"))
                .isEqualTo("2");
        assertThat(shell.type(":history")).contains("rare").contains("2");
        session.tagView("all");
        assertThat(shell.type(":undo")).isEqualTo("6 reverted");
        assertThat(pets.matchTags("all").count()).isZero();
        assertThat(shell.type(":redo")).isEqualTo("6 reverted");
        assertThat(pets.matchTags("all").count()).isEqualTo(6);
        assertThat(shell.type(":log")).contains("tagView").contains("undo");
        assertThat(shell.type(":time dataset.count()")).matches("6\n\\d+\\.\\d ms");
        assertThat(shell.type(":open")).startsWith("App: http://localhost:").contains("?code=");
    }

    @Test
    void ctrlCStopsWhatRuns() throws Exception {
        shell.send("while (true) { }");
        Thread.sleep(300);
        shell.interrupt();
        shell.await(text -> text.contains("Stopped."));
        assertThat(shell.type("1 + 1")).isEqualTo("2");
    }

    @Test
    void ctrlCStopsALongQuery() throws Exception {
        assertThat(shell.type("dataset.addAll((1..3000).collect { Sample.of(\"/p/$it\").with('n', it) })"))
                .isEqualTo("3000");
        // One field compared with another of a list as long as the data, for every sample: minutes.
        shell.send("def all = (1..3000).collect { it }; (1..100000).each { dataset.match(F('n').isIn(all)).count() }");
        Thread.sleep(500);
        shell.interrupt();
        shell.await(text -> text.contains("Stopped."));
        assertThat(shell.type("dataset.count()")).isEqualTo("3006");
    }

    /** A line that no interrupt reaches, as one that waits for a lock in a library. */
    public static final class Stuck {
        private static final CountDownLatch RELEASED = new CountDownLatch(1);

        private Stuck() {}

        public static String untilReleased() {
            while (true) {
                try {
                    RELEASED.await();
                    return "released";
                } catch (InterruptedException passedOver) {
                    // that is what is wrong with it
                }
            }
        }
    }

    @Test
    void saysSoWhereALineDoesNotStop() throws Exception {
        try {
            shell.send("io.vitrine.shell.ShellTest.Stuck.untilReleased()");
            Thread.sleep(300);
            shell.interrupt();
            shell.await(text ->
                    text.contains("It does not stop, and was left behind: it goes on until it ends or the shell does.\n"
                            + Shell.PROMPT));
            assertThat(shell.type("1 + 1")).isEqualTo("2");
        } finally {
            Stuck.RELEASED.countDown();
        }
    }

    @Test
    void datasetIsWhatTheSessionShows() throws Exception {
        Dataset farm = Vitrine.datasets().create("farm");
        shell.type("session.dataset = Dataset.load('farm')");
        assertThat(shell.type("dataset.name")).isEqualTo("farm");
        session.setDataset(pets); // as someone does in the App
        assertThat(shell.type("dataset.name")).isEqualTo("pets");
        shell.type("dataset = Dataset.load('farm')");
        assertThat(shell.type("dataset.name"))
                .as("a variable that was set stays")
                .isEqualTo("farm");
        session.clearDataset();
        assertThat(shell.type("dataset.name")).isEqualTo("""
                        dataset.name
                          ^
                        The session shows no dataset. Set one: session.dataset = Dataset.load('name').""");
        session.setDataset(farm);
        Path file = home.resolve("moved.groovy");
        assertThat(shell.type(":save " + file)).startsWith("8 lines in ");
        assertThat(Files.readString(file)).isEqualTo("""
                        #!/usr/bin/env -S vitrine run
                        dataset = Dataset.load('pets')
                        session = launchApp(dataset)
                        session.dataset = Dataset.load('farm')
                        dataset = session.dataset
                        dataset.name
                        session.dataset = dataset = Dataset.load('pets')
                        dataset.name
                        dataset = Dataset.load('farm')
                        dataset.name
                        session.dataset = dataset = Dataset.load('farm')
                        """);
    }

    @Test
    void savesWhatWasTypedAsAScriptThatRuns() throws Exception {
        shell.type("def least = 0.9");
        shell.type("def least = 0.7");
        shell.type("nonsense()");
        shell.type("long rare() { dataset.match { uniqueness > least }.count() }");
        Path out = home.resolve("out");
        shell.type("new File('" + out + "').text = \"rare ones: ${rare()}\"");
        Path file = home.resolve("typed.groovy");
        assertThat(shell.type(":save " + file))
                .isEqualTo("4 lines in %s; run it with ./vitrine run %1$s".formatted(file));
        assertThat(Files.readString(file)).isEqualTo("""
                        #!/usr/bin/env -S vitrine run
                        dataset = Dataset.load('pets')
                        session = launchApp(dataset)
                        least = 0.9
                        least = 0.7
                        long rare() { dataset.match { uniqueness > least }.count() }
                        new File('%s').text = "rare ones: ${rare()}"
                        """.formatted(out));
        Files.delete(out);
        shell.close();
        var err = new StringWriter();
        assertThat(new ScriptRun(Files.readString(file), "typed.groovy").run(List.of(), new PrintWriter(err), false))
                .as(err.toString())
                .isZero();
        assertThat(out).hasContent("rare ones: 2");
    }

    @Test
    void saysIfTheLinesDoNotGoTogether() throws Exception {
        shell.type("def twice(x) { x + x }");
        shell.type("def twice(x) { x * 2 }");
        assertThat(shell.type(":save " + home.resolve("twice.groovy")))
                .contains("\nAs a whole it cannot be compiled yet: ")
                .endsWith("(twice.groovy:5:1)");
    }

    @Test
    void remembersLinesOverARestartAndKeepsThemPrivate() throws Exception {
        shell.type("dataset.count()");
        shell.type(":quit");
        assertThat(shell.hasEnded()).isTrue();
        Path history = home.resolve("shell-history");
        assertThat(Files.readString(history)).contains("dataset.count()");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
    }

    @Test
    void fitsIntoNarrowTerminals() throws Exception {
        try (var narrow = new TypedShell(Vitrine.server(), session, home, 24)) {
            assertThat(narrow.type("dataset.countValues 'predictions.detections.label'")
                            .lines())
                    .allMatch(line -> line.length() <= 24)
                    .anyMatch(line -> line.contains("person") && line.endsWith("15"));
        }
    }

    @Test
    void endsWithTheInput() throws Exception {
        shell.type("1");
        shell.close();
        assertThat(shell.hasEnded()).isTrue();
    }
}
