package io.vitrine.store.duckdb;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.FieldPath;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.store.Change;
import io.vitrine.store.Conflict;
import io.vitrine.store.Edited;
import io.vitrine.store.Hands;
import io.vitrine.store.Store;
import io.vitrine.store.StoreSamples;
import io.vitrine.view.View;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingTest {
    private static final View ALL = View.all();

    @TempDir
    Path folder;

    private Store store;
    private List<Sample> before;

    @BeforeEach
    void open() {
        store = DuckDbStore.open(folder.resolve("store"));
        store.transaction(tx -> {
            tx.create("street", MediaType.IMAGE, List.of());
            return tx.append(
                    "street",
                    List.of(
                            Sample.of("/m/a.jpg")
                                    .withTags("x", "y")
                                    .with("n", 1L)
                                    .with("score", 0.5)
                                    .with("gt", Detections.of(box("cat").with("difficult", true), box("dog"))),
                            Sample.of("/m/b.jpg").withTags("y").with("n", null).with("gt", Detections.of(box("cat"))),
                            Sample.of("/m/c.jpg").with("score", 2L)));
        });
        before = samples();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Detection box(String label) {
        return Detection.of(label, BoundingBox.of(0, 0, 0.5, 0.5));
    }

    private List<Sample> samples() {
        try (Stream<Sample> all = store.samples("street", ALL, 0, 100)) {
            return all.map(StoreSamples::withoutIds).toList();
        }
    }

    private Edited edit(String session, Change change) {
        return store.transaction(tx -> tx.edit("street", Hands.signed(session), change));
    }

    private Edited undo(String session, long entry, Conflict conflict) {
        return store.transaction(tx -> tx.undo("street", Hands.signed(session), entry, conflict));
    }

    private Edited set(String session, View view, String path, @Nullable Object value) {
        return edit(session, new Change.SetValue(List.of(view), FieldPath.of(path), value));
    }

    private List<Object> values(String field) {
        return samples().stream()
                .map(sample -> sample.fields().containsKey(field)
                        ? String.valueOf(sample.fields().get(field))
                        : "missing")
                .map(Object.class::cast)
                .toList();
    }

    private List<List<String>> tags() {
        return samples().stream().map(Sample::tags).toList();
    }

    @Test
    void tagsAreTakenBackFromThoseOnlyThatGotThem() {
        Edited did = edit("a", new Change.TagSamples(List.of(ALL), List.of("x", "z")));
        assertThat(did).isEqualTo(new Edited(1L, 3, 0, List.of(), List.of("tags")));
        assertThat(tags()).isEqualTo(List.of(List.of("x", "y", "z"), List.of("y", "x", "z"), List.of("x", "z")));
        assertThat(undo("a", 1, Conflict.LEAVE)).isEqualTo(new Edited(2L, 3, 0, List.of(), List.of("tags")));
        assertThat(samples()).isEqualTo(before);
        undo("a", 2, Conflict.LEAVE);
        assertThat(tags()).isEqualTo(List.of(List.of("x", "y", "z"), List.of("y", "x", "z"), List.of("x", "z")));
    }

    @Test
    void takenTagsComeBackToTheirPlaces() {
        edit("a", new Change.UntagSamples(List.of(ALL), List.of("x", "y")));
        assertThat(tags()).isEqualTo(List.of(List.of(), List.of(), List.of()));
        edit("b", new Change.TagSamples(List.of(ALL.limit(1)), List.of("new")));
        undo("a", 1, Conflict.LEAVE);
        assertThat(tags()).isEqualTo(List.of(List.of("x", "y", "new"), List.of("y"), List.of()));
    }

    @Test
    void anUndoLeavesWhatSomeoneElseChangedAndSaysSo() {
        edit("a", new Change.TagSamples(List.of(ALL), List.of("z")));
        edit("b", new Change.UntagSamples(List.of(ALL.limit(1)), List.of("z")));
        assertThat(undo("a", 1, Conflict.LEAVE))
                .isEqualTo(new Edited(3L, 2, 1, List.of("person in b"), List.of("tags")));
        assertThat(samples()).isEqualTo(before);
    }

    @Test
    void tagsOfLabelsAreThoseThatTheViewKeeps() {
        View cats = ALL.filterLabels("gt", F("label").eq("cat"));
        assertThat(edit("a", new Change.TagLabels(List.of(cats), "gt", List.of("t"))))
                .isEqualTo(new Edited(1L, 2, 0, List.of(), List.of("gt")));
        assertThat(edit("a", new Change.UntagLabels(List.of(ALL.limit(1)), "gt", List.of("t")))
                        .changed())
                .isEqualTo(1);
        undo("a", 2, Conflict.LEAVE);
        undo("a", 1, Conflict.LEAVE);
        assertThat(samples()).isEqualTo(before);
        assertThat(problem(() -> edit("a", new Change.TagLabels(List.of(ALL), "n", List.of("t")))))
                .isEqualTo("view.not-labels");
    }

    @Test
    void valuesComeBackAsTheyWereMissingNullOrWhole() {
        assertThat(set("a", ALL, "n", 7)).isEqualTo(new Edited(1L, 3, 0, List.of(), List.of("n")));
        set("a", ALL, "score", 3);
        set("a", ALL, "score", null);
        assertThat(values("n")).isEqualTo(List.of("7", "7", "7"));
        assertThat(values("score")).isEqualTo(List.of("null", "null", "null"));
        undo("a", 3, Conflict.LEAVE);
        assertThat(values("score")).isEqualTo(List.of("3", "3", "3"));
        undo("a", 2, Conflict.LEAVE);
        undo("a", 1, Conflict.LEAVE);
        assertThat(samples()).isEqualTo(before);
    }

    @Test
    void forceTakesTheOldValuesAllTheSame() {
        set("a", ALL, "n", 7);
        set("b", ALL.limit(2), "n", 8);
        assertThat(undo("a", 1, Conflict.LEAVE)).isEqualTo(new Edited(3L, 1, 2, List.of("person in b"), List.of("n")));
        assertThat(values("n")).isEqualTo(List.of("8", "8", "missing"));
        assertThat(undo("a", 1, Conflict.FORCE)).isEqualTo(new Edited(4L, 2, 0, List.of(), List.of("n")));
        assertThat(samples()).isEqualTo(before);
    }

    @Test
    void attributesAndPartsOfLabelsAreSet() {
        View dogs = ALL.filterLabels("gt", F("label").eq("dog"));
        assertThat(set("a", ALL, "gt.detections.difficult", false).changed()).isEqualTo(3);
        assertThat(set("a", dogs, "gt.detections.label", "hound").changed()).isEqualTo(1);
        assertThat(set("a", dogs, "gt.detections.confidence", 0.5).changed()).isZero();
        assertThat(set("a", ALL, "gt.detections.confidence", 0.5).changed()).isEqualTo(3);
        assertThat(set("a", ALL, "gt.detections.seen_by", "me").changed()).isEqualTo(3);
        assertThat(store.count(
                        "street",
                        ALL.filterLabels(
                                "gt", F("seen_by").eq("me").and(F("difficult").eq(false)))))
                .isEqualTo(2);
        for (long entry = 4; entry > 0; entry--) {
            undo("a", entry, Conflict.LEAVE);
        }
        assertThat(samples()).isEqualTo(before);
    }

    @Test
    void aNewFieldAndAnyOtherTypeOfValue() {
        set("a", ALL.limit(1), "when", Instant.ofEpochMilli(5));
        set("a", ALL.limit(1), "parts", List.of("p", "q"));
        set("a", ALL.limit(1), "doc", Map.of("k", 1L));
        assertThat(samples().get(0).fields())
                .containsEntry("when", Instant.ofEpochMilli(5))
                .containsEntry("parts", List.of("p", "q"))
                .containsEntry("doc", Map.of("k", 1L));
        set("a", ALL, "parts", List.of());
        for (long entry = 4; entry > 0; entry--) {
            undo("a", entry, Conflict.LEAVE);
        }
        assertThat(samples()).isEqualTo(before);
    }

    @Test
    void whatCannotBeSetIsRefusedAndChangesNothing() {
        assertThat(problem(() -> set("a", ALL, "n", "text"))).isEqualTo("edit.wrong-type");
        assertThat(problem(() -> set("a", ALL, "filepath", "/x"))).isEqualTo("edit.read-only");
        assertThat(problem(() -> set("a", ALL, "gt.detections.bounding_box", List.of())))
                .isEqualTo("edit.read-only");
        assertThat(problem(() -> set("a", ALL, "gt.difficult", true))).isEqualTo("edit.unknown-field");
        assertThat(problem(() -> set("a", ALL, "nothing", null))).isEqualTo("edit.unknown-field");
        assertThat(problem(() -> undo("a", 4, Conflict.LEAVE))).isEqualTo("history.unknown-entry");
        assertThat(samples()).isEqualTo(before);
        assertThat(store.history("street")).isEqualTo(List.of());
    }

    private static String problem(Runnable work) {
        return catchThrowableOfType(VitrineException.class, work::run)
                .getProblem()
                .code();
    }

    @Test
    void theHistorySurvivesAReopenAndGoesWithItsDataset() {
        set("a", ALL, "n", 7);
        store.close();
        store = DuckDbStore.open(folder.resolve("store"));
        undo("b", 1, Conflict.LEAVE);
        assertThat(samples()).isEqualTo(before);
        Instant made = Instant.ofEpochMilli(1_000);
        assertThat(store.history("street"))
                .isEqualTo(List.of(
                        new HistoryEntry(1, "a", "person in a", made, "{}", HistoryEntry.Kind.EDIT, 3, 0, null, 2L),
                        new HistoryEntry(2, "b", "person in b", made, "{}", HistoryEntry.Kind.UNDO, 3, 0, 1L, null)));
        assertThat(store.<Object>transaction(tx -> tx.done("test-1").orElseThrow()))
                .isEqualTo(new Edited(2L, 6, 0, List.of(), List.of("n")));
        store.transaction(tx -> {
            tx.delete("street");
            return tx.create("street", MediaType.IMAGE, List.of());
        });
        assertThat(store.history("street")).isEqualTo(List.of());
    }

    @Test
    void aTagIsTakenBackAfterAMergeToo() {
        edit("a", new Change.TagSamples(List.of(ALL), List.of("z")));
        edit("a", new Change.TagLabels(List.of(ALL), "gt", List.of("t")));
        store.transaction(tx -> {
            String hidden = tx.createHidden(MediaType.IMAGE, List.of(), Map.of());
            tx.append(hidden, List.of(Sample.of("/m/a.jpg").withTags("new").with("more", 1L)));
            return tx.merge(hidden, "street", List.of("more"));
        });
        assertThat(undo("a", 2, Conflict.LEAVE).changed()).isEqualTo(3);
        assertThat(undo("a", 1, Conflict.LEAVE).changed()).isEqualTo(3);
        assertThat(tags()).isEqualTo(List.of(List.of("x", "y", "new"), List.of("y"), List.of()));
        assertThat(samples().get(1)).isEqualTo(before.get(1));
    }

    @Test
    void aViewThatAsksForOneOfTheTagsHasAllOfThemTaken() {
        assertThat(edit("a", new Change.UntagSamples(List.of(ALL.matchTags("x")), List.of("x", "y")))
                        .changed())
                .isEqualTo(1);
        assertThat(tags()).isEqualTo(List.of(List.of(), List.of("y"), List.of()));
    }
}
