package io.vitrine.executor;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.bus.Backend;
import io.vitrine.command.Command;
import io.vitrine.command.Conflicts;
import io.vitrine.command.EditCommand.Redo;
import io.vitrine.command.EditCommand.SetValue;
import io.vitrine.command.EditCommand.TagLabels;
import io.vitrine.command.EditCommand.TagSamples;
import io.vitrine.command.EditCommand.TagView;
import io.vitrine.command.EditCommand.Undo;
import io.vitrine.command.EditCommand.UndoTo;
import io.vitrine.command.EditCommand.UntagLabels;
import io.vitrine.command.EditCommand.UntagSamples;
import io.vitrine.command.EditCommand.UntagSelectedSamples;
import io.vitrine.command.Of;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand.SelectSamples;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.FieldPath;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Done.Result;
import io.vitrine.plan.Request;
import io.vitrine.plan.Steps;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionEvent;
import io.vitrine.store.duckdb.DuckDbStore;
import io.vitrine.view.View;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditPlansTest {
    private static final Undo UNDO = new Undo(null, Conflicts.LEAVE);
    private static final Undo FORCE = new Undo(null, Conflicts.FORCE);
    private static final Redo REDO = new Redo(null);
    private static final Of ALL = Of.of("numbers", View.all());

    @TempDir
    Path folder;

    private ExecutorHarness harness;
    private List<String> ids;
    private String other;

    @BeforeEach
    void start() {
        open();
        ids = harness.dataset("numbers", 4);
        harness.run("main", new SetDataset("numbers"));
        other = harness.engine
                .backend()
                .open(new SessionSpec(SessionSpec.Kind.NEW, null))
                .id();
        harness.run(other, new SetDataset("numbers"));
    }

    private void open() {
        harness = new ExecutorHarness(DuckDbStore.open(folder.resolve("store")), (spec, progress, cancelled) -> {
            throw new AssertionError("no import in this test");
        });
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private Result run(String session, Command... commands) {
        return harness.run(session, commands).result();
    }

    private static Result did(long entry, long changed) {
        return new Result(changed, 0, List.of(), entry);
    }

    private static SetValue setN(long value, View view) {
        return new SetValue(Of.of("numbers", view), FieldPath.of("n"), value);
    }

    private long with(long n) {
        return harness.store.count("numbers", View.all().match(F("n").eq(n)));
    }

    private static String problem(Runnable work) {
        return catchThrowableOfType(VitrineException.class, work::run)
                .getProblem()
                .code();
    }

    @Test
    void everyEditIsDoneUndoneAndRedone() {
        var gt = Of.of("numbers", View.all().limit(3));
        assertThat(run("main", new SetView(View.all().limit(3)), new TagView("seen")))
                .isEqualTo(did(1, 3));
        var select = new SelectSamples(new SampleCriteria.ByIds(List.of(SelectedSample.of(ids.get(2)))));
        assertThat(run("main", select, new UntagSelectedSamples("even"))).isEqualTo(did(2, 1));
        assertThat(run("main", new TagSamples(ALL, List.of("a", "b")))).isEqualTo(did(3, 4));
        assertThat(run("main", new UntagSamples(ALL, List.of("a")))).isEqualTo(did(4, 4));
        assertThat(run("main", new TagLabels(gt, "gt", List.of("x")))).isEqualTo(did(5, 3));
        assertThat(run("main", new UntagLabels(gt, "gt", List.of("x")))).isEqualTo(did(6, 3));
        assertThat(run("main", setN(9, View.all()))).isEqualTo(did(7, 4));
        assertThat(run("main", new UndoTo(null, 0, Conflicts.LEAVE))).isEqualTo(did(14, 22));
        assertThat(harness.tagged("numbers", "seen")).isEmpty();
        assertThat(harness.tagged("numbers", "even")).isEqualTo(List.of(ids.get(0), ids.get(2)));
        assertThat(with(9)).isZero();
        for (int i = 0; i < 7; i++) {
            run("main", REDO);
        }
        assertThat(problem(() -> run("main", REDO))).isEqualTo("history.nothing-to-redo");
        assertThat(harness.tagged("numbers", "seen")).isEqualTo(ids.subList(0, 3));
        assertThat(harness.tagged("numbers", "b")).isEqualTo(ids);
        assertThat(with(9)).isEqualTo(4);
        assertThat(run("main", UNDO)).isEqualTo(did(22, 4));
        assertThat(with(9)).isZero();
    }

    @Test
    void aSessionUndoesItsOwnAndLeavesWhatAnotherChanged() {
        run("main", setN(9, View.all()));
        run(other, setN(8, View.all().limit(1)));
        assertThat(run("main", UNDO)).isEqualTo(new Result(3, 1, List.of("test"), 3L));
        assertThat(with(8)).isEqualTo(1);
        assertThat(run("main", FORCE)).isEqualTo(did(4, 1));
        assertThat(with(8)).isZero();
        assertThat(problem(() -> run("main", UNDO))).isEqualTo("history.nothing-to-undo");
        assertThat(run(other, UNDO)).isEqualTo(new Result(0, 1, List.of("test"), 5L));
    }

    @Test
    void aNewEditForgetsWhatCouldBeRedone() {
        run("main", setN(9, View.all()));
        run("main", UNDO);
        run("main", setN(7, View.all()));
        assertThat(problem(() -> run("main", REDO))).isEqualTo("history.nothing-to-redo");
    }

    @Test
    void editsWithoutASessionAreUndoneWithoutOne() {
        run(null, setN(9, View.all()));
        assertThat(problem(() -> run("main", UNDO))).isEqualTo("history.nothing-to-undo");
        assertThat(problem(() -> run(null, UNDO))).isEqualTo("plan.needs-session");
        assertThat(run(null, new Undo("numbers", Conflicts.LEAVE))).isEqualTo(did(2, 4));
        assertThat(run(null, new Redo("numbers"))).isEqualTo(did(3, 4));
    }

    @Test
    void otherSessionsAreToldWhatWasTouched() throws InterruptedException {
        var events = harness.follow(other);
        assertThat(events.poll(5, TimeUnit.SECONDS)).isInstanceOf(SessionEvent.Whole.class);
        run("main", new TagLabels(ALL, "gt", List.of("x")));
        run("main", UNDO);
        run("main", setN(9, View.all()));
        long revision = harness.store.find("numbers").orElseThrow().revision();
        for (int i = 2; i >= 0; i--) {
            SessionEvent event = events.poll(5, TimeUnit.SECONDS);
            while (event instanceof SessionEvent.Presence) {
                event = events.poll(5, TimeUnit.SECONDS);
            }
            assertThat(event).isEqualTo(new SessionEvent.Data("numbers", revision - i, List.of(i == 0 ? "n" : "gt")));
        }
    }

    @Test
    void aRequestSentAgainAfterACrashIsAnsweredFromTheHistory() {
        var request = new Request("main", ExecutorHarness.TEST, "lost-1", Steps.of(setN(9, View.all())));
        Result before = harness.engine.executor().submit(request).join().result();
        harness.close();
        open();
        run("main", setN(7, View.all()));
        assertThat(harness.engine.executor().submit(request).join().result()).isEqualTo(before);
        assertThat(with(7)).isEqualTo(4);
        assertThat(run("main", UNDO)).isEqualTo(did(3, 4));
        assertThat(run("main", UNDO)).isEqualTo(did(4, 4));
    }

    @Test
    void namesAreCheckedBeforeAnythingHappens() {
        assertThat(problem(() -> run("main", new TagSamples(Of.of("none", View.all()), List.of("a")))))
                .isEqualTo("dataset.unknown");
        View bad = View.all().match(F("nothing").eq(1));
        assertThat(problem(() -> run("main", setN(9, View.all()), setN(1, bad))))
                .isEqualTo("view.unknown-field");
        assertThat(problem(() -> run("main", new UndoTo(null, -1, Conflicts.LEAVE))))
                .isEqualTo("history.unknown-entry");
        assertThat(harness.store.history("numbers")).isEqualTo(List.of());
    }

    @Test
    void addedSamplesAreRemovedByAnUndoAndNotSelectedAnyMore() throws InterruptedException {
        harness.engine
                .backend()
                .add("numbers", Stream.of(Sample.of("/m/new"), Sample.of("/m/newer")), Backend.From.AFAR, kept -> {});
        String added = harness.store.ids("numbers", View.all(), 4, 1).get(0);
        List<SelectedSample> both = List.of(SelectedSample.of(ids.get(0)), SelectedSample.of(added));
        run("main", new SelectSamples(new SampleCriteria.ByIds(both)));
        var events = harness.follow(other);
        assertThat(events.poll(5, TimeUnit.SECONDS)).isInstanceOf(SessionEvent.Whole.class);
        assertThat(run(null, new UndoTo("numbers", 0, Conflicts.LEAVE))).isEqualTo(did(2, 2));
        assertThat(harness.store.ids("numbers", View.all(), 0, 10)).isEqualTo(ids);
        run("main", setN(9, View.all())); // after what follows from the undo, in its turn
        assertThat(harness.state("main").picked().samples())
                .isEqualTo(new Selection.Ids(List.of(SelectedSample.of(ids.get(0)))));
        SessionEvent event = events.poll(5, TimeUnit.SECONDS);
        while (event instanceof SessionEvent.Presence) {
            event = events.poll(5, TimeUnit.SECONDS);
        }
        assertThat(event)
                .isEqualTo(new SessionEvent.Data(
                        "numbers", harness.store.find("numbers").orElseThrow().revision() - 1, null));
        assertThat(run(null, new Redo("numbers"))).isEqualTo(did(4, 2));
        assertThat(harness.store.ids("numbers", View.all(), 4, 1)).isEqualTo(List.of(added));
    }
}
