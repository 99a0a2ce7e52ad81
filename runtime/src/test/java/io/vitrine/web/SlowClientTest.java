package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.AppCommand.Refresh;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.command.StateCommand.ClearSelected;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.view.View;
import io.vitrine.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowClientTest {
    /** More than the buffers of two sockets hold: each view is about 270 kB of JSON. */
    private static final int VIEWS = 60;

    private static final List<String> MANY_IDS =
            IntStream.range(0, 10_000).mapToObj("%024x"::formatted).toList();

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
        server.run("main", new SetDataset("pets"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What a client has that applies every message in the order in which it comes. */
    private static final class Follower {
        private SessionState state;
        private long version = -1;
        private int changes;
        private int news;
        private final Set<String> answered = new HashSet<>();

        void on(ServerMessage message) {
            message.event().ifPresent(this::on);
            if (message instanceof ServerMessage.Done done) {
                assertThat(answered.add(done.id())).isTrue();
                // Whoever is told that it is done has been told what it did.
                assertThat(done.version()).isLessThanOrEqualTo(version);
            } else if (message instanceof ServerMessage.ProblemMessage refused) {
                assertThat(answered.add(refused.id())).isTrue();
            }
        }

        private void on(SessionEvent event) {
            if (event instanceof SessionEvent.Whole whole) {
                state = whole.state();
                version = whole.version();
            } else if (event instanceof SessionEvent.Changed changed) {
                assertThat(changed.change().base()).isEqualTo(version);
                assertThat(changed.change().version()).isGreaterThan(version);
                state = changed.change().applyTo(state);
                version = changed.change().version();
                changes++;
            } else if (event instanceof SessionEvent.Data) {
                news++;
            }
        }
    }

    private void viewsByTheDozen(int from) {
        for (int i = 0; i < VIEWS; i++) {
            server.run("main", new SetView(View.all().select(MANY_IDS).limit(from + i)));
        }
    }

    @Test
    void getsWhatItMissedAsOneAndEndsWhereEveryoneIs() throws IOException {
        var follower = new Follower();
        try (RawLink slow = server.link(4_096)) {
            slow.hello("main", null, null);
            follower.on(slow.await(ServerMessage.State.class));
            var asked = new ArrayList<String>();
            for (int i = 0; i < 20; i++) {
                asked.add(slow.run(new ChangeSelected(List.of(SelectedSample.of(server.ids.get(i % 3))), List.of())));
            }
            viewsByTheDozen(1);
            server.run("main", new SetView(null));
            for (int i = 0; i < 50; i++) {
                server.run("main", new ChangeSelected(List.of(SelectedSample.of(server.ids.get(0))), List.of()));
                server.run("main", new TagSelectedSamples("t" + i));
            }
            server.run("main", new Refresh());
            long last = server.engine.backend().snapshot("main").version();
            while (follower.version < last || follower.answered.size() < asked.size() || follower.news == 0) {
                follower.on(slow.message());
            }
            assertThat(follower.state)
                    .isEqualTo(server.engine.backend().snapshot("main").state());
            assertThat(follower.version).isEqualTo(last);
            assertThat(follower.changes).isLessThan(VIEWS);
            assertThat(follower.news).isLessThan(50);
            assertThat(follower.answered).isEqualTo(Set.copyOf(asked));

            // and it is in step again
            String id = slow.run(new ClearSelected());
            while (!follower.answered.contains(id)) {
                follower.on(slow.message());
            }
            assertThat(follower.state)
                    .isEqualTo(server.engine.backend().snapshot("main").state());
        }
    }

    @Test
    void keepsNobodyElseWaiting() throws IOException {
        try (RawLink slow = server.link(4_096);
                RawLink quick = server.link()) {
            slow.hello("main", null, null);
            slow.await(ServerMessage.State.class);
            viewsByTheDozen(1);
            long start = System.nanoTime();
            quick.hello("main", null, null);
            quick.await(ServerMessage.State.class);
            quick.run(new ClearSelected());
            quick.await(ServerMessage.Done.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void staysInStepWhenItIsSlowNowAndThen() throws Exception {
        var follower = new Follower();
        try (RawLink slow = server.link(4_096)) {
            slow.hello("main", null, null);
            follower.on(slow.await(ServerMessage.State.class));
            var writer = new Thread(() -> {
                viewsByTheDozen(1);
                viewsByTheDozen(1_000);
            });
            writer.start();
            int read = 0;
            long last = Long.MAX_VALUE;
            while (follower.version < last) {
                follower.on(slow.message());
                if (++read % 7 == 0) {
                    Thread.sleep(40);
                }
                if (!writer.isAlive()) {
                    last = server.engine.backend().snapshot("main").version();
                }
            }
            writer.join();
            assertThat(follower.state)
                    .isEqualTo(server.engine.backend().snapshot("main").state());
        }
    }
}
