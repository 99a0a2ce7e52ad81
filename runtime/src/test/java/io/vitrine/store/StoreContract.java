package io.vitrine.store;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Classification;
import io.vitrine.model.Counts;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.FieldType;
import io.vitrine.model.MediaType;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Aggregation.Count;
import io.vitrine.view.Aggregation.CountValues;
import io.vitrine.view.Match;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do; extended by the test of each. */
public abstract class StoreContract {
    protected static final View ALL = View.all();

    protected Store store;

    /** A new, empty store. */
    protected abstract Store newStore();

    @BeforeEach
    void openStore() {
        store = newStore();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    protected List<String> given(String dataset, Sample... samples) {
        return store.transaction(tx -> {
            if (tx.find(dataset).isEmpty()) {
                tx.create(dataset, MediaType.IMAGE, List.of("/media"));
            }
            return tx.append(dataset, List.of(samples));
        });
    }

    protected static Sample sample(String path) {
        return Sample.of("/media/" + path);
    }

    protected static Detection box(String label, Double confidence) {
        return Detection.of(label, BoundingBox.of(0.25, 0.5, 0.125, 0.25)).withConfidence(confidence);
    }

    protected List<Sample> all(String dataset, View view) {
        try (Stream<Sample> samples = store.samples(dataset, view, 0, Long.MAX_VALUE)) {
            return samples.map(StoreSamples::withoutIds).toList();
        }
    }

    protected List<String> ids(String dataset, View view) {
        return store.ids(dataset, view, 0, Long.MAX_VALUE);
    }

    protected static void assertProblem(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(VitrineException.class, e -> assertThat(
                        e.getProblem().code())
                .isEqualTo(code));
    }

    private Sample[] street() {
        return new Sample[] {
            sample("a.jpg")
                    .withTags("train", "rain")
                    .withMetadata(Metadata.ofSize(200, 100))
                    .with("score", 0.5)
                    .with("gt", Detections.of(box("cat", 0.9), box("dog", null), box("cat", 0.3))),
            sample("b.jpg")
                    .withTags("val")
                    .withMetadata(Metadata.ofSize(100, 200))
                    .with("score", null)
                    .with("gt", Detections.of()),
            sample("c.jpg").with("score", Double.NaN).with("gt", null),
            sample("d.jpg").withTags("train").with("gt", Detections.of(box("dog", 0.8)))
        };
    }

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
        assertProblem(
                "dataset.exists", () -> store.transaction(tx -> tx.create("a", MediaType.IMAGE, List.of())));
        assertProblem(
                "dataset.bad-name", () -> store.transaction(tx -> tx.create(" ", MediaType.IMAGE, List.of())));
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
    void addsMediaRootsOnce() {
        given("a");
        store.transaction(tx -> {
            tx.addMediaRoots("a", List.of("/media", "/more"));
            return null;
        });
        assertThat(store.find("a").orElseThrow().mediaRoots()).containsExactly("/media", "/more");
    }

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
            var labels = samples.findFirst().orElseThrow().get("gt", Detections.class).labels();
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
            Sample next = sample("x.jpg").with("n", value).with("c", Classification.of("x").with("n", value));
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
        assertThat(store.find("n").orElseThrow().schema().find("n").orElseThrow().type())
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
        assertProblem(
                "model.bad-value", () -> given("n", sample("b.jpg").with("q", List.of(Classification.of("x")))));
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
                .with("gt", Detections.of(box("x", 0.1).with("B", 1L).with("b", "t").with("x", 9L)));
        given("odd", odd);
        assertThat(all("odd", ALL)).containsExactly(odd);
        assertThat(store.count("odd", ALL.match(F("a").eq(2).and(F("A").eq(1)).and(F("名前").eq(4)))))
                .isEqualTo(1);
        assertThat(store.aggregate("odd", ALL, List.of(new CountValues("gt.detections.b"))))
                .containsExactly(new Counts<>(Map.of("t", 1L)));
    }

    @Test
    void countsValuesMostFrequentFirst() {
        given("street", street());
        var labels = new LinkedHashMap<Object, Long>();
        labels.put("cat", 2L);
        labels.put("dog", 2L);
        var scores = new LinkedHashMap<Object, Long>();
        scores.put(null, 2L);
        scores.put(Double.NaN, 1L);
        scores.put(0.5, 1L);
        var tags = new LinkedHashMap<Object, Long>();
        tags.put("train", 2L);
        tags.put("rain", 1L);
        tags.put("val", 1L);
        List<Object> answers = store.aggregate(
                "street",
                ALL,
                List.of(
                        new Count(null),
                        new Count("gt"),
                        new Count("gt.detections"),
                        new Count("gt.detections.confidence"),
                        new CountValues("gt.detections.label"),
                        new CountValues("score"),
                        new CountValues("tags")));
        assertThat(answers)
                .containsExactly(
                        4L, 3L, 4L, 3L, new Counts<>(labels), new Counts<>(scores), new Counts<>(tags));
        assertThat(answers.get(5)).hasToString("{null 2, NaN 1, 0.5 1}");
    }

    @Test
    void aFilterOfLabelsHoldsInAllAnswers() {
        given("street", street());
        View sure = ALL.filterLabels("gt", F("confidence").gt(0.5));
        assertThat(store.aggregate(
                        "street",
                        sure,
                        List.of(new Count(null), new CountValues("gt.detections.label"), new CountValues("tags"))))
                .containsExactly(
                        2L,
                        new Counts<>(Map.of("cat", 1L, "dog", 1L)),
                        new Counts<>(Map.of("train", 2L, "rain", 1L)));
        assertThat(all("street", sure))
                .containsExactly(
                        street()[0].with("gt", Detections.of(box("cat", 0.9))),
                        street()[3]);
        assertThat(store.count("street", ALL.filterLabels("gt", F("label").eq("cat"), Unmatched.KEEP_UNMATCHED)))
                .isEqualTo(4);
    }

    @Test
    void nullsAndNanComeFirst() {
        List<String> ids = given("street", street());
        assertThat(ids("street", ALL.sortBy("score")))
                .containsExactly(ids.get(1), ids.get(3), ids.get(2), ids.get(0));
        assertThat(ids("street", ALL.sortBy("score", SortOrder.DESCENDING)))
                .containsExactly(ids.get(0), ids.get(2), ids.get(1), ids.get(3));
        assertThat(ids("street", ALL.match(F("score").lt(0))))
                .containsExactly(ids.get(1), ids.get(2), ids.get(3));
        assertThat(ids("street", ALL.sortBy(F("gt.detections").length(), SortOrder.DESCENDING)))
                .containsExactly(ids.get(0), ids.get(3), ids.get(1), ids.get(2));
    }

    @Test
    void stagesFollowEachOther() {
        List<String> ids = given("street", street());
        assertThat(ids("street", ALL.matchTags("train"))).containsExactly(ids.get(0), ids.get(3));
        assertThat(ids("street", ALL.matchTags(Match.NONE, "train"))).containsExactly(ids.get(1), ids.get(2));
        assertThat(ids("street", ALL.exists("gt"))).containsExactly(ids.get(0), ids.get(1), ids.get(3));
        assertThat(ids("street", ALL.limit(2).matchTags("train"))).containsExactly(ids.get(0));
        assertThat(ids("street", ALL.skip(1).limit(2))).containsExactly(ids.get(1), ids.get(2));
        assertThat(ids("street", ALL.select(List.of(ids.get(3), ids.get(0)), SelectOrder.AS_GIVEN)))
                .containsExactly(ids.get(3), ids.get(0));
        assertThat(ids("street", ALL.exclude(ids.get(0)).limit(1))).containsExactly(ids.get(1));
        assertThat(store.ids("street", ALL.sortBy("filepath", SortOrder.DESCENDING), 1, 2))
                .containsExactly(ids.get(2), ids.get(1));
        assertProblem("view.unknown-field", () -> ids("street", ALL.exists("nope")));
    }

    @Test
    void shapesAreBytesAPower() {
        given("street", street());
        assertThat(store.aspects("street", ALL, 0, 10)).containsExactly((byte) 160, (byte) 96, (byte) 0, (byte) 0);
        assertThat(store.aspects("street", ALL.skip(1), 0, 2)).containsExactly((byte) 96, (byte) 0);
    }

    @Test
    void aPageHasTheBoxesInColumns() {
        given("street", street());
        Page page = store.page("street", ALL, 0, 10, List.of());
        assertThat(page.samples()).isEqualTo(4);
        assertThat(page.starts()).containsExactly(0, 3, 3, 3, 4);
        assertThat(page.boxes()).startsWith(0.25f, 0.5f, 0.125f, 0.25f).hasSize(16);
        assertThat(page.classNames()).containsExactly("cat", "dog");
        assertThat(page.classes()).containsExactly(0, 1, 0, 1);
        assertThat(page.confidences()).containsExactly(0.9f, Float.NaN, 0.3f, 0.8f);
        assertThat(page.fieldNames()).containsExactly("gt");
        Page filtered = store.page("street", ALL.filterLabels("gt", F("label").eq("dog")), 1, 1, List.of("gt"));
        assertThat(filtered.starts()).containsExactly(0, 1);
        assertThat(store.page("street", ALL, 4, 10, List.of()).starts()).containsExactly(0);
    }

    @Test
    void withinKeepsTheOrderGivenAndDropsWhatIsNotThere() {
        List<String> ids = given("street", street());
        List<String> others = given("other", street());
        assertThat(store.within(
                        "street",
                        ALL.matchTags("train"),
                        List.of(ids.get(3), "nonsense", others.get(0), ids.get(1), ids.get(0))))
                .containsExactly(ids.get(3), ids.get(0));
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

    private long tagged(String dataset, List<View> views, String tag) {
        return store.transaction(tx -> Hands.tag(tx, dataset, views, tag));
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

    private static Object[] reversed(Object[] values) {
        Object[] reversed = values.clone();
        java.util.Collections.reverse(Arrays.asList(reversed));
        return reversed;
    }
}
