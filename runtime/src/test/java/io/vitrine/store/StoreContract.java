package io.vitrine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Mask;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.view.View;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store must do; extended by the test of each. */
public abstract class StoreContract extends StoreAnswersContract {
    @Test
    void datasetsComeByNameAndAsTheyWereMade() {
        store.transaction(tx -> tx.create("b", MediaType.IMAGE, List.of("/x")));
        store.transaction(tx -> tx.create("a", MediaType.VIDEO, List.of()));
        assertThat(store.datasets()).extracting(DatasetInfo::name).containsExactly("a", "b");
        DatasetInfo b = store.find("b").orElseThrow();
        assertThat(b.uid()).matches("[0-9a-f]{32}");
        assertThat(b.mediaRoots()).containsExactly("/x");
        assertThat(b.samples()).isZero();
        assertThat(b.schema().names()).startsWith("id", "filepath", "tags", "metadata");
        assertThat(store.find("c")).isEmpty();
        assertProblem("dataset.unknown", () -> store.count("c", ALL));
        assertProblem("dataset.exists", () -> store.transaction(tx -> tx.create("a", MediaType.IMAGE, List.of())));
        assertProblem("dataset.bad-name", () -> store.transaction(tx -> tx.create(" ", MediaType.IMAGE, List.of())));
    }

    @Test
    void renamesAndDeletes() {
        given("a", street());
        store.transaction(tx -> {
            tx.rename("a", "z");
            return null;
        });
        assertThat(store.count("z", ALL)).isEqualTo(4);
        store.transaction(tx -> {
            tx.delete("z");
            return null;
        });
        assertThat(store.datasets()).isEmpty();
        given("z", sample("x.jpg"));
        assertThat(store.count("z", ALL)).isEqualTo(1);
    }

    @Test
    void whatIsReadAgainAfterAnEditIsReadAnew() {
        given("a", sample("a.jpg").with("n", 1).with("gt", Detections.of(box("cat", 0.5))));
        String first = ids("a", ALL).get(0);
        assertThat(all("a", ALL)).hasSize(1);
        assertThat(store.sample("a", first))
                .get()
                .extracting(sample -> sample.fields().get("n"))
                .isEqualTo(1L);

        Detection rich = box("dog", null)
                .withTags("seen")
                .withMask(Mask.of(2, 1, new float[] {0, 1}))
                .with("age", 3);
        Sample second = sample("b.jpg").with("n", 0.5).with("more", "x").with("gt", Detections.of(rich));
        given("a", second);
        assertThat(all("a", ALL).get(1)).isEqualTo(second);
        assertThat(store.sample("a", ids("a", ALL).get(1)).map(StoreSamples::withoutIds))
                .contains(second);
        assertThat(store.sample("a", first))
                .get()
                .extracting(sample -> sample.fields().get("n"))
                .isEqualTo(1L);
    }

    @Test
    void aPageOfARunIsAPageOfAllItsSamples() {
        given("a", IntStream.range(0, 12).mapToObj(i -> sample(i + ".jpg")).toArray(Sample[]::new));
        List<String> ids = ids("a", ALL);
        View run = ALL.skip(3).limit(6);
        assertThat(store.count("a", run)).isEqualTo(6);
        assertThat(store.ids("a", run, 2, 3)).isEqualTo(ids.subList(5, 8));
        assertThat(store.ids("a", run, 4, 9)).isEqualTo(ids.subList(7, 9));
        assertThat(store.ids("a", run, 7, 9)).isEmpty();
        assertThat(store.ids("a", ALL.skip(Long.MAX_VALUE), 0, 9)).isEmpty();
        assertThat(store.aspects("a", run, 2, 3)).hasSize(3);
        try (Stream<Sample> samples = store.samples("a", run, 4, Long.MAX_VALUE)) {
            assertThat(samples.map(Sample::id)).isEqualTo(ids.subList(7, 9));
        }
    }

    @Test
    void tellsWhichDatasetsAreGone() {
        var gone = new java.util.ArrayList<String>();
        store.onDropped(gone::add);
        given("a", street());
        given("b", sample("x.jpg"));
        String a = store.find("a").orElseThrow().uid();
        String b = store.find("b").orElseThrow().uid();
        assertThatThrownBy(() -> store.transaction(tx -> {
                    tx.delete("a");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(gone).isEmpty();
        store.transaction(tx -> {
            tx.delete("a");
            return null;
        });
        assertThat(gone).containsExactly(a);
        store.transaction(tx -> tx.publish(tx.createHidden(MediaType.IMAGE, List.of(), Map.of()), "b", true));
        assertThat(gone).containsExactly(a, b);
    }

    @Test
    void addsMediaRootsOnce() {
        given("a");
        store.transaction(tx -> {
            tx.addMediaRoots("a", List.of("/media", "/more"));
            return null;
        });
        assertThat(store.find("a").orElseThrow().mediaRoots()).containsExactly("/media", "/more");
    }

    @Test
    void tagsOnceAndCountsWhatChanged() {
        List<String> ids = given("street", street());
        long revision = store.find("street").orElseThrow().revision();
        View two = ALL.limit(2);
        View others = ALL.skip(1);
        assertThat(tagged("street", List.of(two, others), "seen")).isEqualTo(1);
        assertThat(store.find("street").orElseThrow().revision()).isEqualTo(revision + 1);
        assertThat(tagged("street", List.of(two, others), "seen")).isZero();
        assertThat(store.find("street").orElseThrow().revision()).isEqualTo(revision + 1);
        assertThat(tagged("street", List.of(ALL), "seen")).isEqualTo(3);
        assertThat(store.sample("street", ids.get(0)).orElseThrow().tags()).containsExactly("train", "rain", "seen");
        assertThat(ids("street", ALL.matchTags("seen"))).isEqualTo(ids);
    }

    @Test
    void aTransactionThatFailsChangesNothing() {
        given("street", street());
        DatasetInfo before = store.find("street").orElseThrow();
        assertThatThrownBy(() -> store.transaction(tx -> {
                    tx.append("street", List.of(sample("x.jpg").with("new", 1L).with("score", "text")));
                    Hands.tag(tx, "street", List.of(ALL), "t");
                    assertThat(tx.count("street", ALL.matchTags("t"))).isEqualTo(5);
                    assertThat(tx.find("street").orElseThrow().samples()).isEqualTo(5);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store.find("street").orElseThrow()).isEqualTo(before);
        assertThat(all("street", ALL)).containsExactly(street());
        given("street", sample("y.jpg"));
        assertThat(store.count("street", ALL)).isEqualTo(5);
    }

    @Test
    void aStreamMayBeClosedEarly() {
        given("street", street());
        for (int i = 0; i < 20; i++) {
            try (Stream<Sample> samples = store.samples("street", ALL, 0, 4)) {
                assertThat(samples.findFirst()).isPresent();
            }
        }
        assertThat(store.count("street", ALL)).isEqualTo(4);
    }

    @Test
    void aHiddenDatasetIsSeenOnceItIsPublished() {
        given("street", street());
        String hidden = store.transaction(tx -> tx.createHidden(MediaType.IMAGE, List.of("/n"), Map.of("k", 1L)));
        store.transaction(tx -> tx.append(hidden, List.of(sample("n.jpg"))));
        assertThat(store.datasets()).extracting(DatasetInfo::name).containsExactly("street");
        assertProblem("dataset.exists", () -> store.transaction(tx -> tx.publish(hidden, "street", false)));
        DatasetInfo published = store.transaction(tx -> tx.publish(hidden, "street", true));
        assertThat(published.info()).isEqualTo(Map.of("k", 1L));
        assertThat(all("street", ALL)).containsExactly(sample("n.jpg"));
        String dropped = store.transaction(tx -> tx.createHidden(MediaType.IMAGE, List.of(), Map.of()));
        store.transaction(tx -> {
            tx.dropHidden(dropped);
            return null;
        });
        assertProblem("dataset.unknown", () -> store.transaction(tx -> tx.append(dropped, List.of(sample("x")))));
    }

    @Test
    void mergesByPath() {
        List<String> ids = given("street", street());
        String hidden = store.transaction(tx -> tx.createHidden(MediaType.IMAGE, List.of("/n"), Map.of()));
        Sample known = sample("b.jpg").withTags("new").with("score", 9L).with("p", Detections.of(box("p", 0.5)));
        Sample other = sample("n.jpg").with("p", Detections.of(box("q", 0.5)));
        store.transaction(tx -> tx.append(hidden, List.of(other, known)));
        DatasetInfo merged = store.transaction(tx -> tx.merge(hidden, "street", List.of("p")));
        assertThat(merged.samples()).isEqualTo(5);
        assertThat(all("street", ALL))
                .containsExactly(
                        street()[0],
                        street()[1].withTags("val", "new").with("p", Detections.of(box("p", 0.5))),
                        street()[2],
                        street()[3],
                        other);
        assertThat(ids("street", ALL).subList(0, 4)).isEqualTo(ids);
        assertThat(store.datasets()).hasSize(1);
    }

    @Test
    void aMergeNeedsEachPathOnce() {
        given("street", sample("a.jpg"), sample("a.jpg"));
        String hidden = store.transaction(tx -> tx.createHidden(MediaType.IMAGE, List.of(), Map.of()));
        store.transaction(tx -> tx.append(hidden, List.of(sample("b.jpg"))));
        assertProblem("import.repeated-path", () -> store.transaction(tx -> tx.merge(hidden, "street", List.of())));
    }

    @Test
    void sessionsAreKeptAsTheyWereLast() {
        store.transaction(tx -> {
            tx.putSession("main", 1, "{\"a\":1}");
            tx.putSession("main", 2, "{\"a\":2}");
            tx.putSession("other", 1, "{}");
            tx.putSession("other", 2, null);
            return null;
        });
        assertThat(store.sessions()).containsExactly(new Store.SessionRow("main", 2, "{\"a\":2}"));
    }

    @Test
    void familiesComeTogether() {
        try (Families families = store.families()) {
            FamilyWords.checkOrder(families);
        }
    }
}
