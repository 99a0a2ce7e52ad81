package io.vitrine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Arbitraries;
import io.vitrine.command.Reducer;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.plan.Steps;
import io.vitrine.state.Outcome;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.state.StateChange;
import io.vitrine.view.View;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A click is a few bytes to say and to hear, however much is selected. */
class ClickSizeTest {
    private static final int LARGEST = 1_000;
    private static final List<String> MANY = Arbitraries.manyIds(200_000);
    private static final String OTHER = "ffffffff0000000000000001";

    @ParameterizedTest
    @MethodSource("selections")
    void staysBelow1Kb(Selection selection) {
        String inside = MANY.get(0);
        for (var click : List.of(
                new ChangeSelected(List.of(SelectedSample.of(OTHER)), List.of()),
                new ChangeSelected(List.of(SelectedSample.alt(inside)), List.of()),
                new ChangeSelected(List.of(), List.of(inside)),
                new ChangeSelected(List.of(SelectedSample.alt(OTHER)), List.of(inside)))) {
            SessionState before = Examples.state(selection);
            SessionState after = Reducer.reduce(before, click, Outcome.NONE);
            var event = new SessionEvent.Changed(
                    StateChange.between(before, after, 412),
                    List.of(Examples.TAB),
                    new SessionEvent.Looked("0123456789abcdef0123456789abcdef", 9),
                    null);
            assertThat(Wire.bytes(ServerMessage.of(event))).hasSizeLessThan(LARGEST);
            assertThat(Wire.bytes(new ClientMessage.Run(Examples.CLIENT + "-1", Steps.of(click))))
                    .hasSizeLessThan(LARGEST);
            assertThat(event.change().applyTo(before)).isEqualTo(after);
        }
    }

    static Stream<Selection> selections() {
        return Stream.of(0, 1, 2, 10, 200_000)
                .flatMap(size -> Stream.of(
                        new Selection.Ids(MANY.subList(0, size).stream()
                                .map(SelectedSample::of)
                                .toList()),
                        new Selection.AllOf(View.all(), MANY.subList(0, size), 9)));
    }
}
