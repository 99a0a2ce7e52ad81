package io.vitrine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.Command;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.Reducer;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.command.StateCommand.ClearSelected;
import io.vitrine.command.StateCommand.SelectSamples;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.Ids;
import io.vitrine.state.Outcome;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SessionState;
import io.vitrine.view.View;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PassesTest {
    private static final Command TAGGED = new SelectSamples(new SampleCriteria.ByTags(List.of("a")));
    private static final Command TAG = new TagSelectedSamples("keep");
    private static final Command CLEAR = new ClearSelected();

    private static Command view(long n) {
        return new SetView(View.all().limit(n));
    }

    private static SelectedSample sample(int n) {
        return SelectedSample.of(Ids.of(1, n));
    }

    @Test
    void dropsAViewThatTheNextOneReplaces() {
        assertThat(Passes.run(List.of(view(1), view(2), TAGGED, view(3)))).isEqualTo(List.of(view(2), view(3)));
    }

    @Test
    void keepsASelectionThatATagReads() {
        var plan = List.of(TAGGED, TAG, CLEAR);
        assertThat(Passes.run(plan)).isEqualTo(plan);
    }

    @Test
    void keepsASelectionByIdsForItMayBeRefused() {
        Command byIds = new SelectSamples(new SampleCriteria.ByIds(List.of(sample(1))));
        assertThat(Passes.run(List.of(byIds, CLEAR))).isEqualTo(List.of(byIds, CLEAR));
    }

    @Test
    void dropsClearingWhatIsClear() {
        assertThat(Passes.run(List.of(view(1), CLEAR, CLEAR, TAG))).isEqualTo(List.of(view(1), TAG));
    }

    @Test
    void makesOneOfTwoClicks() {
        var first = new ChangeSelected(List.of(sample(1)), List.of());
        var second = new ChangeSelected(
                List.of(SelectedSample.alt(sample(1).id())), List.of(sample(2).id()));
        assertThat(Passes.run(List.of(first, second))).isEqualTo(List.of(second));
    }

    /** Whatever passes drop, the state at the end is the same, and so is every state that an edit sees. */
    @Property(tries = 2_000)
    void leaveWhatEditsSeeAndWhatIsLeft(@ForAll("plans") List<Command> plan) {
        assertThat(seen(Passes.run(plan))).isEqualTo(seen(plan));
    }

    private static List<SessionState> seen(List<Command> plan) {
        var seen = new java.util.ArrayList<SessionState>();
        SessionState state = SessionState.EMPTY;
        for (Command command : plan) {
            if (command instanceof StateCommand) {
                state = Reducer.reduce(state, command, found(command));
            } else {
                seen.add(state);
            }
        }
        seen.add(state);
        return seen;
    }

    private static Outcome found(Command command) {
        return command instanceof SelectSamples select && select.which() instanceof SampleCriteria.ByTags
                ? Outcome.selected(List.of(sample(7), sample(8)))
                : Outcome.NONE;
    }

    @Provide
    Arbitrary<List<Command>> plans() {
        Arbitrary<SelectedSample> samples = Combinators.combine(
                        Arbitraries.integers().between(1, 4), Arbitraries.of(true, false))
                .as((n, alt) -> alt ? SelectedSample.alt(sample(n).id()) : sample(n));
        Arbitrary<Command> clicks = Combinators.combine(
                        samples.list().ofMaxSize(3),
                        samples.map(SelectedSample::id).list().ofMaxSize(2))
                .as(ChangeSelected::new);
        Arbitrary<Command> byIds =
                samples.list().ofMaxSize(3).map(ids -> new SelectSamples(new SampleCriteria.ByIds(ids)));
        Arbitrary<Command> views = Arbitraries.integers().between(1, 3).map(PassesTest::view);
        Arbitrary<Command> others = Arbitraries.of(TAGGED, TAG, CLEAR, new SetDataset("a"), new SetDataset(null));
        return Arbitraries.oneOf(clicks, byIds, views, others)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
