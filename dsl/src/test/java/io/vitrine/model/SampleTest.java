package io.vitrine.model;

import static io.vitrine.Problems.message;
import static io.vitrine.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    private final Sample sample =
            Sample.of("/a.jpg").withTags("x", "y", "x").with("score", 1).with("none", null);

    @Test
    void holdsWhatItWasGiven() {
        assertThat(sample.tags()).containsExactly("x", "y");
        assertThat(sample.get("score")).isEqualTo(1L);
        assertThat(sample.get("score", Long.class)).isEqualTo(1L);
        assertThat(sample.get("none")).isNull();
        assertThat(sample.get("missing", String.class)).isNull();
        assertThat(sample.fields()).containsOnlyKeys("score", "none");
        assertThat(Sample.of(Path.of("/a/../b.jpg")).filepath()).isEqualTo("/b.jpg");
    }

    @Test
    void saysWhatAFieldHoldsInstead() {
        assertThat(message(() -> sample.get("score", Detections.class)))
                .isEqualTo("Field \"score\" of sample null holds a Long, not a Detections.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a.b", "_a", "$a", "id", "filepath", "tags", "metadata"})
    void someNamesAreNotFree(String name) {
        assertThat(message(() -> sample.with(name, 1)))
                .isEqualTo("\"" + name + "\" cannot be the name of a field: names are not empty, have no dots, "
                        + "do not start with _ or $, and are none of id, filepath, tags, metadata.");
    }

    @Test
    void anIdIsWellFormed() {
        assertThat(problem(() -> sample.withId("1")).code()).isEqualTo("model.bad-id");
    }

    @Test
    void instantsHaveMilliseconds() {
        assertThat(sample.with("seen", Instant.parse("2024-01-01T00:00:00.123456Z"))
                        .get("seen"))
                .isEqualTo(Instant.parse("2024-01-01T00:00:00.123Z"));
    }

    @Test
    void aProblemHoldsPlainValues() {
        Problem problem = Problem.of("a.b", "c").with("step", 1).with("odd", Path.of("/x"));
        assertThat(problem.details()).isEqualTo(Map.of("step", 1L, "odd", "/x"));
    }
}
