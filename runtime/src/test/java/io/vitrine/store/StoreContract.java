package io.vitrine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Detections;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.view.View;
import java.util.List;
import java.util.Map;
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
            families.child("b", "b1");
            families.parent("a", "A");
            families.child("a", "a1");
            families.parent("b", "B");
            families.parent("a", "again");
            families.child("x'\"", "lost");
            families.child("a", "a2");
            var found = new java.util.ArrayList<Families.Family>();
            families.forEach(found::add);
            assertThat(found)
                    .containsExactly(
                            new Families.Family("a", "A", List.of("a1", "a2"), false),
                            new Families.Family("b", "B", List.of("b1"), false),
                            new Families.Family("a", "again", List.of(), true));
            var orphans = new java.util.ArrayList<String>();
            families.forEachOrphan(orphans::add);
            assertThat(orphans).containsExactly("lost");
        }
    }
}
