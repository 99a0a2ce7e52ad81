package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.command.AppCommand.Refresh;
import io.vitrine.command.EditCommand.CreateDataset;
import io.vitrine.command.EditCommand.DeleteDataset;
import io.vitrine.command.EditCommand.RenameDataset;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.command.StateCommand.ClearSelected;
import io.vitrine.command.StateCommand.SelectSamples;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.Sample;
import io.vitrine.spi.SessionInfo;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Actor;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.view.View;
import io.vitrine.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserLinkTest {
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

    private SessionState state(String session) {
        return server.engine.backend().snapshot(session).state();
    }

    private static ServerMessage.State hello(RawLink link, String session) throws IOException {
        link.hello(session, null, null);
        return link.await(ServerMessage.State.class);
    }

    private static ServerMessage.ProblemMessage problem(RawLink link) throws IOException {
        return link.await(ServerMessage.ProblemMessage.class);
    }

    @Test
    void answersHelloWithTheWholeState() throws IOException {
        try (RawLink link = server.link()) {
            ServerMessage.State whole = hello(link, "main");
            assertThat(whole.state()).isEqualTo(state("main"));
            assertThat(whole.version()).isEqualTo(1);
            assertThat(whole.revision()).isEqualTo(1);
            assertThat(server.views.find(whole.fingerprint())).isPresent();
        }
    }

    @Test
    void tellsEveryoneOfAChangeBeforeItAnswers() throws IOException {
        try (RawLink tab = server.link();
                RawLink other = server.programLink()) {
            hello(tab, "main");
            hello(other, "main");
            for (int i = 0; i < 200; i++) {
                String id = tab.run(
                        i % 2 == 0
                                ? new ChangeSelected(List.of(SelectedSample.of(server.ids.get(0))), List.of())
                                : new ClearSelected());
                ServerMessage first = tab.await(message -> !(message instanceof ServerMessage.Presence));
                assertThat(first).isInstanceOf(ServerMessage.Change.class);
                ServerMessage.Done done = tab.await(ServerMessage.Done.class);
                assertThat(done.id()).isEqualTo(id);
                assertThat(done.version()).isEqualTo(((ServerMessage.Change) first).version());
                ServerMessage.Change heard = other.await(ServerMessage.Change.class);
                assertThat(heard).isEqualTo(first);
                assertThat(heard.by()).isEqualTo(List.of(new Actor(Actor.Kind.TAB, "Test")));
            }
        }
    }

    @Test
    void saysAClickInLessThanAKilobyteHoweverMuchIsSelected() throws IOException {
        List<String> ids = server.append(
                "pets",
                IntStream.range(0, 10_000).mapToObj(i -> Sample.of("/x/" + i)).toList());
        server.run(
                "main", new ChangeSelected(ids.stream().map(SelectedSample::of).toList(), List.of()));
        try (RawLink link = server.link()) {
            link.hello("main", null, null);
            assertThat(link.await(ServerMessage.State.class).state()).isEqualTo(state("main"));
            link.run(new ChangeSelected(List.of(SelectedSample.alt(server.ids.get(0))), List.of(ids.get(7))));
            String change = link.next();
            while (!change.startsWith("{\"type\":\"change\"")) {
                change = link.next();
            }
            assertThat(change.length()).isLessThan(1_000);

            server.run("main", new SelectSamples(new SampleCriteria.AllOf(View.all(), 1)));
            link.await(ServerMessage.Change.class);
            link.run(new ChangeSelected(List.of(), List.of(ids.get(7))));
            change = link.next();
            while (!change.startsWith("{\"type\":\"change\"")) {
                change = link.next();
            }
            assertThat(change.length()).isLessThan(1_000);
        }
    }

    @Test
    void resumesWithWhatChangedSince() throws IOException {
        ServerMessage.State before;
        try (RawLink link = server.link()) {
            before = hello(link, "main");
        }
        server.run("main", new SetView(View.all().limit(2)));
        server.run("main", new ChangeSelected(List.of(SelectedSample.alt(server.ids.get(1))), List.of()));
        try (RawLink link = server.link()) {
            link.hello("main", before.epoch(), before.version());
            ServerMessage.Change change = link.await(ServerMessage.Change.class);
            assertThat(change.base()).isEqualTo(before.version());
            assertThat(change.version()).isEqualTo(before.version() + 2);
            var parts = ((io.vitrine.state.SessionEvent.Changed) change.event().orElseThrow()).change();
            assertThat(parts.applyTo(before.state())).isEqualTo(state("main"));

            link.hello("main", before.epoch(), change.version());
            ServerMessage.Change nothing = link.await(ServerMessage.Change.class);
            assertThat(nothing.base()).isEqualTo(nothing.version());
            assertThat(nothing.changed().shown()).isNull();
        }
    }

    @Test
    void givesTheWholeStateToOneFromAnotherTime() throws IOException {
        try (RawLink link = server.link()) {
            ServerMessage.State now = hello(link, "main");
            link.hello("main", "other", now.version());
            assertThat(link.await(ServerMessage.State.class)).isEqualTo(now);
            link.hello("main", now.epoch(), now.version() + 100);
            assertThat(link.await(ServerMessage.State.class)).isEqualTo(now);
            link.hello("main", null, now.version());
            assertThat(link.await(ServerMessage.State.class)).isEqualTo(now);
        }
    }

    @Test
    void followsAnotherSessionAfterAnotherHello() throws IOException {
        SessionInfo own = server.engine.backend().open(new SessionSpec(SessionSpec.Kind.NEW, Shown.of("pets")));
        try (RawLink link = server.link()) {
            hello(link, "main");
            hello(link, own.id());
            server.run("main", new ChangeSelected(List.of(SelectedSample.of(server.ids.get(0))), List.of()));
            server.run(own.id(), new SetView(View.all().limit(1)));
            ServerMessage.Change change = link.await(ServerMessage.Change.class);
            assertThat(change.changed().shown())
                    .isEqualTo(new Shown("pets", View.all().limit(1)));
        }
    }

    @Test
    void answersAHelloWithoutASession() throws IOException {
        try (RawLink link = server.programLink()) {
            ServerMessage.State whole = hello(link, null);
            assertThat(whole.version()).isNull();
            assertThat(whole.state()).isNull();
            String id = link.run(new CreateDataset("more", List.of("/data")));
            assertThat(link.await(ServerMessage.Done.class).id()).isEqualTo(id);
            assertThat(server.store.find("more")).isPresent();
        }
    }

    @Test
    void refusesASessionThatIsNotThere() throws IOException {
        try (RawLink link = server.link()) {
            link.hello("nobody", null, null);
            ServerMessage.ProblemMessage refused = problem(link);
            assertThat(refused.id()).isNull();
            assertThat(refused.problem().code()).isEqualTo("session.unknown");
            hello(link, "main");
        }
    }

    @Test
    void keepsBrowsersFromWhatIsForPrograms() throws IOException {
        try (RawLink link = server.link()) {
            hello(link, "main");
            for (var command : List.of(
                    new CreateDataset("x", List.of("/etc")),
                    new RenameDataset("pets", "x"),
                    new DeleteDataset("pets"))) {
                String id = link.run(new SetDataset("pets"), command);
                ServerMessage.ProblemMessage refused = problem(link);
                assertThat(refused.id()).isEqualTo(id);
                assertThat(refused.problem().code()).isEqualTo("access.program-only");
            }
            assertThat(server.store.find("pets")).isPresent();
        }
    }

    @Test
    void staysWhateverIsSaidOnIt() throws IOException {
        try (RawLink link = server.link()) {
            link.run(new ClearSelected());
            assertThat(problem(link).problem().code()).isEqualTo("link.no-hello");
            hello(link, "main");
            for (String nonsense : List.of(
                    "",
                    "{",
                    "null",
                    "[]",
                    "{\"type\":\"exec\"}",
                    "{\"type\":\"run\"}",
                    "{\"type\":\"hello\",\"client\":\"" + RawLink.CLIENT + "\",\"name\":\"x\",\"admin\":true}",
                    "{\"type\":\"hello\",\"client\":\"../..\",\"name\":\"x\"}",
                    "{\"type\":\"run\",\"id\":\"1\",\"plan\":{\"version\":1,\"steps\":[]}}",
                    "[".repeat(100_000),
                    "{\"type\":\"run\",\"id\":" + "{\"a\":".repeat(10_000),
                    "x".repeat(1_000_000))) {
                link.text(nonsense);
                ServerMessage.ProblemMessage refused = problem(link);
                assertThat(refused.id()).isNull();
                assertThat(refused.problem().message()).hasSizeLessThan(1_000).doesNotContain("Exception");
            }
            link.frame(0x82, new byte[] {1, 2, 3});
            assertThat(problem(link).problem().code()).isEqualTo("link.text-only");
            link.text("{\"type\":\"run\",\"id\":\"0000000000000000-1\",\"plan\":"
                    + "{\"version\":1,\"steps\":[{\"type\":\"clearSelected\"}]}}");
            assertThat(problem(link).problem().code()).isEqualTo("link.bad-request-id");
            link.text("{\"type\":\"cancel\",\"id\":\"" + RawLink.CLIENT + "-1\"}");
            link.run(new SetView(View.all().exists("nothing")));
            assertThat(problem(link).problem().code()).isEqualTo("view.unknown-field");
            link.run(new ClearSelected());
            link.await(ServerMessage.Done.class);
        }
    }

    @Test
    void closesOnMessagesOverSixteenMegabytes() throws IOException {
        try (RawLink link = server.link()) {
            hello(link, "main");
            byte[] part = new byte[1024 * 1024];
            java.util.Arrays.fill(part, (byte) ' ');
            link.frame(0x01, part);
            try {
                for (int i = 0; i < 20; i++) {
                    link.frame(0x00, part);
                }
            } catch (IOException e) {
                // closed while it was being told
            }
            assertThat(lastWord(link)).isEqualTo(1009);
        }
    }

    @Test
    void closesOnWhatIsNoWebSocket() throws IOException {
        byte[] unmasked = {(byte) 0x81, 2, 'h', 'i'};
        byte[] reserved = {(byte) 0xf1, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'};
        byte[] unknown = {(byte) 0x83, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'};
        byte[] longPing = {(byte) 0x89, (byte) 0xfe, 0x01, 0x00, 0, 0, 0, 0};
        byte[] huge = {(byte) 0x81, (byte) 0xff, 0x7f, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0};
        for (byte[] frame : List.of(unmasked, reserved, unknown, longPing, huge)) {
            try (RawLink link = server.link()) {
                hello(link, "main");
                link.raw(frame);
                assertThat(lastWord(link)).isIn(1002, 1009, 0);
            }
        }
        try (RawLink link = server.link()) {
            hello(link, "main");
        }
    }

    private static int lastWord(RawLink link) throws IOException {
        try {
            while (link.next() != null) {
                // what was on its way
            }
        } catch (java.net.SocketException e) {
            // cut off
        }
        return link.closeStatus();
    }

    @Test
    void saysWhoIsThereAndWhenItIsOver() throws IOException {
        SessionInfo own = server.engine.backend().open(new SessionSpec(SessionSpec.Kind.NEW, null));
        try (RawLink link = server.link()) {
            hello(link, own.id());
            assertThat(link.await(ServerMessage.Presence.class).who())
                    .isEqualTo(List.of(new Actor(Actor.Kind.TAB, "Test")));
            try (RawLink second = server.programLink()) {
                hello(second, own.id());
                assertThat(link.await(ServerMessage.Presence.class).who()).hasSize(2);
            }
            assertThat(link.await(ServerMessage.Presence.class).who()).hasSize(1);
            server.engine.backend().close(own.id());
            link.await(ServerMessage.Closed.class);
        }
    }

    @Test
    void passesOnThatTheDataMoved() throws IOException {
        try (RawLink link = server.link()) {
            hello(link, "main");
            server.run("main", new ChangeSelected(List.of(SelectedSample.of(server.ids.get(0))), List.of()));
            server.run("main", new TagSelectedSamples("good"));
            ServerMessage.Data data = link.await(ServerMessage.Data.class);
            assertThat(data).isEqualTo(new ServerMessage.Data("pets", 2, List.of("tags")));
            link.run(new Refresh());
            assertThat(link.await(ServerMessage.Data.class).fields()).isNull();
        }
    }

    @Test
    void saysGoodbyeWhenTheServerStops() throws IOException {
        try (RawLink link = server.link()) {
            hello(link, "main");
            TestServer.await(server.vertx.undeploy(server.web.deploymentID()));
            assertThat(lastWord(link)).isEqualTo(1001);
        }
        assertThatThrownBy(server::link).isInstanceOf(IOException.class);
    }
}
