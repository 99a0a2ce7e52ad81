package io.vitrine.groovy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.WaitResult;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.state.SelectedSample;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts on a dataset and a session of a server in this process. */
class LiveTest {
    @TempDir
    private static Path home;

    private static String homeBefore;
    private static Dataset dataset;
    private static Session session;

    @BeforeAll
    static void launch() {
        homeBefore = System.setProperty("vitrine.home", home.toString());
        dataset = Vitrine.datasets().create("cats");
        dataset.addAll(IntStream.range(0, 10).mapToObj(LiveTest::sample).toList());
        session = (Session) evaluate("launchApp(dataset: dataset, port: 0, auto: false)");
    }

    private static Sample sample(int i) {
        Detection cat = Detection.of(i % 2 == 0 ? "cat" : "dog", new BoundingBox(0, 0, 0.1 * i, 0.1))
                .withConfidence(i / 10.0)
                .with("iscrowd", i == 0);
        return Sample.of("/pictures/" + i + ".jpg")
                .withTags(i < 3 ? "low" : "high")
                .with("score", i / 10.0)
                .with("gt", new Detections(List.of(cat)));
    }

    @AfterAll
    static void close() {
        Vitrine.closeApp();
        if (homeBefore == null) {
            System.clearProperty("vitrine.home");
        } else {
            System.setProperty("vitrine.home", homeBefore);
        }
    }

    private static Object evaluate(String text) {
        var binding = new Binding();
        binding.setVariable("dataset", dataset);
        binding.setVariable("session", session);
        return new GroovyShell(binding, VitrineGroovy.configuration()).evaluate(text, "live.groovy");
    }

    private static String code(String text) {
        return catchThrowableOfType(VitrineException.class, () -> evaluate(text))
                .getProblem()
                .code();
    }

    private static String message(String text) {
        return catchThrowableOfType(VitrineException.class, () -> evaluate(text))
                .getMessage();
    }

    @Test
    void closuresAskTheStore() {
        assertThat(evaluate("dataset.match { score > 0.45 && gt.detections.size() == 1 }.count()"))
                .isEqualTo(5L);
        assertThat(evaluate(
                        "dataset.filterLabels('gt') { label == 'cat' && bounding_box.relativeArea() < 0.03 }.count()"))
                .isEqualTo(2L);
        assertThat(evaluate("dataset.filterLabels('gt') { confidence >= F('$score') && !iscrowd }.count()"))
                .isEqualTo(9L);
        assertThat(evaluate("dataset.sortBy(DESCENDING) { score * 2 }.first().get().score"))
                .isEqualTo(0.9);
    }

    @Test
    void aNameThatIsAVariableAndAFieldIsAnErrorWhenTheViewIsBuilt() {
        String label = "\"label\" is a variable of your program and also a field of the labels in \"gt\". "
                + "Write F('label') for the field, or rename the variable.";
        assertThat(message("def label = 'cat'; dataset.filterLabels('gt') { label == 'cat' }"))
                .isEqualTo(label);
        assertThat(message("label = 'cat'; dataset.filterLabels('gt') { label == 'cat' && confidence > 0.5 }"))
                .isEqualTo(label);
        assertThat(message("def label = 'cat'; dataset.limit(3).filterLabels('gt') { F('label') == label }"))
                .isEqualTo(label);
        assertThat(message("def score = 0.5; dataset.match { score > 0.5 }"))
                .isEqualTo("\"score\" is a variable of your program and also a field of dataset \"cats\". "
                        + "Write F('score') for the field, or rename the variable.");
        assertThat(message("def metadata = [width: 3]; dataset.sortBy { F('score') + metadata.width }"))
                .startsWith("\"metadata\" is a variable of your program and also a field of dataset \"cats\".");
        assertThat(message("@groovy.transform.CompileStatic class Rules { static rule(Dataset d, String label) { "
                        + "d.filterLabels('gt') { label == 'cat' } } }\nRules.rule(dataset, 'dog')"))
                .isEqualTo(label);
        // A field of samples is none of labels, and the other way round.
        assertThat(evaluate("def score = 0.5; dataset.filterLabels('gt') { confidence >= score }.count()"))
                .isEqualTo(5L);
        assertThat(evaluate("def label = 0.5; dataset.match { F('score') >= label }.count()"))
                .isEqualTo(5L);
    }

    @Test
    void aMistypedFieldIsFoundWhenTheViewIsAsked() {
        assertThat(code("dataset.match { scorre > 0.5 }.count()")).isEqualTo("view.unknown-field");
    }

    @Test
    void rangesAreViewsAndIdsAreSamples() {
        assertThat(evaluate("dataset[2..4]")).isEqualTo(dataset.skip(2).limit(3));
        assertThat(evaluate("dataset[0..<3]")).isEqualTo(dataset.limit(3));
        assertThat(evaluate("dataset[3..<3].count()")).isEqualTo(0L);
        assertThat(evaluate("dataset.match { score > 0.35 }[1..2].head(5)*.filepath"))
                .isEqualTo(List.of("/pictures/5.jpg", "/pictures/6.jpg"));
        assertThat(evaluate("dataset[-3..-1]")).isEqualTo(dataset.skip(7).limit(3));
        assertThat(evaluate("dataset[8..-1]")).isEqualTo(dataset.skip(8).limit(2));
        assertThat(evaluate("dataset.limit(0)[0..-1].count()")).isEqualTo(0L);
        assertThat(message("dataset[4..2]"))
                .isEqualTo(
                        "The range 4..2 goes backwards. Samples come in the order of the view: write the lower number first, "
                                + "and sortBy for another order.");
        assertThat(message("View.all()[-2..-1]"))
                .isEqualTo(
                        "The range -2..-1 counts from the end, but a view without a dataset has none. Count from 0, or start "
                                + "at a dataset.");
        String id = dataset.first().orElseThrow().id();
        assertThat(evaluate("dataset['" + id + "'].id")).isEqualTo(id);
        assertThat(evaluate("dataset.filterLabels('gt') { label == 'cat' }['" + id + "'].gt.detections*.label"))
                .isEqualTo(List.of("cat"));
        assertThat(code("dataset['ffffffffffffffffffffffff']")).isEqualTo("sample.unknown");
        assertThat(message("dataset.skip(1)['" + id + "']"))
                .isEqualTo("View of cats: skip 1 has no sample \"" + id + "\".");
    }

    @Test
    void samplesAndLabelsAreReadByNames() {
        assertThat(evaluate("dataset.first().get().gt.detections*.label")).isEqualTo(List.of("cat"));
        assertThat(
                        evaluate(
                                "def d = dataset.first().get().gt.detections[0]; [d.iscrowd, d.bounding_box.height, d.boundingBox.width]"))
                .isEqualTo(List.of(true, 0.1, 0.0));
        assertThat(evaluate("def s = dataset.first().get(); [s.filepath, s.tags, s.score, s.metadata.width]"))
                .isEqualTo(java.util.Arrays.asList("/pictures/0.jpg", List.of("low"), 0.0, null));
        assertThat(evaluate(
                        "def s = dataset.first().get(); [s.other, s.gt.detections[0].other, s.metadata.num_channels]"))
                .isEqualTo(java.util.Arrays.asList(null, null, null));
        assertThat(message("dataset.first().get().gt.detection"))
                .isEqualTo(
                        "A list of labels has no field \"detection\". Did you mean \"detections\"? Fields: detections.");
    }

    @Test
    void theSessionsPropertiesAreSet() {
        evaluate("session.view = dataset.match { score > 0.45 }");
        assertThat(session.getView()).isEqualTo(evaluate("dataset.match { score > 0.45 }"));
        evaluate("session.view = dataset[0..2]");
        evaluate("session.selectSamples(tags: ['low'])");
        assertThat(session.getSelected()).isEqualTo(dataset.limit(3).ids());
        evaluate("session.selectSamples(ids: [dataset.first().get().id])");
        assertThat(session.getSelected()).hasSize(1);
        evaluate("session.selectSamples(ids: [[id: dataset.first().get().id, type: 'alt']])");
        assertThat(session.getSelectedSamples())
                .containsExactly(
                        SelectedSample.alt(dataset.first().orElseThrow().id()));
        evaluate("session.selectSamples(dataset.limit(2).ids())");
        assertThat(session.getSelected()).hasSize(2);
        assertThat(message("session.selectSamples(tag: 'low')"))
                .isEqualTo("selectSamples has no argument \"tag\". Did you mean \"tags\"? Arguments: ids, tags.");
        evaluate("session.selected = null; session.view = null");
        assertThat(session.getView()).isNull();
        evaluate("session.config.showConfidence = false; session.refresh()");
        assertThat(session.getConfig().isShowConfidence()).isFalse();
        evaluate("session.config = [showConfidence: true]");
        assertThat(session.getConfig().isShowConfidence()).isTrue();
    }

    @Test
    void listenersAreClosures() throws Exception {
        var heard = new java.util.concurrent.LinkedBlockingQueue<Object>();
        var binding = new Binding();
        binding.setVariable("session", session);
        binding.setVariable("heard", heard);
        new GroovyShell(binding, VitrineGroovy.configuration()).evaluate("session.onSelect { heard << it.size() }");
        session.selectSamples(dataset.first().orElseThrow().id());
        assertThat(heard.poll(20, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait()", "wait(0)", "wait(0L)", "wait(0.5)", "wait(0.5d)", "wait(-1)"})
    void waitIsTheSessionsAndNotThatOfObjects(String wait) {
        String inStatic =
                "@groovy.transform.CompileStatic class W { static w(Session s) { s." + wait + " } }\nW.w(other)";
        for (String text : List.of("other." + wait, inStatic)) {
            Session other = Vitrine.server().newSession();
            var binding = new Binding();
            binding.setVariable("other", other);
            var closer = new Thread(() -> {
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                other.close();
            });
            closer.start();
            assertThat(new GroovyShell(binding, VitrineGroovy.configuration()).evaluate(text))
                    .as(text)
                    .isEqualTo(WaitResult.SESSION_CLOSED);
        }
    }

    @Test
    void launchOptionsAreNamed() {
        assertThat(LaunchMethods.options(java.util.Map.of("dataset", "cats", "port", 0, "auto", false)))
                .isEqualTo(evaluate("LaunchOptions.of(dataset).withPort(0).withAuto(false)"));
        DatasetView few = dataset.limit(3);
        assertThat(LaunchMethods.options(java.util.Map.of("dataset", few)))
                .isEqualTo(evaluate("LaunchOptions.of(dataset.limit(3))"));
        assertThat(LaunchMethods.options(java.util.Map.of("config", java.util.Map.of("theme", "dark", "gridZoom", 3)))
                        .config())
                .hasToString(
                        "AppConfig[showLabel=true, showConfidence=true, theme=DARK, gridZoom=3, notebookHeight=800]");
        assertThat(message("launchApp(dataset: dataset, prot: 0)"))
                .isEqualTo(
                        "launchApp has no argument \"prot\". Did you mean \"port\"? Arguments: dataset, view, port, address, "
                                + "remote, browser, auto, height, config.");
        assertThat(message("launchApp(port: 'x')"))
                .isEqualTo("launchApp: \"port\" is x. It takes a value of type Integer.");
        assertThat(message("launchApp(config: [theme: 'pink'])"))
                .isEqualTo("config: \"theme\" is pink. It takes one of system, dark, light.");
    }
}
