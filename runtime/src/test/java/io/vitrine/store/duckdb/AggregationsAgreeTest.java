package io.vitrine.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Bounds;
import io.vitrine.model.Counts;
import io.vitrine.model.Extent;
import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.Histogram;
import io.vitrine.model.Ids;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.model.Schema;
import io.vitrine.model.VitrineException;
import io.vitrine.sql.Totalling;
import io.vitrine.sql.ValueOrder;
import io.vitrine.sql.ViewInterpreter;
import io.vitrine.store.Store;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Numbers;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.data.Offset;

/** Random questions about random views of random datasets are answered in the store as plain Java answers them. */
class AggregationsAgreeTest {
    private static final int VIEWS = 8;
    private static final int PATHS = 6;

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void withPlainJava(@ForAll long seed) {
        try (Store store = DuckDbStore.inMemory()) {
            List<Sample> made = new RandomData(seed).samples();
            List<String> ids = store.transaction(tx -> {
                tx.create("d", MediaType.IMAGE, List.of());
                return tx.append("d", made);
            });
            Schema schema = store.find("d").orElseThrow().schema();
            var views = new RandomViews(seed, schema, ids);
            var random = new Random(seed);
            try (Stream<Sample> all = store.samples("d", View.all(), 0, Long.MAX_VALUE)) {
                List<Sample> samples = all.toList();
                for (int i = 0; i < VIEWS; i++) {
                    View view = i == 0 ? View.all() : views.view();
                    ViewInterpreter.Shown shown = ViewInterpreter.show(
                            view,
                            schema,
                            samples,
                            sample -> Appending.random(Ids.second(sample.id()), Ids.key(sample.id())));
                    agree(store, view, shown, questions(views.somePaths(PATHS), schema, random));
                }
            }
        }
    }

    /** Every question that fits each of {@code paths}. */
    private static List<Aggregation<?>> questions(List<String> paths, Schema schema, Random random) {
        var questions = new ArrayList<Aggregation<?>>();
        for (String path : paths) {
            var all = new ArrayList<Aggregation<?>>(List.of(
                    new Aggregation.Count(path),
                    new Aggregation.CountValues(path, random.nextInt(4)),
                    new Aggregation.Distinct(path),
                    new Aggregation.Bounds(path),
                    new Aggregation.Bounds(path, Numbers.FINITE),
                    new Aggregation.Mean(path),
                    new Aggregation.Mean(path, Numbers.FINITE),
                    new Aggregation.Sum(path),
                    new Aggregation.Sum(path, Numbers.FINITE),
                    new Aggregation.Extent(path),
                    new Aggregation.HistogramValues(path, 1 + random.nextInt(7)),
                    new Aggregation.HistogramValues(path, 1 + random.nextInt(7), Bounds.of(-1 - random.nextInt(2), 1)),
                    new Aggregation.HistogramValues(
                            path,
                            1 + random.nextInt(5),
                            Bounds.of(Instant.ofEpochMilli(-1), Instant.ofEpochMilli(1 + random.nextInt(3)))),
                    new Aggregation.Values(path)));
            all.removeIf(question -> !fits(question, schema));
            questions.addAll(all);
        }
        java.util.Collections.shuffle(questions, random);
        return questions;
    }

    private static boolean fits(Aggregation<?> question, Schema schema) {
        try {
            question.check(schema);
            return true;
        } catch (VitrineException e) {
            return false;
        }
    }

    private static void agree(Store store, View view, ViewInterpreter.Shown shown, List<Aggregation<?>> questions) {
        List<Object> together = store.aggregate("d", view, questions);
        for (int i = 0; i < questions.size(); i++) {
            Aggregation<?> question = questions.get(i);
            String about = question + " in " + view;
            agree(about, shown, question, together.get(i));
            if (i % 5 == 0) {
                agree(
                        about,
                        shown,
                        question,
                        store.aggregate("d", view, List.of(question)).get(0));
            }
        }
    }

    private static void agree(String about, ViewInterpreter.Shown shown, Aggregation<?> question, Object answer) {
        assertThat(answer).as(about).isInstanceOf(question.answer());
        if (question instanceof Aggregation.Count count) {
            assertThat(answer).as(about).isEqualTo(shown.count(count.path()));
        } else if (question instanceof Aggregation.CountValues values) {
            countsAgree(about, shown, values, (Counts<?>) answer);
        } else if (question instanceof Aggregation.Distinct distinct) {
            assertThat(ValueOrder.normal(answer))
                    .as(about)
                    .isEqualTo(ValueOrder.normal(of(shown, distinct.path()).distinct()));
        } else if (question instanceof Aggregation.Bounds bounds) {
            Bounds expected = of(shown, bounds.path()).bounds(bounds.numbers() == Numbers.FINITE);
            assertThat(normal((Bounds) answer)).as(about).isEqualTo(normal(expected));
        } else if (question instanceof Aggregation.Mean mean) {
            Totalling values = of(shown, mean.path());
            close(about, (Double) answer, values.mean(mean.numbers() == Numbers.FINITE), values.tolerance());
        } else if (question instanceof Aggregation.Sum sum) {
            Totalling values = of(shown, sum.path());
            close(about, (Double) answer, values.sum(sum.numbers() == Numbers.FINITE), values.tolerance());
        } else if (question instanceof Aggregation.Extent extent) {
            extentAgrees(about, (Extent) answer, of(shown, extent.path()).extent());
        } else if (question instanceof Aggregation.HistogramValues histogram) {
            histogramAgrees(about, shown, histogram, (Histogram) answer);
        } else {
            String path = ((Aggregation.Values) question).path();
            assertThat(ValueOrder.normal(answer)).as(about).isEqualTo(ValueOrder.normal(shown.values(path)));
        }
    }

    private static Totalling of(ViewInterpreter.Shown shown, String path) {
        FieldType type = shown.schema().type(FieldPath.of(path)).orElseThrow();
        return new Totalling(shown.elements(path), type.toString().contains("date"));
    }

    private static void countsAgree(
            String about, ViewInterpreter.Shown shown, Aggregation.CountValues question, Counts<?> answer) {
        var expected = shown.countValues(question.path());
        assertThat(answer.distinct()).as(about).isEqualTo(expected.size());
        assertThat(answer.total())
                .as(about)
                .isEqualTo(shown.elements(question.path()).size());
        assertThat(answer.byValue()).as(about).hasSize((int) Math.min(question.top(), answer.distinct()));
        answer.byValue()
                .forEach((value, n) -> assertThat(expected).as(about).containsEntry(ValueOrder.normal(value), n));
        assertThat(new ArrayList<>(answer.byValue().values()))
                .as(about)
                .isEqualTo(expected.values().stream()
                        .sorted((a, b) -> Long.compare(b, a))
                        .limit(question.top())
                        .toList());
    }

    private static List<Object> normal(Bounds bounds) {
        return List.of(ValueOrder.normal(bounds.min()), ValueOrder.normal(bounds.max()));
    }

    private static void extentAgrees(String about, Extent answer, Extent expected) {
        assertThat(rounded(answer.finite())).as(about).isEqualTo(rounded(expected.finite()));
        assertThat(new Extent(Bounds.NONE, answer.count(), answer.none(), answer.nan(), answer.infinite()))
                .as(about)
                .isEqualTo(new Extent(
                        Bounds.NONE, expected.count(), expected.none(), expected.nan(), expected.infinite()));
    }

    /** As doubles, which is how numbers of a field of any type reach. */
    private static List<Object> rounded(Bounds bounds) {
        return Stream.of(bounds.min(), bounds.max())
                .map(value ->
                        value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : String.valueOf(value))
                .toList();
    }

    private static void histogramAgrees(
            String about, ViewInterpreter.Shown shown, Aggregation.HistogramValues question, Histogram answer) {
        Totalling values = of(shown, question.path());
        assertThat(answer).as(about).isEqualTo(values.histogram(answer.edges()));
        assertThat(answer.counts()).as(about).hasSize(question.bins());
        Bounds range = question.range();
        if (range == null) {
            assertThat(answer.total()).as(about).isEqualTo(values.finite().size());
        } else {
            assertThat(List.of(answer.edges().get(0), answer.edges().get(question.bins())))
                    .as(about)
                    .map(ValueOrder::normal)
                    .isEqualTo(normal(range));
        }
    }

    private static void close(String about, double answer, double expected, double tolerance) {
        if (Double.isFinite(expected)) {
            assertThat(answer).as(about).isCloseTo(expected, Offset.offset(tolerance));
        } else {
            assertThat((Double) answer).as(about).isEqualTo((Double) expected);
        }
    }
}
