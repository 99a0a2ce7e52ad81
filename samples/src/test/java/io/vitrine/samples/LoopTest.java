package io.vitrine.samples;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.Format;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.WaitOptions;
import io.vitrine.WaitResult;
import io.vitrine.command.EditCommand;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.plan.Logged;
import io.vitrine.plan.Steps;
import io.vitrine.state.Actor;
import io.vitrine.state.Picked;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.Shown;
import io.vitrine.view.View;
import io.vitrine.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of pictures to a tab and back to the program, through everything that is real but the browser. */
class LoopTest {
    @TempDir
    private Path home;

    private Session session;
    private Dataset bccd;

    @BeforeEach
    void launch() {
        System.setProperty("vitrine.home", home.toString());
        bccd = Dataset.fromDir(SharedData.folder("bccd-voc"), Format.VOC);
        session = Vitrine.launchApp(LaunchOptions.of(bccd).withPort(0).withAuto(false));
    }

    @AfterEach
    void close() {
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
    }

    private Tab tab() throws Exception {
        return Tab.open(session.invite());
    }

    /** A click and a line of a program are the same command, and the log has both. */
    @Test
    void logsAClickLikeALineOfAProgram() throws Exception {
        try (Tab tab = tab()) {
            String id = bccd.view().ids().get(0);
            var click = new ChangeSelected(List.of(SelectedSample.of(id)), List.of());
            tab.run(click);
            session.changeSelected(List.of(SelectedSample.of(id)), List.of());
            List<Logged> log = session.log();
            Logged clicked = log.get(log.size() - 2);
            Logged written = log.get(log.size() - 1);
            assertThat(clicked.plan()).isEqualTo(Steps.of(click));
            assertThat(Wire.json(written.plan()))
                    .isEqualTo(Wire.json(clicked.plan()))
                    .isEqualTo(
                            "{\"version\":1,\"steps\":[{\"type\":\"changeSelected\",\"add\":[{\"id\":\"%s\",\"type\":\"default\"}],\"remove\":[]}]}"
                                    .formatted(id));
            assertThat(clicked.by().kind()).isEqualTo(Actor.Kind.TAB);
            assertThat(written.by().kind()).isEqualTo(Actor.Kind.PROGRAM);
        }
    }

    @Test
    void readsBackWhatWasClickedAndShowsWhatIsSet() throws Exception {
        try (Tab tab = tab();
                Tab second = tab()) {
            assertThat(tab.state().shown()).isEqualTo(Shown.of("bccd-voc"));
            List<String> ids = bccd.view().ids();
            tab.run(new ChangeSelected(List.of(SelectedSample.of(ids.get(3))), List.of()));
            tab.run(new ChangeSelected(List.of(SelectedSample.alt(ids.get(7))), List.of()));
            List<SelectedSample> clicked = List.of(SelectedSample.of(ids.get(3)), SelectedSample.alt(ids.get(7)));
            second.await(other -> other.state().picked().equals(new Picked(new Selection.Ids(clicked))));
            assertThat(session.getSelectedSamples()).isEqualTo(clicked);
            assertThat(session.getSelected()).isEqualTo(List.of(ids.get(3), ids.get(7)));

            View view = View.all()
                    .filterLabels("ground_truth", F("label").eq("Platelets"))
                    .limit(10);
            session.setView(bccd.view(view));
            tab.await(one -> new Shown("bccd-voc", view).equals(one.state().shown()));
            second.await(
                    other -> new Shown("bccd-voc", view).equals(other.state().shown()));
            assertThat(tab.state()).isEqualTo(second.state());
            assertThat(session.getSelected()).isEmpty();
        }
    }

    @Test
    void endsEveryTabOnTheSecondOfTwoViews() throws Exception {
        try (Tab tab = tab();
                Tab second = tab()) {
            for (int i = 1; i <= 100; i++) {
                session.setView(bccd.limit(i));
                session.setView(bccd.skip(i));
                long version = session.getVersion();
                View last = View.all().skip(i);
                tab.await(one -> one.version() == version);
                second.await(other -> other.version() == version);
                assertThat(List.of(
                                tab.state().shown().view(),
                                second.state().shown().view()))
                        .isEqualTo(List.of(last, last));
            }
        }
    }

    @Test
    void tellsListenersWhatWasClicked() throws Exception {
        var heard = new LinkedBlockingQueue<List<SelectedSample>>();
        try (Tab tab = tab();
                var listening = session.onSelect(heard::add)) {
            SelectedSample first = SelectedSample.of(bccd.view().ids().get(0));
            tab.run(new ChangeSelected(List.of(first), List.of()));
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(List.of(first));
        }
    }

    @Test
    void waitsUntilTheLastTabIsClosed() throws Exception {
        WaitOptions options =
                WaitOptions.DEFAULT.withGrace(Duration.ofMillis(300)).withAtMost(Duration.ofSeconds(30));
        Tab tab = tab();
        var closer = new Thread(() -> {
            sleep(500);
            tab.close();
        });
        closer.start();
        assertThat(session.waitUntilClosed(options)).isEqualTo(WaitResult.TABS_CLOSED);
        closer.join();
    }

    @Test
    void endsAWaitWhenTheTimeIsOver() throws Exception {
        try (Tab tab = tab()) {
            assertThat(session.waitUntilClosed(Duration.ofMillis(200))).isEqualTo(WaitResult.TIME_OVER);
        }
    }

    @Test
    void refusesWhatABrowserMayNotDo() throws Exception {
        try (Tab tab = tab()) {
            assertThat(tab.refused(new EditCommand.DeleteDataset("bccd-voc")).code())
                    .isEqualTo("access.program-only");
            assertThat(Vitrine.datasets().names()).isEqualTo(List.of("bccd-voc"));
        }
    }

    @Test
    void tellsTabsThatTheSessionIsClosed() throws Exception {
        try (Tab tab = tab()) {
            session.close();
            tab.await(Tab::isClosed);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
