package io.vitrine.model;

import static io.vitrine.Problems.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
    private final FieldPath path = FieldPath.of("ground_truth.detections.label");

    @Test
    void isItsNames() {
        assertThat(path).isEqualTo(new FieldPath(List.of("ground_truth", "detections", "label")));
        assertThat(path).hasToString("ground_truth.detections.label");
        assertThat(path.size()).isEqualTo(3);
        assertThat(path.first()).isEqualTo("ground_truth");
        assertThat(path.last()).isEqualTo("label");
    }

    @Test
    void canBeCutShort() {
        assertThat(path.after(0)).isEqualTo("ground_truth.detections.label");
        assertThat(path.after(1)).isEqualTo("detections.label");
        assertThat(path.after(3)).isEmpty();
        assertThat(path.after(9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", " ", "a. .b"})
    void emptyNamesAreRefused(String text) {
        assertThat(message(() -> FieldPath.of(text)))
                .isEqualTo(
                        "\"" + text
                                + "\" is not a field. A field is one or more names joined by dots, such as \"metadata.width\".");
    }

    @Test
    void noNamesAreRefused() {
        assertThat(message(() -> new FieldPath(List.of()))).startsWith("\"\" is not a field.");
    }
}
