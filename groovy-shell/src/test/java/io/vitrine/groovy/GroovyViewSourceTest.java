package io.vitrine.groovy;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import groovy.lang.GroovyShell;
import io.vitrine.model.Problem;
import io.vitrine.spi.ViewSource;
import io.vitrine.view.Match;
import io.vitrine.view.Presence;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroovyViewSourceTest {
    private static final String ID = "6540a1000000000000000001";

    private final ViewSource source = new GroovyViewSource();

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(ViewSource.class)).hasSize(1).allSatisfy(found -> {
            assertThat(found).isInstanceOf(GroovyViewSource.class);
            assertThat(found.language()).isEqualTo("groovy");
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsViews(String text, View view) {
        assertThat(source.read(text)).isEqualTo(new ViewSource.Reading(view, List.of()));
    }

    static Stream<Arguments> texts() {
        View all = View.all();
        return Stream.of(
                arguments("dataset", all),
                arguments(
                        "dataset.match { uniqueness > 0.9 }.limit(3)",
                        all.match(F("uniqueness").gt(0.9)).limit(3)),
                arguments(
                        "match { uniqueness > 0.9 }", all.match(F("uniqueness").gt(0.9))),
                arguments("  limit 3  // few\n", all.limit(3)),
                arguments(
                        "match { it.weather == 'rain' }", all.match(F("weather").eq("rain"))),
                arguments(
                        "match { s -> s.weather == 'rain' }",
                        all.match(F("weather").eq("rain"))),
                arguments(
                        "dataset\n  .filterLabels('gt') { label in ['cat', 'dog'] && confidence >= 0.5 }\n  .skip(2)",
                        all.filterLabels(
                                        "gt",
                                        F("label")
                                                .isIn("cat", "dog")
                                                .and(F("confidence").ge(0.5)))
                                .skip(2)),
                arguments(
                        "filterLabels('gt', KEEP_UNMATCHED) { label == 'cat' }",
                        all.filterLabels("gt", F("label").eq("cat"), Unmatched.KEEP_UNMATCHED)),
                arguments(
                        "filterLabels('gt', F('label').eq('cat'), Unmatched.KEEP_UNMATCHED)",
                        all.filterLabels("gt", F("label").eq("cat"), Unmatched.KEEP_UNMATCHED)),
                arguments(
                        "filterLabels('gt', onlyMatches: false) { label == 'cat' }",
                        all.filterLabels("gt", F("label").eq("cat"), Unmatched.KEEP_UNMATCHED)),
                arguments(
                        "match(F(\"confidence\").gt(0.75).and(F(\"label\").eq(\"cat\")))",
                        all.match(F("confidence").gt(0.75).and(F("label").eq("cat")))),
                arguments(
                        "match(F('$hidden').not().and(F('tags').contains('a')))",
                        all.match(F("$hidden").not().and(F("tags").contains("a")))),
                arguments("sortBy('uniqueness', DESCENDING)", all.sortBy("uniqueness", SortOrder.DESCENDING)),
                arguments("sortBy('uniqueness', reverse: true)", all.sortBy("uniqueness", SortOrder.DESCENDING)),
                arguments("sortBy('uniqueness')", all.sortBy("uniqueness")),
                arguments(
                        "sortBy(DESCENDING) { predictions.detections.size() }",
                        all.sortBy(F("predictions.detections").length(), SortOrder.DESCENDING)),
                arguments("sortBy({ a + 1 }, SortOrder.DESCENDING)", all.sortBy(F("a").plus(1), SortOrder.DESCENDING)),
                arguments("matchTags('a', 'b')", all.matchTags("a", "b")),
                arguments("matchTags(ALL, 'a', 'b')", all.matchTags(Match.ALL, "a", "b")),
                arguments("matchTags(['a', 'b'], all: true)", all.matchTags(Match.ALL, "a", "b")),
                arguments("exists('weather', ABSENT)", all.exists("weather", Presence.ABSENT)),
                arguments("exists('weather', bool: false)", all.exists("weather", Presence.ABSENT)),
                arguments("select('" + ID + "')", all.select(ID)),
                arguments("select(['" + ID + "'], AS_GIVEN)", all.select(List.of(ID), SelectOrder.AS_GIVEN)),
                arguments("exclude(['" + ID + "'])", all.exclude(ID)),
                arguments("take(10, 51)", all.take(10, 51)),
                arguments("take(10, seed: 51)", all.take(10, 51)),
                arguments("limit(-1)", all.limit(-1)),
                arguments("dataset[10..20]", all.skip(10).limit(11)),
                arguments("dataset[0..<5].match { a }", all.limit(5).match(F("a"))));
    }

    @Test
    void saysWhereSomethingIsWrong() {
        assertThat(source.read("dataset\n  .match { label =~ 'c' }").problems())
                .containsExactly(Problem.of(
                                "groovy.cannot-compile",
                                "There are no regular expressions here. Write x == 'a', or x in ['a', 'b'].")
                        .with("offset", 19)
                        .with("length", 12));
        assertThat(source.read("dataset.mach { a }").problems())
                .containsExactly(Problem.of(
                                "view-source.unknown-stage",
                                "There is no stage \"mach\". Did you mean \"match\"? Stages: exclude, exists, filterLabels, limit, "
                                        + "match, matchTags, select, skip, sortBy, take.")
                        .with("offset", 8)
                        .with("length", 4));
        assertThat(source.read("limit('x')").problems())
                .containsExactly(Problem.of("view-source.bad-argument", "\"limit\" does not take these arguments.")
                        .with("offset", 0)
                        .with("length", 5));
        assertThat(source.read("limit(3").problems())
                .containsExactly(Problem.of(
                                "view-source.syntax",
                                "Unexpected input: '('. Write a view, such as dataset.match { uniqueness > 0.9 }.limit(24).")
                        .with("offset", 5)
                        .with("length", 1));
    }

    /** In a program it would be false, and no view at all. */
    @Test
    void comparisonsStandInClosures() {
        assertThat(source.read("match(F('a') == 1)").problems())
                .containsExactly(Problem.of(
                                "view-source.bad-argument",
                                "\"==\" stands in closures. Write { label == 'cat' }, or the methods of F, as in "
                                        + "F('label').eq('cat').")
                        .with("offset", 6)
                        .with("length", 11));
        assertThat(source.read("match(F('a').and(!F('b')))").problems())
                .extracting(Problem::code)
                .containsExactly("view-source.bad-argument");
        assertThat(source.read("sortBy(F('a') + 1)").view())
                .isEqualTo(View.all().sortBy(F("a").plus(1)));
    }

    @Test
    void aWordOfGroovyIsNoName() {
        assertThat(source.read("match { metadata.class == 1 }").problems())
                .extracting(Problem::message)
                .containsExactly("\"class\" means something else to Groovy. Write F('metadata.class') for the field.");
        assertThat(source.read("match { class == 1 }").problems())
                .extracting(Problem::message)
                .containsExactly("Unexpected input: '{'. Write F('class') for a field that is called class. "
                        + "Write a view, such as dataset.match { uniqueness > 0.9 }.limit(24).");
    }

    @Test
    void refusesWhatWouldTakeTheParserLong() {
        assertThat(source.read("match { " + "(".repeat(41) + "a" + ")".repeat(41) + " }")
                        .problems())
                .extracting(Problem::code)
                .containsExactly("view-source.too-deep");
        assertThat(source.read("match { a == '" + "x".repeat(20_000) + "' }").problems())
                .extracting(Problem::code)
                .containsExactly("view-source.too-long");
    }

    @Test
    void readsLongChains() {
        String text = "dataset" + ".limit(3)".repeat(200);
        assertThat(source.read(text).view().stages()).hasSize(200);
        assertThat(source.read("match { a" + " && a".repeat(200) + " }").problems())
                .isEmpty();
    }

    @Test
    void takesOverflowAsAProblemOfTheText() {
        assertThat(source.read("match { a" + "-a".repeat(9_000) + " }").problems())
                .containsExactly(Problem.of(
                                "view-source.too-deep",
                                "The text has too many parts within each other to be read. Make it shorter, or make the view in a "
                                        + "program.")
                        .with("offset", 0)
                        .with("length", 18_011));
    }

    /** The other tests prove nothing if the bait does not work. */
    @Test
    void theSameTextsWouldRunIfTheyWereCompiled() {
        int before = Canary.SONGS.get();
        new GroovyShell().parse("@groovy.transform.ASTTest(value = { io.vitrine.groovy.Canary.sing() })\nclass A {}");
        assertThat(Canary.SONGS.get()).isGreaterThan(before);
    }
}
