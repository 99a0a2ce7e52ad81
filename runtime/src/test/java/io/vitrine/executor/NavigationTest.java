package io.vitrine.executor;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.command.EditCommand.DeleteDataset;
import io.vitrine.command.EditCommand.RenameDataset;
import io.vitrine.command.StateCommand.Back;
import io.vitrine.command.StateCommand.Forward;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.VitrineException;
import io.vitrine.state.Picked;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.store.duckdb.DuckDbStore;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private static final SessionState A = SessionState.EMPTY.withShown(Shown.of("a"));
    private static final SessionState B = SessionState.EMPTY.withShown(Shown.of("b"));
    private static final Instant NOON = Instant.ofEpochSecond(43_200);

    private static SessionState picked(int id) {
        String text = "%024x".formatted(id);
        return A.withPicked(new Picked(new Selection.Ids(List.of(SelectedSample.of(text)))));
    }

    private static ExecutorHarness harness() {
        return new ExecutorHarness(DuckDbStore.inMemory(), (spec, progress, cancelled) -> {
            throw new AssertionError("no import in this test");
        });
    }

    @Test
    void selectingWithinASecondIsOneStep() {
        Navigation after = Navigation.NONE
                .moved(A, picked(1), NOON)
                .moved(picked(1), picked(2), NOON.plusMillis(900))
                .moved(picked(2), picked(3), NOON.plusMillis(1_950))
                .moved(picked(3), B, NOON.plusMillis(2_000));
        assertThat(after.back()).isEqualTo(List.of(A, picked(2), picked(3)));
    }

    @Test
    void aStepForgetsWhatIsForward() {
        Navigation back = Navigation.NONE.moved(SessionState.EMPTY, A, NOON).goneBack(A);
        assertThat(back).isEqualTo(new Navigation(List.of(), List.of(A), null));
        assertThat(back.moved(SessionState.EMPTY, B, NOON).forward()).isEqualTo(List.of());
    }

    @Test
    void goesBackAndForwardThroughViewsAndDatasets() {
        try (ExecutorHarness harness = harness()) {
            harness.dataset("a", 3);
            harness.dataset("b", 3);
            harness.run("main", new SetDataset("a"));
            SessionState view = A.withShown(new Shown("a", View.all().match(F("n").gt(0))));
            harness.run("main", new SetView(view.shown().view()));
            harness.run("main", new SetDataset("b"));
            harness.run("main", new Back());
            assertThat(harness.state("main")).isEqualTo(view);
            harness.run("main", new Back());
            assertThat(harness.state("main")).isEqualTo(A);
            harness.run("main", new Back());
            harness.run("main", new Back());
            assertThat(harness.state("main")).isEqualTo(SessionState.EMPTY);
            harness.run("main", new Forward());
            harness.run("main", new Forward());
            assertThat(harness.state("main")).isEqualTo(view);
            harness.run("main", new Forward());
            harness.run("main", new Forward());
            assertThat(harness.state("main")).isEqualTo(B);
            assertThat(catchThrowableOfType(
                                    VitrineException.class, () -> harness.run("main", new Back(), new SetView(null)))
                            .getProblem()
                            .code())
                    .isEqualTo("plan.not-alone");
        }
    }

    @Test
    void whatWasShownFollowsItsDataset() {
        try (ExecutorHarness harness = harness()) {
            harness.dataset("a", 1);
            harness.dataset("b", 1);
            harness.run("main", new SetDataset("a"));
            harness.run("main", new SetDataset("b"));
            harness.run("main", new RenameDataset("a", "c"));
            harness.run("main", new Back());
            assertThat(harness.state("main")).isEqualTo(SessionState.EMPTY.withShown(Shown.of("c")));
            harness.run(null, new DeleteDataset("b"));
            harness.run("main", new Forward());
            assertThat(harness.state("main")).isEqualTo(SessionState.EMPTY);
        }
    }
}
