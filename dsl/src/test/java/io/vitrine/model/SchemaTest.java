package io.vitrine.model;

import static io.vitrine.ViewArbitraries.SCHEMA;
import static io.vitrine.model.FieldType.Scalar.ANY;
import static io.vitrine.model.FieldType.Scalar.FLOAT;
import static io.vitrine.model.FieldType.Scalar.INT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    @ParameterizedTest
    @CsvSource({
        "id, id",
        "tags, list<string>",
        "metadata, document",
        "metadata.width, int",
        "score, float",
        "notes, list<string>",
        "scene, Classification",
        "scene.label, string",
        "scene.confidence, float",
        "scene.tags, list<string>",
        "ground_truth, Detections",
        "ground_truth.detections, list<Detection>",
        "ground_truth.detections.label, list<string>",
        "ground_truth.detections.bounding_box, list<list<float>>",
        "ground_truth.detections.iscrowd, list<bool>",
        "mask.mask_path, string"
    })
    void findsTypes(String path, String type) {
        assertThat(SCHEMA.type(FieldPath.of(path))).map(FieldType::toString).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing",
                "score.x",
                "metadata.depth",
                "tags.x",
                "scene.iscrowd",
                "scene.label.x",
                "ground_truth.label",
                "ground_truth.classifications",
                "ground_truth.detections.missing",
                "ground_truth.detections.label.x"
            })
    void knowsWhatIsNotThere(String path) {
        assertThat(SCHEMA.type(FieldPath.of(path))).isEmpty();
    }

    @Test
    void everySampleHasFieldsOfItsOwn() {
        assertThat(Schema.empty("x").ownFields()).isEmpty();
        assertThat(Schema.empty("x").names()).startsWith("id", "filepath", "tags", "metadata");
        assertThat(SCHEMA.ownFields().get(0).name()).isEqualTo("score");
    }

    @Test
    void aFieldTakesThePlaceOfTheOneOfItsName() {
        Schema other = SCHEMA.with(Field.declared("score", INT));
        assertThat(other.names()).isEqualTo(SCHEMA.names());
        assertThat(other.find("score")).contains(Field.declared("score", INT));
        assertThat(other.named("y").dataset()).isEqualTo("y");
    }

    @Test
    void attributesOfTwoTypesAreAnything() {
        Field field = Field.inferred("a", new FieldType.Labelled(LabelKind.DETECTIONS))
                .plus(Map.of("x", INT))
                .plus(Map.of("x", FLOAT))
                .plus(Map.of("y", INT));
        assertThat(field.attributes()).isEqualTo(Map.of("x", ANY, "y", INT));
    }

    @Test
    void aLabelsAttributesComeAfterItsOwn() {
        assertThat(SCHEMA.attributes("ground_truth").keySet())
                .containsExactly("id", "tags", "label", "bounding_box", "confidence", "index", "iscrowd");
        assertThat(SCHEMA.attributes("score")).isEmpty();
        assertThat(SCHEMA.labels("scene")).contains(LabelKind.CLASSIFICATION);
    }
}
