package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.Binding;
import io.vitrine.Dataset;
import io.vitrine.LaunchOptions;
import io.vitrine.Vitrine;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionsTest {
    @TempDir
    private static Path home;

    private static final Binding BINDING = new Binding();

    @BeforeAll
    static void open() {
        System.setProperty("vitrine.home", home.toString());
        Dataset pets = Vitrine.datasets().create("pets");
        pets.add(Sample.of("/pictures/1.jpg")
                .with("uniqueness", 0.5)
                .with(
                        "predictions",
                        Detections.of(
                                Detection.of("dog", BoundingBox.of(0.1, 0.2, 0.3, 0.4)),
                                Detection.of("cat", BoundingBox.of(0.1, 0.2, 0.3, 0.4))))
                .withTags("even", "rare"));
        BINDING.setVariable("dataset", pets);
        BINDING.setVariable(
                "session", Vitrine.launchApp(LaunchOptions.of(pets).withPort(0).withAuto(false)));
    }

    @AfterAll
    static void close() {
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
    }

    /** What is proposed at the end of {@code text}, with what it shows. */
    private static Map<String, String> proposed(String text) {
        var candidates = new ArrayList<Candidate>();
        var line = new LineParser().parse(text, text.length(), Parser.ParseContext.COMPLETE);
        new Completions(BINDING).complete(null, line, candidates);
        return candidates.stream()
                .filter(candidate -> candidate.value().startsWith(line.word()))
                .collect(Collectors.toMap(
                        Candidate::value, candidate -> String.valueOf(candidate.descr()), (one, other) -> one));
    }

    @Test
    void variablesAndCommands() {
        assertThat(proposed("da")).isEqualTo(Map.of("dataset", "Dataset", "datasets", "null"));
        assertThat(proposed(":un")).isEqualTo(Map.of(":undo", "reverts the last edit of this session"));
    }

    @Test
    void propertiesAndMethodsOfBeans() {
        assertThat(proposed("session.con")).isEqualTo(Map.of("config", "ConfigDraft"));
        assertThat(proposed("session.config.showC")).isEqualTo(Map.of("showConfidence", "boolean"));
        assertThat(proposed("dataset.matchT")).containsOnlyKeys("matchTags");
        assertThat(proposed("dataset.match { uniqueness > 0.3 }.lim")).isEqualTo(Map.of("limit", "long n"));
    }

    @Test
    void whatFollowsACall() {
        assertThat(proposed("dataset.match { uniqueness > 0.3 }.limit(3).sor")).containsOnlyKeys("sortBy");
        assertThat(proposed("dataset.filterLabels('predictions') { label == ')' }\n  .matchT"))
                .containsOnlyKeys("matchTags");
        assertThat(proposed("session.history().und")).containsOnlyKeys("undo", "undoTo");
        assertThat(proposed("session.view.vie")).isEqualTo(Map.of("view", "View"));
        assertThat(proposed("quickstart().descr")).as("a function").isEmpty();
        assertThat(proposed("launchApp().sele")).containsKeys("selected", "selectedSamples", "selectSamples");
        assertThat(proposed("(1 + 2).x")).isEmpty();
    }

    @Test
    void whatGroovyAdds() {
        assertThat(proposed("session.wai")).containsKeys("wait", "waitUntilClosed");
        assertThat(proposed("dataset.exist")).isEqualTo(Map.of("exists", "String path, Presence presence"));
    }

    @Test
    void classesConstantsAndFunctions() {
        assertThat(proposed("Data")).isEqualTo(Map.of("Dataset", "class"));
        assertThat(proposed("dataset.sortBy('uniqueness', DESC")).isEqualTo(Map.of("DESCENDING", "SortOrder"));
        assertThat(proposed("launch")).containsOnlyKeys("launchApp");
        assertThat(proposed("")).containsOnlyKeys("dataset", "session");
    }

    @Test
    void fieldsInClosures() {
        assertThat(proposed("dataset.match { uniq")).isEqualTo(Map.of("uniqueness", "float"));
        assertThat(proposed("dataset.match { predictions.d")).containsOnlyKeys("detections");
        assertThat(proposed("dataset.match { predictions.detections.len")).containsOnlyKeys("length");
        assertThat(proposed("dataset.match { a == 'it\\'s' && uniq")).containsOnlyKeys("uniqueness");
        assertThat(proposed("dataset.filterLabels('predictions') { conf")).isEqualTo(Map.of("confidence", "float"));
    }

    @Test
    void classesTagsAndPathsInTexts() {
        assertThat(proposed("dataset.filterLabels('predictions') { label == '"))
                .isEqualTo(Map.of("cat", "1", "dog", "1"));
        assertThat(proposed("dataset.matchTags('")).isEqualTo(Map.of("even", "1", "rare", "1"));
        assertThat(proposed("dataset.filterLabels('")).containsOnlyKeys("predictions");
        assertThat(proposed("dataset.countValues 'predictions.detections.la")).containsOnlyKeys("label");
    }

    @Test
    void nothingWhereNothingIsKnown() {
        assertThat(proposed("nobody.")).isEmpty();
        assertThat(proposed("println 'hello ")).isEmpty();
        assertThat(List.copyOf(proposed("zzz").keySet())).isEmpty();
    }
}
