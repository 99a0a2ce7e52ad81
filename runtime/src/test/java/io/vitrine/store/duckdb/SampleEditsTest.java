package io.vitrine.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.HistoryLimit;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.store.Change;
import io.vitrine.store.Conflict;
import io.vitrine.store.Edited;
import io.vitrine.store.Hands;
import io.vitrine.store.Store;
import io.vitrine.view.View;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples that were added are removed again by an undo, with all that is theirs, and come back by a redo. */
class SampleEditsTest {
    private static final View ALL = View.all();

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = DuckDbStore.open(folder.resolve("store"), HistoryLimit.DEFAULT.withEntries(6));
        store.transaction(tx -> tx.create("d", MediaType.IMAGE, List.of()));
        add(null, "a", "b");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Edited add(@Nullable Long earlier, String... names) {
        return store.transaction(tx -> tx.add(
                "d",
                Hands.signed("a"),
                Stream.of(names).map(SampleEditsTest::sample).toList(),
                earlier));
    }

    private static Sample sample(String name) {
        Detection box = Detection.of("cat", BoundingBox.of(0, 0, 0.5, 0.5)).with("score", 0.5);
        return Sample.of("/m/" + name).withTags("x", name).with("n", 1L).with("gt", Detections.of(box, box));
    }

    private Edited undo(long entry, Conflict conflict) {
        return store.transaction(tx -> tx.undo("d", Hands.signed("a"), entry, conflict));
    }

    private void tag(String session, View view, String tag) {
        store.transaction(
                tx -> tx.edit("d", Hands.signed(session), new Change.TagSamples(List.of(view), List.of(tag))));
    }

    private List<Sample> samples() {
        try (Stream<Sample> all = store.samples("d", ALL, 0, 100_000)) {
            return all.toList();
        }
    }

    private String names() {
        return samples().stream().map(sample -> sample.filepath().substring(3)).reduce("", String::concat);
    }

    private static Edited did(long entry, long changed) {
        return new Edited(entry, changed, 0, List.of(), List.of());
    }

    @Test
    void whatWasAddedInBatchesIsOneEdit() {
        List<Sample> before = samples();
        Edited first = add(null, "c", "d");
        assertThat(first).isEqualTo(did(2, 2));
        assertThat(add(first.entry(), "e")).isEqualTo(did(2, 1));
        List<Sample> after = samples();
        assertThat(undo(2, Conflict.LEAVE)).isEqualTo(did(3, 3));
        assertThat(samples()).isEqualTo(before);
        assertThat(store.find("d").orElseThrow().samples()).isEqualTo(2);
        assertThat(store.count("d", ALL.matchTags("e"))).isZero();
        assertThat(undo(3, Conflict.LEAVE)).isEqualTo(did(4, 3));
        assertThat(samples()).isEqualTo(after);
        assertThat(undo(4, Conflict.LEAVE)).isEqualTo(did(5, 3));
        assertThat(samples()).isEqualTo(before);
    }

    @Test
    void positionsHaveNoGapsAndWhatComesBackStandsAtTheEnd() {
        undo(1, Conflict.LEAVE);
        assertThat(names()).isEmpty();
        add(null, "c", "d");
        add(null, "e", "f");
        undo(3, Conflict.LEAVE);
        assertThat(names()).isEqualTo("ef");
        assertThat(store.ids("d", ALL, 1, 1)).isEqualTo(List.of(samples().get(1).id()));
        undo(5, Conflict.LEAVE);
        assertThat(names()).isEqualTo("efcd");
        add(null, "g");
        assertThat(names()).isEqualTo("efcdg");
        assertThat(store.ids("d", ALL, 0, 10))
                .isEqualTo(samples().stream().map(Sample::id).toList());
    }

    @Test
    void whatOthersTouchedSinceStaysUnlessForced() {
        tag("b", ALL.limit(1), "seen");
        assertThat(undo(1, Conflict.LEAVE)).isEqualTo(new Edited(3L, 1, 1, List.of("person in b"), List.of()));
        assertThat(names()).isEqualTo("a");
        assertThat(undo(1, Conflict.FORCE)).isEqualTo(did(4, 1));
        assertThat(names()).isEmpty();
        undo(4, Conflict.LEAVE);
        assertThat(samples().get(0).tags()).isEqualTo(List.of("x", "a", "seen"));
    }

    @Test
    void anEditThatIsUndoneTouchedNothing() {
        tag("b", ALL, "seen");
        undo(2, Conflict.LEAVE);
        assertThat(undo(1, Conflict.LEAVE)).isEqualTo(did(4, 2));
    }

    @Test
    void moreThanTenThousandStay() {
        List<Sample> many =
                IntStream.range(0, 10_000).mapToObj(i -> Sample.of("/m/" + i)).toList();
        Edited first = store.transaction(tx -> tx.add("d", Hands.signed("a"), many, null));
        assertThat(store.steps("d").get(1).undoable()).isTrue();
        add(first.entry(), "z");
        assertThat(store.steps("d").get(1).undoable()).isFalse();
        assertThatThrownBy(() -> undo(2, Conflict.LEAVE))
                .hasMessage("Entry 2 cannot be undone: it added more than 10,000 samples.");
        assertThat(store.history("d").get(1).changed()).isEqualTo(10_001);
    }

    @Test
    void whatTheHistoryForgetsIsGoneForGood() throws Exception {
        undo(1, Conflict.LEAVE);
        for (int i = 0; i < 6; i++) {
            add(null, "c");
        }
        assertThat(store.steps("d").get(0).entry()).isEqualTo(3);
        store.transaction(tx -> {
            tx.delete("d");
            return null;
        });
        store.close();
        try (Database database = Database.open(folder.resolve("store"))) {
            database.prepare();
            assertThat(database.<Long>writing(db -> db.number(io.vitrine.sql.Sql.of(
                            "SELECT count(*) FROM duckdb_tables() WHERE starts_with(table_name, 'd1_')"))))
                    .isZero();
            assertThat(database.<Long>writing(
                            db -> db.number(io.vitrine.sql.Sql.of("SELECT count(*) FROM undo_samples"))))
                    .isZero();
        }
    }
}
