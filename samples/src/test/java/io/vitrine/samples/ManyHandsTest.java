package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.Format;
import io.vitrine.LaunchOptions;
import io.vitrine.Server;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.runtime.Home;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand changes from three programs and three tabs at once: none is lost, none is done twice, all see the same. */
class ManyHandsTest {
    private static final int HANDS = 6;
    private static final int EACH = 60;
    private static final int AGAIN = 47;

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
    }

    @Test
    void endInOneStateAtOneVersion() throws Exception {
        System.setProperty("vitrine.home", home.toString());
        Dataset bccd = Dataset.fromDir(SharedData.folder("bccd-voc"), Format.VOC);
        Session session = Vitrine.launchApp(LaunchOptions.of(bccd).withPort(0).withAuto(false));
        String url = "http://localhost:" + session.getServerPort();
        String token = Home.open(home).token();
        List<String> ids = bccd.view().ids();
        try (Server far = Vitrine.connect(url, token);
                Server farther = Vitrine.connect(url, token);
                Tab first = Tab.open(session.invite());
                Tab second = Tab.open(session.invite());
                Tab third = Tab.open(session.invite())) {
            List<Session> programs = List.of(session, far.session(), farther.session());
            List<Tab> tabs = List.of(first, second, third);
            List<Consumer<ChangeSelected>> hands = new ArrayList<>();
            programs.forEach(program -> hands.add(change -> program.changeSelected(change.add(), change.remove())));
            tabs.forEach(tab -> hands.add(tab::run));
            long before = session.getVersion();
            CompletableFuture.allOf(IntStream.range(0, HANDS)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> work(hands.get(i), ids.subList(i * EACH, (i + 1) * EACH)),
                                    work -> new Thread(work).start()))
                            .toArray(CompletableFuture[]::new))
                    .join();
            long changes = (long) HANDS * (2 * EACH + AGAIN);
            assertThat(changes).isEqualTo(1_002);
            var expected = new TreeSet<String>();
            for (int i = 0; i < HANDS; i++) {
                expected.addAll(ids.subList(i * EACH, i * EACH + AGAIN));
            }
            for (Tab tab : tabs) {
                tab.await(one -> one.version() == before + changes);
                assertThat(sorted(((Selection.Ids) tab.state().picked().samples())
                                .ids().stream().map(SelectedSample::id).toList()))
                        .isEqualTo(expected);
            }
            for (Session program : programs) {
                program.refresh(); // changes no version, and waits until the program is up to date
                assertThat(program.getVersion()).isEqualTo(before + changes);
                assertThat(sorted(program.getSelected())).isEqualTo(expected);
                assertThat(program.getSelectedSamples())
                        .isEqualTo(((Selection.Ids) first.state().picked().samples()).ids());
            }
        }
    }

    private static void work(Consumer<ChangeSelected> hand, List<String> ids) {
        ids.forEach(id -> hand.accept(new ChangeSelected(List.of(SelectedSample.of(id)), List.of())));
        ids.forEach(id -> hand.accept(new ChangeSelected(List.of(), List.of(id))));
        ids.subList(0, AGAIN).forEach(id -> hand.accept(new ChangeSelected(List.of(SelectedSample.of(id)), List.of())));
    }

    private static TreeSet<String> sorted(Collection<String> ids) {
        return new TreeSet<>(ids);
    }
}
