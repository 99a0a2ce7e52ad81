package io.vitrine.view;

import static io.vitrine.Problems.problem;
import static io.vitrine.ViewArbitraries.SCHEMA;
import static io.vitrine.view.Expr.F;
import static io.vitrine.view.SortOrder.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Arbitraries;
import io.vitrine.model.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How views read, and what is said about views that a dataset cannot answer. */
class ViewTest {
    @Test
    void readsAsItIsWritten() {
        View view = View.all()
                .match(F("score").gt(0.9).and(F("weather").eq("rain")))
                .matchTags(Match.ALL, "a", "b")
                .filterLabels("ground_truth", F("confidence").lt(F("$score")), Unmatched.KEEP_UNMATCHED)
                .exists("scene", Presence.ABSENT)
                .sortBy(F("ground_truth.detections").length(), DESCENDING)
                .skip(5)
                .limit(20)
                .take(3, 51);
        assertThat(view)
                .hasToString("match (F(\"score\") > 0.9) && (F(\"weather\") == \"rain\")"
                        + " · matchTags ALL, \"a\", \"b\""
                        + " · filterLabels \"ground_truth\", F(\"confidence\") < F(\"$score\"), KEEP_UNMATCHED"
                        + " · exists \"scene\", ABSENT"
                        + " · sortBy F(\"ground_truth.detections\").length() descending"
                        + " · skip 5 · limit 20 · take 3, 51");
        assertThat(View.all()).hasToString("all samples");
    }

    @Test
    void manyIdsAreCutShort() {
        assertThat(View.all().select(Arbitraries.manyIds(3)))
                .hasToString("select \"6540a1000000000000000001\", \"6540a1000000000000000002\", "
                        + "\"6540a1000000000000000003\"");
        assertThat(View.all().exclude(Arbitraries.manyIds(10)))
                .hasToString("exclude \"6540a1000000000000000001\", \"6540a1000000000000000002\" and 8 more");
    }

    @Test
    void saysWhichStageReadsWhatIsNotThere() {
        View view = View.all().limit(3).match(F("scor").gt(1));
        assertThat(problem(() -> view.check(SCHEMA)))
                .isEqualTo(new Problem(
                        "view.unknown-field",
                        "Stage 2 (match F(\"scor\") > 1): Reads field \"scor\", which dataset \"street\" does not have. "
                                + "Did you mean \"score\"? Fields: id, filepath, tags, metadata, metadata.size_bytes, "
                                + "metadata.mime_type, metadata.width, metadata.height, metadata.num_channels, score, count, "
                                + "weather, seen, checked, anything, notes, scene, ground_truth, mask.",
                        "stage 2",
                        Map.of("field", "scor", "stage", 2L)));
    }

    @Test
    void saysWhatALabelHas() {
        View view = View.all().filterLabels("ground_truth", F("lable").eq("cat"));
        assertThat(problem(() -> view.check(SCHEMA)))
                .isEqualTo(new Problem(
                        "view.unknown-field",
                        "Stage 1 (filterLabels \"ground_truth\", F(\"lable\") == \"cat\"): Reads field \"lable\", which "
                                + "a label in \"ground_truth\" does not have. Did you mean \"label\"? "
                                + "Fields: id, tags, label, bounding_box, confidence, index, iscrowd.",
                        "stage 1",
                        Map.of("field", "lable", "stage", 1L)));
    }

    @Test
    void saysWhichFieldsHaveLabels() {
        assertThat(message(View.all().filterLabels("score", F("label").eq("cat"))))
                .isEqualTo(
                        "Stage 1 (filterLabels \"score\", F(\"label\") == \"cat\"): Field \"score\" holds no labels. "
                                + "Did you mean \"scene\"? Fields with labels: scene, ground_truth, mask.");
        assertThat(message(View.all().filterLabels("ground_thruth", F("label").eq("cat"))))
                .contains("Reads field \"ground_thruth\", which dataset \"street\" does not have. "
                        + "Did you mean \"ground_truth\"?");
        assertThat(message(View.all().filterLabels("mask", F("id").exists())))
                .isEqualTo("Stage 1 (filterLabels \"mask\", F(\"id\").exists()): "
                        + "The labels in \"mask\" are of kind Segmentation, which cannot be filtered.");
    }

    @Test
    void saysWhichIdIsNone() {
        Problem problem = problem(() -> View.all().select("7").check(SCHEMA));
        assertThat(problem.code()).isEqualTo("model.bad-id");
        assertThat(problem.message())
                .isEqualTo("Stage 1 (select \"7\"): \"7\" is not an id. "
                        + "An id has 24 digits of 0-9 and a-f, such as 6540a1000000000000000001.");
        assertThat(problem.details()).isEqualTo(Map.of("id", "7", "stage", 1L));
    }

    @Test
    void checksSortsAndPaths() {
        assertThat(message(View.all().sortBy("x"))).contains("Stage 1 (sortBy F(\"x\")): Reads field \"x\"");
        assertThat(message(View.all().exists("x"))).contains("Stage 1 (exists \"x\"): Reads field \"x\"");
        View.all().matchTags("whatever").check(SCHEMA);
    }

    private static String message(View view) {
        return problem(() -> view.check(SCHEMA)).message();
    }
}
