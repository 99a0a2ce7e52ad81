package io.vitrine.store;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Classification;
import io.vitrine.model.Counts;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.FieldType;
import io.vitrine.model.Sample;
import io.vitrine.view.Aggregation.CountValues;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Samples, labels and values come back as they went in. */
abstract class StoreValuesContract extends StoreFixture {
    @Test
    void samplesReadBackAsTheyWereAppended() {
        List<String> appended = given("street", street());
        assertThat(all("street", ALL)).containsExactly(street());
        assertThat(ids("street", ALL)).isEqualTo(appended);
        Sample first = store.sample("street", appended.get(0)).orElseThrow();
        assertThat(first.id()).isEqualTo(appended.get(0));
        assertThat(StoreSamples.withoutIds(first)).isEqualTo(street()[0]);
        assertThat(store.sample("street", "ffffffff0000000000000001")).isEmpty();
    }

    @Test
    void everyLabelHasAnIdOfItsOwn() {
        List<String> appended = given("street", street());
        try (Stream<Sample> samples = store.samples("street", ALL, 0, 1)) {
            var labels = samples.findFirst()
                    .orElseThrow()
                    .get("gt", Detections.class)
                    .labels();
            assertThat(labels).extracting(Detection::id).doesNotContainNull().doesNotHaveDuplicates();
            assertThat(labels).extracting(Detection::id).doesNotContainAnyElementsOf(appended);
        }
    }

    @Test
    void everyKindOfLabelReadsBackAsItWas() {
        Sample[] samples = StoreSamples.withAllKinds();
        given("kinds", samples);
        assertThat(all("kinds", ALL)).containsExactly(samples);
    }

    @Test
    void everyKindOfValueReadsBackAsItWas() {
        Sample[] samples = StoreSamples.withAllValues();
        given("values", samples);
        assertThat(all("values", ALL)).containsExactly(samples);
    }

    @Test
    void fieldsAndAttributesWidenAsValuesCome() {
        Object[] values = {
            null, List.of(), List.of(1L, 2L), List.of(0.5), "text", 7L, Map.of("a", 1L), true, Double.NaN, -0.5
        };
        for (Object[] order : new Object[][] {values, reversed(values)}) {
            String dataset = "widen" + order[0];
            var appended = new java.util.ArrayList<Sample>();
            for (Object value : order) {
                Sample next = sample("x.jpg")
                        .with("f", value)
                        .with("gt", Detections.of(box("cat", 0.5).with("a", value), box("dog", null)));
                given(dataset, next);
                appended.add(next);
            }
            assertThat(all(dataset, ALL)).isEqualTo(appended);
        }
    }

    @Test
    void wholeNumbersStayWholeBesideOthers() {
        var appended = new java.util.ArrayList<Sample>();
        for (Object value : new Object[] {1L, 2L, 0.5, 3L, null, (1L << 53) + 1, 2.0}) {
            Sample next = sample("x.jpg")
                    .with("n", value)
                    .with("c", Classification.of("x").with("n", value));
            given("numbers", next);
            appended.add(next);
            assertThat(all("numbers", ALL)).isEqualTo(appended);
        }
        assertThat(store.count("numbers", ALL.match(F("n").gt(1.5)))).isEqualTo(4);
        assertThat(store.count("numbers", ALL.match(F("c.n").eq(2)))).isEqualTo(2);
    }

    @Test
    void numbersOfBothKindsAreOneField() {
        given("n", sample("a.jpg").with("n", 1L), sample("b.jpg").with("n", 0.5));
        assertThat(store.find("n")
                        .orElseThrow()
                        .schema()
                        .find("n")
                        .orElseThrow()
                        .type())
                .isEqualTo(FieldType.Scalar.FLOAT);
    }

    @Test
    void aFieldThatWasNullTakesLabels() {
        given("n", sample("a.jpg").with("p", null).with("q", 1L), sample("b.jpg"));
        given("n", sample("c.jpg").with("p", Detections.of(box("x", 0.1))).with("r", 2L));
        assertThat(all("n", ALL))
                .containsExactly(
                        sample("a.jpg").with("p", null).with("q", 1L),
                        sample("b.jpg"),
                        sample("c.jpg").with("p", Detections.of(box("x", 0.1))).with("r", 2L));
    }

    @Test
    void labelsShareAFieldWithNothingElse() {
        given("n", sample("a.jpg").with("p", Detections.of()));
        assertProblem("model.other-type", () -> given("n", sample("b.jpg").with("p", 1L)));
        assertProblem("model.other-type", () -> given("n", sample("b.jpg").with("p", Classification.of("x"))));
        assertProblem("model.bad-value", () -> given("n", sample("b.jpg").with("q", List.of(Classification.of("x")))));
        assertThat(store.count("n", ALL)).isEqualTo(1);
    }

    @Test
    void fieldsThatDifferInCaseOrAreOddAreFieldsOfTheirOwn() {
        Sample odd = sample("a.jpg")
                .with("A", 1L)
                .with("a", 2L)
                .with("select \"x\"; --'", 3L)
                .with("名前", 4L)
                .with("key", 5L)
                .with(
                        "gt",
                        Detections.of(box("x", 0.1).with("B", 1L).with("b", "t").with("x", 9L)));
        given("odd", odd);
        assertThat(all("odd", ALL)).containsExactly(odd);
        assertThat(store.count("odd", ALL.match(F("a").eq(2).and(F("A").eq(1)).and(F("名前").eq(4)))))
                .isEqualTo(1);
        assertThat(store.aggregate("odd", ALL, List.of(new CountValues("gt.detections.b"))))
                .containsExactly(new Counts<>(Map.of("t", 1L)));
    }
}
