package io.vitrine.command;

import static io.vitrine.Problems.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.command.StateCommand.ClearSelected;
import io.vitrine.command.StateCommand.SelectSamples;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.Ids;
import io.vitrine.state.Outcome;
import io.vitrine.state.Picked;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state after each command. */
class ReducerTest {
    private static final SelectedSample A = SelectedSample.of(Ids.of(1, 1));
    private static final SelectedSample B = SelectedSample.of(Ids.of(1, 2));
    private static final View FEW = View.all().limit(3);
    private static final SessionState BEFORE =
            SessionState.EMPTY.withShown(new Shown("bccd", FEW)).withPicked(new Picked(new Selection.Ids(List.of(A))));

    private static SessionState after(Command command) {
        return Reducer.reduce(BEFORE, command, Outcome.NONE);
    }

    private static SessionState selected(SelectedSample... samples) {
        return BEFORE.withPicked(new Picked(new Selection.Ids(List.of(samples))));
    }

    @Test
    void anotherDatasetHasNoViewAndNothingSelected() {
        assertThat(after(new SetDataset("street"))).isEqualTo(SessionState.EMPTY.withShown(Shown.of("street")));
        assertThat(after(new SetDataset("bccd"))).isEqualTo(SessionState.EMPTY.withShown(Shown.of("bccd")));
        assertThat(after(new SetDataset(null))).isEqualTo(SessionState.EMPTY);
    }

    @Test
    void aViewClearsWhatIsSelected() {
        View other = View.all().skip(1);
        assertThat(after(new SetView(other))).isEqualTo(SessionState.EMPTY.withShown(new Shown("bccd", other)));
        assertThat(after(new SetView(FEW))).isEqualTo(SessionState.EMPTY.withShown(new Shown("bccd", FEW)));
        assertThat(after(new SetView(null))).isEqualTo(SessionState.EMPTY.withShown(Shown.of("bccd")));
    }

    @Test
    void selectingByIdsKeepsTheirTypes() {
        var alt = SelectedSample.alt(B.id());
        var byIds = new SelectSamples(new SampleCriteria.ByIds(List.of(alt)));
        assertThat(after(byIds)).isEqualTo(selected(alt));
        assertThat(after(new SelectSamples(new SampleCriteria.ByIds(List.of()))))
                .isEqualTo(selected());
    }

    @Test
    void selectingByTagsTakesWhatWasFound() {
        var byTags = new SelectSamples(new SampleCriteria.ByTags(List.of("x", "x")));
        assertThat(Reducer.reduce(BEFORE, byTags, Outcome.selected(List.of(B, A))))
                .isEqualTo(selected(B, A));
        assertThat(Reducer.reduce(BEFORE, byTags, Outcome.NONE)).isEqualTo(selected());
        assertThat(byTags.which()).isEqualTo(new SampleCriteria.ByTags(List.of("x")));
    }

    @Test
    void selectingAllNamesTheView() {
        var all = new SelectSamples(new SampleCriteria.AllOf(FEW, 9));
        assertThat(after(all)).isEqualTo(BEFORE.withPicked(new Picked(new Selection.AllOf(FEW, List.of(), 9))));
    }

    @Test
    void aClickAddsAndRemoves() {
        assertThat(after(new ChangeSelected(List.of(B), List.of()))).isEqualTo(selected(A, B));
        assertThat(after(new ChangeSelected(List.of(), List.of(A.id())))).isEqualTo(selected());
        assertThat(after(new ChangeSelected(List.of(B), List.of(A.id())))).isEqualTo(selected(B));
        assertThat(after(new ChangeSelected(List.of(SelectedSample.alt(A.id())), List.of())))
                .isEqualTo(selected(SelectedSample.alt(A.id())));
        assertThat(after(new ChangeSelected(List.of(), List.of(B.id())))).isEqualTo(BEFORE);
    }

    @Test
    void clearingDeselects() {
        assertThat(after(new ClearSelected())).isEqualTo(selected());
    }

    @Test
    void otherCommandsLeaveTheState() {
        for (Command command : List.of(
                new EditCommand.TagSelectedSamples("x"),
                new EditCommand.CreateDataset("x", List.of()),
                new EditCommand.AddMediaRoot("x", "/data"),
                new EditCommand.RenameDataset("x", "y"),
                new EditCommand.DeleteDataset("x"),
                new AppCommand.Refresh())) {
            assertThat(Reducer.reduce(BEFORE, command, Outcome.edited(3))).isEqualTo(BEFORE);
        }
    }

    @Test
    void severalGoOneAfterTheOther() {
        var steps = List.of(
                new Reducer.Step(new SetDataset("street"), Outcome.NONE),
                new Reducer.Step(new ChangeSelected(List.of(A, B), List.of()), Outcome.NONE),
                new Reducer.Step(new ChangeSelected(List.of(), List.of(A.id())), Outcome.NONE));
        assertThat(Reducer.reduce(BEFORE, steps))
                .isEqualTo(SessionState.EMPTY
                        .withShown(Shown.of("street"))
                        .withPicked(new Picked(new Selection.Ids(List.of(B)))));
    }

    @Test
    void commandsRefuseWhatCannotBe() {
        assertThat(message(() -> new EditCommand.TagSelectedSamples(" "))).isEqualTo("A tag cannot be empty.");
        assertThat(message(() -> new EditCommand.CreateDataset("a\nb", List.of())))
                .isEqualTo("A dataset's name is 1 to 1,500 characters on one line; \"a\\u000ab\" is not.");
        assertThat(message(() -> new EditCommand.RenameDataset("a", "")))
                .isEqualTo("A dataset's name is 1 to 1,500 characters on one line; \"\" is not.");
        assertThat(message(() -> new EditCommand.CreateDataset("x".repeat(1501), List.of())))
                .endsWith("… (1501 characters)\" is not.");
        assertThat(message(() -> new ChangeSelected(List.of(), List.of("7")))).startsWith("\"7\" is not an id.");
    }

    @Test
    void commandsKnowTheirNames() {
        assertThat(new SetView(null).word()).isEqualTo("setView");
        assertThat(new EditCommand.TagSelectedSamples("x").word()).isEqualTo("tagSelectedSamples");
        assertThat(new SetDataset("pets").text()).isEqualTo("setDataset \"pets\"");
    }
}
