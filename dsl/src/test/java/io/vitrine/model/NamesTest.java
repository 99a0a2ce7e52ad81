package io.vitrine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final List<String> FIELDS =
            List.of("id", "filepath", "tags", "metadata.width", "ground_truth", "predictions", "uniqueness");

    @ParameterizedTest
    @CsvSource({
        "ground_thruth, ground_truth",
        "groundtruth, ground_truth",
        "GROUND_TRUTH, ground_truth",
        "uniquness, uniqueness",
        "tag, tags",
        "tgas, tags",
        "it, id",
        "pred, predictions",
        "Predic, predictions",
        "metadata.widht, metadata.width"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(Names.nearest(written, FIELDS)).contains(meant);
        assertThat(Names.didYouMean(written, FIELDS)).isEqualTo("Did you mean \"" + meant + "\"? ");
    }

    @ParameterizedTest
    @CsvSource({"xy", "a", "pr", "confidence", "somethingelse"})
    void doesNotGuessFarAway(String written) {
        assertThat(Names.nearest(written, FIELDS)).isEmpty();
        assertThat(Names.didYouMean(written, FIELDS)).isEmpty();
    }

    @Test
    void takesTheNearestAndOfTwoTheFirst() {
        assertThat(Names.nearest("catx", List.of("cart", "cats", "cat"))).contains("cats");
        assertThat(Names.nearest("cat", List.of("caty", "cat"))).contains("cat");
    }

    @Test
    void listsTheFirst20() {
        assertThat(Names.listed(List.of())).isEqualTo("(none)");
        assertThat(Names.listed(List.of("a", "b\n"))).isEqualTo("a, b\\u000a");
        List<String> many = IntStream.range(0, 25).mapToObj(i -> "n" + i).toList();
        assertThat(Names.listed(many)).startsWith("n0, n1, ").endsWith(", n19, … and 5 more");
        assertThat(Names.listed(many.subList(0, 20))).endsWith(", n19");
    }

    @Test
    void showsTextFromOutsideOnOneLine() {
        assertThat(Names.shown("plain")).isEqualTo("plain");
        assertThat(Names.shown("a\nb\u202ec\0")).isEqualTo("a\\u000ab\\u202ec\\u0000");
        assertThat(Names.shown("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Names.shown("x".repeat(81))).isEqualTo("x".repeat(80) + "… (81 characters)");
    }
}
