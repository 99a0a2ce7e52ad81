package io.vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Arbitraries;
import io.vitrine.command.Reducer;
import io.vitrine.command.StateCommand;
import io.vitrine.model.Ids;
import io.vitrine.state.SelectionChange.Now;
import io.vitrine.state.SelectionChange.Some;
import io.vitrine.state.StateChange.PickedChange;
import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StateChangeTest {
    private static final SelectedSample A = SelectedSample.of(Ids.of(1, 1));
    private static final SelectedSample B = SelectedSample.of(Ids.of(1, 2));
    private static final SelectedSample C = SelectedSample.of(Ids.of(1, 3));

    private static Selection ids(SelectedSample... samples) {
        return new Selection.Ids(List.of(samples));
    }

    private static Selection allBut(String... except) {
        return new Selection.AllOf(View.all(), List.of(except), 9);
    }

    @Test
    void holdsTheGroupsThatChanged() {
        SessionState before = SessionState.EMPTY;
        SessionState after = before.withShown(Shown.of("bccd"));
        assertThat(StateChange.between(before, after, 412))
                .isEqualTo(new StateChange(412, 413, Shown.of("bccd"), null, null, null));
        assertThat(StateChange.between(after, after, 412)).isEqualTo(new StateChange(412, 413, null, null, null, null));
    }

    @Test
    void aSelectionIsWhatWasAddedAndRemoved() {
        SessionState before = SessionState.EMPTY.withPicked(new Picked(ids(A, B)));
        SessionState after = before.withPicked(new Picked(ids(A, SelectedSample.alt(C.id()))));
        var picked = new PickedChange(new Some(List.of(SelectedSample.alt(C.id())), List.of(B.id())));
        assertThat(StateChange.between(before, after, 1)).isEqualTo(new StateChange(1, 2, null, picked, null, null));
    }

    @Test
    void aSelectionIsWholeWhereThatIsShorter() {
        assertThat(SelectionChange.between(ids(A, B, C), Selection.NONE)).isEqualTo(new Now(Selection.NONE));
        assertThat(SelectionChange.between(ids(A), allBut())).isEqualTo(new Now(allBut()));
        assertThat(SelectionChange.between(ids(A), ids(B))).isEqualTo(new Now(ids(B)));
        assertThat(SelectionChange.between(ids(A), ids(A, B))).isEqualTo(new Some(List.of(B), List.of()));
        assertThat(SelectionChange.between(allBut(), allBut(A.id()))).isEqualTo(new Some(List.of(), List.of(A.id())));
        assertThat(SelectionChange.between(allBut(A.id(), B.id(), C.id()), allBut(A.id(), C.id())))
                .isEqualTo(new Some(List.of(B), List.of()));
    }

    @Test
    void anotherOrderIsAnotherSelection() {
        assertThat(SelectionChange.between(ids(A, B, C), ids(C, B, A))).isEqualTo(new Now(ids(C, B, A)));
        assertThat(SelectionChange.between(allBut(A.id(), B.id()), allBut(B.id(), A.id())))
                .isEqualTo(new Now(allBut(B.id(), A.id())));
    }

    @Property
    void leadsToWhereItWasMadeFor(@ForAll("states") SessionState before, @ForAll("states") SessionState after) {
        assertThat(StateChange.between(before, after, 7).applyTo(before)).isEqualTo(after);
    }

    @Property
    void severalMergedLeadToTheLast(@ForAll("histories") List<StateCommand> commands) {
        var states = new ArrayList<>(List.of(SessionState.EMPTY));
        for (StateCommand command : commands) {
            states.add(Reducer.reduce(states.get(states.size() - 1), command, Outcome.NONE));
        }
        int last = states.size() - 1;
        SessionState followed = states.get(0);
        for (int i = 0; i < last; i++) {
            followed = StateChange.between(states.get(i), states.get(i + 1), i).applyTo(followed);
        }
        for (int from = 0; from <= last; from++) {
            StateChange merged = StateChange.between(states.get(from), states.get(last), from, last);
            assertThat(merged.base()).isEqualTo(from);
            assertThat(merged.version()).isEqualTo(last);
            assertThat(merged.applyTo(states.get(from))).isEqualTo(followed);
        }
    }

    @Property
    void aClickIsNoLongerThanTheClick(
            @ForAll("selections") Selection before, @ForAll("clicks") StateCommand.ChangeSelected click) {
        Selection after = before.changed(click.add(), click.remove());
        SelectionChange change = SelectionChange.between(before, after);
        assertThat(change.applyTo(before)).isEqualTo(after);
        if (change instanceof Some some) {
            assertThat(some.added().size() + some.removed().size())
                    .isLessThanOrEqualTo(click.add().size() + click.remove().size());
        }
    }

    @Property
    void clickingTwiceIsClickingOnce(
            @ForAll("selections") Selection before, @ForAll("clicks") StateCommand.ChangeSelected click) {
        Selection once = before.changed(click.add(), click.remove());
        // What a click both adds and removes goes to the end of the exceptions each time; else nothing moves.
        if (click.add().stream().noneMatch(sample -> click.remove().contains(sample.id()))) {
            assertThat(once.changed(click.add(), click.remove())).isEqualTo(once);
        }
    }

    @Property
    void addingInTwoStepsIsAddingAtOnce(
            @ForAll("selections") Selection before, @ForAll("samples") List<SelectedSample> samples) {
        Selection stepwise = before;
        for (SelectedSample sample : samples) {
            stepwise = stepwise.changed(List.of(sample), List.of());
        }
        assertThat(stepwise).isEqualTo(before.changed(samples, List.of()));
    }

    @Property
    void removingInAnyOrderSelectsTheSame(
            @ForAll("selections") Selection before, @ForAll("samples") List<SelectedSample> samples) {
        List<String> ids = samples.stream().map(SelectedSample::id).toList();
        var reversed = new ArrayList<>(ids);
        java.util.Collections.reverse(reversed);
        assertThat(asSet(before.changed(List.of(), ids))).isEqualTo(asSet(before.changed(List.of(), reversed)));
    }

    private static java.util.Set<?> asSet(Selection selection) {
        return selection instanceof Selection.Ids some
                ? java.util.Set.copyOf(some.ids())
                : java.util.Set.copyOf(((Selection.AllOf) selection).except());
    }

    @Provide
    Arbitrary<SessionState> states() {
        return Arbitraries.states();
    }

    @Provide
    Arbitrary<List<StateCommand>> histories() {
        return Arbitraries.stateCommands().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Selection> selections() {
        return Arbitraries.selections();
    }

    @Provide
    Arbitrary<StateCommand.ChangeSelected> clicks() {
        return Arbitraries.clicks();
    }

    @Provide
    Arbitrary<List<SelectedSample>> samples() {
        return Arbitraries.selectedSamples().list().ofMaxSize(5);
    }
}
