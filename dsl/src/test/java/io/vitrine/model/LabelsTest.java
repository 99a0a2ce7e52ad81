package io.vitrine.model;

import static io.vitrine.Problems.message;
import static io.vitrine.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
    private static final BoundingBox BOX = BoundingBox.of(0.1, 0.2, 0.3, 0.4);

    @Test
    void areBuiltStepByStep() {
        Detection cat = Detection.of("cat", BOX)
                .withConfidence(0.9)
                .with("iscrowd", true)
                .withTags("a", "b", "a");
        assertThat(cat)
                .isEqualTo(
                        new Detection(null, List.of("a", "b"), "cat", BOX, 0.9, null, null, Map.of("iscrowd", true)));
        assertThat(cat.with("iscrowd", null).attributes())
                .containsEntry("iscrowd", null)
                .hasSize(1);
        assertThat(BOX.relativeArea()).isEqualTo(0.3 * 0.4);
    }

    @Test
    void keepAttributesAsPlainValues() {
        Classification label =
                Classification.of("x").with("n", 3).with("f", 1.5f).with("l", List.of((byte) 1));
        assertThat(label.attributes()).isEqualTo(Map.of("n", 3L, "f", 1.5, "l", List.of(1L)));
    }

    @Test
    void doNotChangeWithWhatTheyWereMadeOf() {
        var tags = new ArrayList<>(List.of("a"));
        var points = new ArrayList<>(List.of(Point.of(0, 0)));
        var label = new Keypoint(null, tags, "x", points, null, null, Map.of());
        tags.add("b");
        points.clear();
        assertThat(label.tags()).containsExactly("a");
        assertThat(label.points()).hasSize(1);
        assertThatThrownBy(() -> label.points().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> label.attributes().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "label, label, confidence",
        "confidence, label, confidence",
        "id, label, confidence",
        "tags, label, confidence",
        "'', label, confidence",
        "' ', label, confidence"
    })
    void anAttributeIsNoneOfALabelsOwnParts(String name) {
        assertThat(message(() -> Classification.of("x").with(name, 1)))
                .isEqualTo("\"" + name + "\" cannot be an attribute of a Classification: "
                        + "it is one of its own parts or empty. Its parts: id, tags, label, confidence.");
    }

    @Test
    void partsOfOtherKindsAreFree() {
        assertThat(Classification.of("x").with("bounding_box", "mine").attributes())
                .hasSize(1);
        assertThat(problem(() -> Detection.of("x", BOX).with("bounding_box", 1)).code())
                .isEqualTo("model.bad-attribute");
    }

    @Test
    void attributesHoldValuesOnly() {
        assertThat(message(() -> Classification.of("x").with("o", new StringBuilder())))
                .isEqualTo("A java.lang.StringBuilder cannot be stored. Values are null, true or false, numbers, text, "
                        + "instants, labels, and lists and maps of these.");
    }

    @Test
    void anIdIsWellFormed() {
        assertThat(problem(() -> Classification.of("x").with("7", List.of(), Map.of()))
                        .code())
                .isEqualTo("model.bad-id");
    }

    @Test
    void aKeypointHasOneConfidenceAPoint() {
        Keypoint nose = Keypoint.of("nose", List.of(Point.of(0.5, 0.5)));
        assertThat(nose.withConfidence(List.of(0.5)).confidence()).containsExactly(0.5);
        assertThat(message(() -> nose.withConfidence(List.of(0.5, 0.6))))
                .isEqualTo(
                        "A keypoint has 1 points and 2 confidences; it needs one confidence a point, or none at all.");
    }

    @ParameterizedTest
    @EnumSource(LabelKind.class)
    void everyKindIsItsRecord(LabelKind kind) {
        assertThat(kind).hasToString(kind.type().getSimpleName());
        assertThat(kind.isList()).isEqualTo(Label.Several.class.isAssignableFrom(kind.type()));
        assertThat(kind.element().isList()).isFalse();
        assertThat(kind.attributes()).containsKeys("id", "tags");
    }

    @Test
    void aMaskHasItsPixels() {
        float[] pixels = {0, 1, 2, 3, 4, 5};
        Mask mask = Mask.of(3, 2, pixels);
        pixels[0] = 9;
        mask.pixels()[0] = 9;
        assertThat(mask).isEqualTo(Mask.of(3, 2, 0, 1, 2, 3, 4, 5)).isNotEqualTo(Mask.of(2, 3, 0, 1, 2, 3, 4, 5));
        assertThat(mask.at(2, 1)).isEqualTo(5);
        assertThat(mask).hasToString("Mask 3 x 2").hasSameHashCodeAs(Mask.of(3, 2, 0, 1, 2, 3, 4, 5));
        assertThat(message(() -> Mask.of(3, 2, 1))).isEqualTo("A mask of 3 x 2 needs 6 pixels, and 1 were given.");
        assertThat(problem(() -> Mask.of(-1, -1, 1)).code()).isEqualTo("model.bad-mask");
    }
}
