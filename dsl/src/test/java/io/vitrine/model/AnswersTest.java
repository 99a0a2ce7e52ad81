package io.vitrine.model;

import static io.vitrine.Problems.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What questions about many samples are answered with, and how it prints. */
class AnswersTest {
    private static Counts<Object> counts(Object... pairs) {
        var counts = new LinkedHashMap<Object, Long>();
        for (int i = 0; i < pairs.length; i += 2) {
            counts.put(pairs[i], (Long) pairs[i + 1]);
        }
        return new Counts<>(counts);
    }

    @Test
    void countsPrintAsBars() {
        assertThat(counts("person", 412L, "dog", 77L, null, 1L))
                .hasToString("""
                  person  ████████████████  412
                  dog     ███               77
                  none    ▏                 1""".indent(2).stripTrailing());
        assertThat(counts("a", 3L, "b", 2L)).hasToString("""
                  a  ████████████████  3
                  b  ██████████▋       2""".indent(2).stripTrailing());
        assertThat(counts()).hasToString("no values");
        assertThat(counts("名前", 1L, "tail\n", 1L)).hasToString("""
                  名前        ████████████████  1
                  tail\\u000a  ████████████████  1""".indent(2).stripTrailing());
    }

    @Test
    void theTopKnowsHowManyThereAreInAll() {
        var all = counts("a", 3000L, "b", 2000L, "c", 1000L);
        Counts<Object> top = all.top(1);
        assertThat(top).isEqualTo(new Counts<>(Map.of("a", 3000L), 3, 6000)).hasToString("""
                  a  ████████████████  3,000
                  … 2 more values: 3,000""".indent(2)
                .stripTrailing());
        assertThat(top.get("b")).isZero();
        assertThat(top.isWhole()).isFalse();
        assertThat(all.top(3)).isEqualTo(all);
        var many = new LinkedHashMap<Object, Long>();
        IntStream.range(0, 21).forEach(i -> many.put((long) i, 1L));
        assertThat(new Counts<>(many).toString().lines()).hasSize(21).last().isEqualTo("  … 1 more value: 1");
        assertThatThrownBy(() -> new Counts<>(Map.of("a", 3L), 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Counts<>(Map.of("a", 3L), 1, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void histogramsPrintAsBars() {
        assertThat(new Histogram(List.of(0.0, 0.5, 1.000001), List.of(1L, 4L), 1200))
                .hasToString("""
                  0 – 0.5  ████              1
                  0.5 – 1  ████████████████  4
                  1,200 in no bin""".indent(2).stripTrailing());
        assertThat(new Histogram(List.of(-1e300, 0.0, 123456.0), List.of(1L, 1L), 0))
                .hasToString("""
                  -1E+300 – 0  ████████████████  1
                  0 – 123500   ████████████████  1""".indent(2).stripTrailing());
        Instant noon = Instant.parse("2024-01-01T12:00:00Z");
        assertThat(new Histogram(List.of(noon, noon.plusSeconds(1)), List.of(0L), 0))
                .hasToString("  2024-01-01T12:00:00Z – 2024-01-01T12:00:01Z                    0");
        assertThat(new Histogram(List.of(0.0, 0.5, 1.0), List.of(1L, 4L), 1).total())
                .isEqualTo(5);
    }

    @Test
    void boundsAndExtentsPrintInAWord() {
        assertThat(Bounds.of(1, 2.5)).hasToString("1 to 2.5").isEqualTo(Bounds.of(1L, 2.5));
        assertThat(Bounds.NONE).hasToString("no values");
        assertThat(new Extent(Bounds.of(0, 1), 1200, 1000, 2, 0)).hasToString("0 to 1, 1,000 none, 2 NaN");
    }

    @Test
    void valuesAreAListThatOpens() {
        ValueList values = ValueList.of(Arrays.asList(List.of(1L, 2L), null, List.of(), Arrays.asList(0.5, null)));
        assertThat(values)
                .isEqualTo(Arrays.asList(List.of(1L, 2L), null, List.of(), Arrays.asList(0.5, null)))
                .hasToString("[[1, 2], null, [], [0.5, null]]");
        assertThat(values.flat()).isEqualTo(Arrays.asList(1L, 2L, 0.5, null));
        assertThat(values.flat().doubles()).containsExactly(1, 2, 0.5, Double.NaN);
        assertThat(message(values::doubles))
                .isEqualTo("\"[1, 2]\" is no number. Open the lists first: values.flat().doubles().");
        assertThat(message(() -> ValueList.of(List.of("a")).doubles())).isEqualTo("\"a\" is no number.");
        assertThat(ValueList.of(IntStream.range(0, 1021).boxed().toList()).toString())
                .endsWith("18, 19, … 1,001 more]");
    }
}
