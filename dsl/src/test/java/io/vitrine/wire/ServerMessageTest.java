package io.vitrine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.plan.Done;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionEvent.Looked;
import io.vitrine.state.SessionState;
import io.vitrine.state.StateChange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServerMessageTest {
    @ParameterizedTest
    @MethodSource("events")
    void tellsWhatHappenedAndBack(SessionEvent event) {
        ServerMessage message = ServerMessage.of(event);
        assertThat(message.event()).contains(event);
        assertThat(Wire.read(Wire.json(message), ServerMessage.class).event()).contains(event);
    }

    static Stream<SessionEvent> events() {
        SessionState before = SessionState.EMPTY;
        SessionState after = Examples.state(new Selection.AllOf(Examples.VIEW, List.of(Examples.A), 9));
        return Stream.of(
                new SessionEvent.Whole("k3f9", 412, after, new Looked("0a1b", 9)),
                new SessionEvent.Whole("k3f9", 0, before, null),
                new SessionEvent.Changed(
                        StateChange.between(before, after, 411), List.of(Examples.TAB), new Looked("0a1b", 9), 88L),
                new SessionEvent.Changed(StateChange.between(after, after, 3), List.of(), null, null),
                new SessionEvent.Data("bccd", 10, List.of("tags")),
                new SessionEvent.Data("bccd", 10, null),
                new SessionEvent.Presence(List.of(Examples.PROGRAM)),
                new SessionEvent.Closed());
    }

    @Test
    void whatIsForOneClientIsNoEvent() {
        assertThat(new ServerMessage.State("k3f9", null, null, null, null).event())
                .isEmpty();
        assertThat(new ServerMessage.Progress("j2", null, "starting").event()).isEmpty();
    }

    @Test
    void anAnswerCarriesWhatWasDone() {
        var done = new Done(413L, 10L, Done.Result.of(12));
        assertThat(ServerMessage.done("5e0c91d2aa37f480-1", done).done()).isEqualTo(done);
    }
}
