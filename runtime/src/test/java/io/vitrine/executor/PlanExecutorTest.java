package io.vitrine.executor;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.command.EditCommand.DeleteDataset;
import io.vitrine.command.EditCommand.RenameDataset;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.command.StateCommand.SelectSamples;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Done;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Picked;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.store.duckdb.DuckDbStore;
import io.vitrine.view.View;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanExecutorTest {
    private ExecutorHarness harness;
    private List<String> ids;

    @BeforeEach
    void start() {
        harness = new ExecutorHarness(DuckDbStore.inMemory(), (spec, progress, cancelled) -> {
            throw new AssertionError("no import in this test");
        });
        ids = harness.dataset("numbers", 6);
        harness.run("main", new SetDataset("numbers"));
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private static SelectSamples select(String... ids) {
        return new SelectSamples(new SampleCriteria.ByIds(
                java.util.stream.Stream.of(ids).map(SelectedSample::of).toList()));
    }

    private static Problem problem(Runnable work) {
        return catchThrowableOfType(VitrineException.class, work::run).getProblem();
    }

    @Test
    void showsAViewAndClearsTheSelection() {
        harness.run("main", select(ids.get(1)));
        View view = View.all().match(F("n").gt(2));
        harness.run("main", new SetView(view));
        assertThat(harness.state("main")).isEqualTo(SessionState.EMPTY.withShown(new Shown("numbers", view)));
    }

    @Test
    void selectsByTagInTheOrderOfTheView() {
        harness.run(
                "main",
                new SetView(View.all().sortBy("n", io.vitrine.view.SortOrder.DESCENDING)),
                new SelectSamples(new SampleCriteria.ByTags(List.of("even"))));
        assertThat(harness.state("main").picked())
                .isEqualTo(new Picked(new Selection.Ids(List.of(ids.get(4), ids.get(2), ids.get(0)).stream()
                        .map(SelectedSample::of)
                        .toList())));
    }

    @Test
    void refusesToSelectWhatTheViewDoesNotShow() {
        harness.run("main", new SetView(View.all().match(F("n").gt(2))));
        SessionState before = harness.state("main");
        Problem problem = problem(() -> harness.run("main", select(ids.get(3), ids.get(0), ids.get(1))));
        assertThat(problem.code()).isEqualTo("selection.not-in-view");
        assertThat(problem.message())
                .isEqualTo(
                        ("The view does not show samples %s, %s, so they cannot be selected. Clear the view, or choose"
                                        + " among the samples it shows.")
                                .formatted(ids.get(0), ids.get(1)));
        assertThat(harness.state("main")).isEqualTo(before);
    }

    @Test
    void tagsTheSelectedSamplesThatTheViewHolds() {
        harness.run("main", select(ids.get(0), ids.get(4)), new TagSelectedSamples("seen"));
        assertThat(harness.tagged("numbers", "seen")).isEqualTo(List.of(ids.get(0), ids.get(4)));
        harness.run("main", new SetView(View.all()), new TagSelectedSamples("nothing"));
        assertThat(harness.tagged("numbers", "nothing")).isEqualTo(List.of());
    }

    @Test
    void tagsAllOfAViewButSome() {
        var all = new SampleCriteria.AllOf(View.all().match(F("n").ge(2)), 1);
        Done done = harness.run(
                "main",
                new SelectSamples(all),
                new ChangeSelected(List.of(), List.of(ids.get(3))),
                new TagSelectedSamples("kept"));
        assertThat(harness.tagged("numbers", "kept")).isEqualTo(List.of(ids.get(2), ids.get(4), ids.get(5)));
        assertThat(done.result()).isEqualTo(new Done.Result(3, 0, List.of(), 1L));
    }

    @Test
    void changesNothingWhenALaterStepFails() {
        SessionState before = harness.state("main");
        long version = harness.version("main");
        Problem problem = problem(() -> harness.run(
                "main",
                select(ids.get(0)),
                new TagSelectedSamples("half"),
                new SetView(View.all().match(F("nn").gt(1)))));
        assertThat(problem.code()).isEqualTo("view.unknown-field");
        assertThat(problem.place()).isEqualTo("step 3, stage 1");
        assertThat(harness.tagged("numbers", "half")).isEqualTo(List.of());
        assertThat(harness.state("main")).isEqualTo(before);
        assertThat(harness.version("main")).isEqualTo(version);
    }

    @Test
    void doesARequestThatComesAgainOnlyOnce() {
        var request = harness.request("main", select(ids.get(0)), new TagSelectedSamples("once"));
        Done first = harness.engine.executor().submit(request).join();
        harness.run("main", select(ids.get(1)));
        assertThat(harness.engine.executor().submit(request).join()).isEqualTo(first);
        assertThat(harness.state("main").picked().samples())
                .isEqualTo(new Selection.Ids(List.of(SelectedSample.of(ids.get(1)))));
    }

    @Test
    void endsOnTheSecondOfTwoViewsSetInARow() {
        for (int i = 0; i < 100; i++) {
            var first = harness.request("main", new SetView(View.all().limit(i)));
            var second = harness.request("main", new SetView(View.all().skip(i + 1)));
            CompletableFuture.allOf(
                            harness.engine.executor().submit(first),
                            harness.engine.executor().submit(second))
                    .join();
            assertThat(harness.state("main").shown().view())
                    .isEqualTo(View.all().skip(i + 1));
        }
    }

    @Test
    void numbersEveryChangeAndTellsItInOrder() throws Exception {
        var events = harness.follow("main");
        SessionEvent.Whole whole = (SessionEvent.Whole) events.poll(5, TimeUnit.SECONDS);
        List<CompletableFuture<Done>> runs = IntStream.range(0, 50)
                .mapToObj(i -> harness.request("main", new SetView(View.all().limit(i))))
                .map(request -> harness.engine.executor().submit(request))
                .toList();
        runs.forEach(CompletableFuture::join);
        SessionState state = whole.state();
        long version = whole.version();
        while (version < harness.version("main")) {
            if (events.poll(5, TimeUnit.SECONDS) instanceof SessionEvent.Changed changed) {
                assertThat(changed.change().base()).isEqualTo(version);
                state = changed.change().applyTo(state);
                version = changed.change().version();
            }
        }
        assertThat(version).isEqualTo(whole.version() + 50);
        assertThat(state).isEqualTo(harness.state("main"));
    }

    @Test
    void tellsOtherSessionsOfAnEditOfWhatTheyShow() throws Exception {
        String other = open("numbers");
        String apart = open(null);
        var events = harness.follow(other);
        events.poll(5, TimeUnit.SECONDS);
        long revision = harness.store.find("numbers").orElseThrow().revision();
        harness.run("main", select(ids.get(0)), new TagSelectedSamples("x"));
        assertThat(next(events, SessionEvent.Data.class))
                .isEqualTo(new SessionEvent.Data("numbers", revision + 1, List.of("tags")));
        assertThat(harness.state(apart)).isEqualTo(SessionState.EMPTY);
    }

    @Test
    void saysThatEverythingMayHaveChangedWhereTheViewReadsWhatWasEdited() throws Exception {
        String other = open("numbers");
        harness.run(other, new SetView(View.all().matchTags("x")));
        var events = harness.follow(other);
        events.poll(5, TimeUnit.SECONDS);
        harness.run("main", select(ids.get(0)), new TagSelectedSamples("x"));
        assertThat(next(events, SessionEvent.Data.class).fields()).isNull();
    }

    @Test
    void letsSessionsFollowARenameAndLeavesThemWithoutADeletedDataset() throws Exception {
        String other = open("numbers");
        harness.run(other, new SetView(View.all().limit(2)));
        var events = harness.follow(other);
        harness.run(null, new RenameDataset("numbers", "figures"));
        next(events, SessionEvent.Changed.class);
        assertThat(harness.state(other).shown())
                .isEqualTo(new Shown("figures", View.all().limit(2)));
        harness.run("main", new DeleteDataset("figures"));
        assertThat(harness.state("main").shown()).isEqualTo(Shown.NOTHING);
        next(events, SessionEvent.Changed.class);
        assertThat(harness.state(other).shown()).isEqualTo(Shown.NOTHING);
    }

    @Test
    void refusesASessionThatIsNotThere() {
        assertThat(problem(() -> harness.run("gone", new SetDataset(null))))
                .isEqualTo(Problem.of(
                                "session.unknown",
                                "There is no session \"gone\", or it was closed. The session \"main\" is always there.")
                        .with("session", "gone"));
    }

    @Test
    void tellsEveryoneThatASessionIsClosed() throws Exception {
        String other = open("numbers");
        var events = harness.follow(other);
        harness.engine.backend().close(other);
        assertThat(next(events, SessionEvent.Closed.class)).isEqualTo(new SessionEvent.Closed());
        assertThat(problem(() -> harness.state(other)).code()).isEqualTo("session.unknown");
    }

    private String open(String dataset) {
        Shown shown = dataset == null ? null : Shown.of(dataset);
        return harness.engine
                .backend()
                .open(new SessionSpec(SessionSpec.Kind.NEW, shown))
                .id();
    }

    private static <E extends SessionEvent> E next(
            java.util.concurrent.BlockingQueue<SessionEvent> events, Class<E> type) throws InterruptedException {
        while (true) {
            SessionEvent event = events.poll(5, TimeUnit.SECONDS);
            assertThat(event).as("a " + type.getSimpleName() + " within 5 s").isNotNull();
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }
}
