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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
        assertThat(shell.type(":explain session.view"))
                .contains("match")
                .contains("Runs:")
                .contains("SELECT");
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
        assertThat(shell.type("dataset.match { uniquenes > 3 }.count()"))
                .contains("\"uniquenes\"")
                .contains("Did you mean \"uniqueness\"?");
        assertThat(shell.type("datase.count()"))
                .isEqualTo("There is no variable \"datase\". Did you mean \"dataset\"? Variables: dataset, session.");
        assertThat(shell.type("dataset.fly(3)")).isEqualTo("Dataset has no method fly(Integer).");
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

    @Test
    void savesWhatWasTypedAsAScriptThatRuns() throws Exception {
        shell.type("least = 0.7");
        shell.type("nonsense()");
        shell.type("println \"rare ones: ${dataset.match { uniqueness > least }.count()}\"");
        Path file = home.resolve("typed.groovy");
        assertThat(shell.type(":save " + file)).startsWith("2 lines in " + file);
        assertThat(Files.readString(file)).isEqualTo("""
                        #!/usr/bin/env -S vitrine run
                        dataset = Dataset.load('pets')
                        session = launchApp(dataset)
                        least = 0.7
                        println "rare ones: ${dataset.match { uniqueness > least }.count()}"
                        """);
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
