package io.vitrine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Bounds;
import io.vitrine.model.Counts;
import io.vitrine.model.Extent;
import io.vitrine.model.Histogram;
import io.vitrine.model.MediaType;
import io.vitrine.model.Schema;
import io.vitrine.model.ValueList;
import io.vitrine.model.VitrineException;
import io.vitrine.store.Store;
import io.vitrine.store.duckdb.DuckDbStore;
import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the reference answered is answered here too. Which cases apply follows from their parts: a stage, operator, option or
 * field that is not known here rules a case out, never its name.
 */
class AggregationsAsRecordedTest {
    private static final String DATASET = "images";
    private static Store store;
    private static Schema schema;

    @BeforeAll
    static void load() {
        store = DuckDbStore.inMemory();
        store.transaction(tx -> {
            tx.create(DATASET, MediaType.IMAGE, List.of());
            return tx.append(DATASET, RecordedSamples.all());
        });
        schema = store.find(DATASET).orElseThrow().schema();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void everyCaseThatAppliesIsAnsweredAlike() {
        var differences = new ArrayList<String>();
        int asked = 0;
        for (Object line : Recorded.lines("cases.jsonl.gz")) {
            var recorded = (Map<?, ?>) line;
            Optional<Aggregation<?>> question = question(recorded);
            Optional<View> view = question.isPresent() ? view(recorded) : Optional.empty();
            if (view.isPresent()) {
                asked++;
                Object answer = store.aggregate(DATASET, view.get(), List.of(question.get()))
                        .get(0);
                boolean empty = store.count(DATASET, view.get()) == 0;
                Object shown = asRecorded(answer, recorded, empty);
                if (!Alike.alike(shown, expected(recorded, empty), isUnordered(recorded))) {
                    differences.add("%s %s of %s: expected %s but was %s"
                            .formatted(
                                    recorded.get("id"), question.get(), view.get(), recorded.get("expected"), shown));
                }
            }
        }
        assertThat(differences).as("of %d cases", asked).isEmpty();
        assertThat(asked).isGreaterThan(300);
    }

    @SuppressWarnings("unchecked") // documents
    private static Optional<View> view(Map<?, ?> recorded) {
        boolean here = recorded.get("dataset").equals(DATASET) && !Boolean.TRUE.equals(recorded.get("optional"));
        return here
                ? RecordedView.of((List<Map<String, Object>>) recorded.get("stages"))
                        .filter(AggregationsAsRecordedTest::fits)
                : Optional.empty();
    }

    private static boolean fits(View view) {
        try {
            view.check(schema);
            return true;
        } catch (VitrineException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // documents
    private static Optional<Aggregation<?>> question(Map<?, ?> recorded) {
        return RecordedQuestion.of(recorded.get("op").toString(), (Map<String, Object>) recorded.get("args"), schema);
    }

    private static boolean isUnordered(Map<?, ?> recorded) {
        return "unordered".equals(recorded.get("compare"));
    }

    /**
     * Of no samples the reference has the mean 0, and of no numbers none, where it is NaN here. Of no samples it has a histogram
     * without bins, where here it has the bins that were asked for. An extent is of finite values.
     */
    private static Object expected(Map<?, ?> recorded, boolean empty) {
        Object expected = recorded.get("expected");
        if (recorded.get("op").equals("mean")) {
            return expected == null || empty ? (Object) Double.NaN : expected;
        }
        if (expected instanceof Map<?, ?> map && map.containsKey("bounds")) {
            long infinite = (Long) map.get("inf") + (Long) map.get("-inf");
            return List.of(map.get("nan"), infinite);
        }
        return expected;
    }

    private static Object asRecorded(Object answer, Map<?, ?> recorded, boolean empty) {
        if (answer instanceof Counts<?> counts) {
            var pairs = new ArrayList<Object>();
            counts.byValue().forEach((value, n) -> pairs.add(java.util.Arrays.asList(value, n)));
            return pairs;
        }
        if (answer instanceof Bounds bounds) {
            return java.util.Arrays.asList(bounds.min(), bounds.max());
        }
        if (answer instanceof Extent extent) {
            return List.of(extent.nan(), extent.infinite());
        }
        if (answer instanceof Histogram histogram) {
            return empty && histogram.total() == 0
                    ? List.of(List.of(), List.of(), histogram.other())
                    : List.of(histogram.counts(), histogram.edges(), histogram.other());
        }
        boolean unwound = Boolean.TRUE.equals(((Map<?, ?>) recorded.get("args")).get("unwind"));
        return answer instanceof ValueList values && unwound ? values.flat() : answer;
    }
}
