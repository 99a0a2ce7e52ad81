package io.vitrine.samples;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Server;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.cli.Main;
import io.vitrine.state.SelectedSample;
import io.vitrine.view.View;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vitrine serve} is stopped and started again under two open tabs: they come back by themselves, with all that was. */
class RestartBrowserIT {
    private static final View VIEW =
            View.all().filterLabels("ground_truth", F("label").eq("Platelets")).limit(40);

    @TempDir
    private static Path home;

    private static Process process;
    private static URI app;
    private static Chromium chromium;

    @BeforeAll
    static void serve() throws Exception {
        Process importing = Programs.start(
                home, Main.class, "import", "voc", SharedData.folder("bccd-voc").toString(), "--name", "bccd");
        String said = new String(importing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(importing.waitFor()).as(said).isZero();
        start("--port", "0");
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (chromium != null) {
            chromium.close();
        }
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private static void start(String... port) throws Exception {
        String[] words = port.length == 0 ? new String[] {"serve"} : new String[] {"serve", port[0], port[1]};
        process = Programs.start(home, Main.class, words);
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        var all = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("App: ")) {
                app = URI.create(line.substring("App: ".length()));
                return;
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("no line \"App: …\" in:\n" + all);
    }

    /** Asks the server as another program does. */
    private static void asProgram(Consumer<Server> work) throws Exception {
        String url = "http://" + app.getAuthority();
        try (Server server =
                Vitrine.connect(url, Files.readString(home.resolve("token")).strip())) {
            work.accept(server);
        }
    }

    private static List<AppPage> twoTabs() throws Exception {
        AppPage first = AppPage.visit(chromium.person(), app);
        var second = new URI[1];
        asProgram(server -> second[0] = server.session().invite());
        return List.of(first, AppPage.visit(chromium.person(), second[0]));
    }

    @Test
    void forgetsNothingWhenStopped() throws Exception {
        staysOver("stopped", Process::destroy);
    }

    /** What is done to the state, and is no edit of the data, is written within 0.2 s. */
    @Test
    void forgetsNothingOlderThanAMomentWhenKilled() throws Exception {
        staysOver("killed", process -> {
            sleep(400);
            process.destroyForcibly();
        });
    }

    private static void staysOver(String tag, Consumer<Process> end) throws Exception {
        List<AppPage> tabs = twoTabs();
        List<SelectedSample> selected = prepare(tabs, tag);

        end.accept(process);
        process.waitFor();
        for (AppPage tab : tabs) {
            tab.await("document.querySelector('[data-link=reconnecting], [data-link=gone]') !== null");
            assertThat(tab.cells().count()).as("what was on screen stays").isPositive();
        }
        start();

        for (AppPage tab : tabs) {
            tab.awaitLink("connected");
            shows(tab);
        }
        asProgram(server -> {
            Session session = server.session();
            assertThat(session.getView().getView()).isEqualTo(VIEW);
            assertThat(session.getSelectedSamples()).isEqualTo(selected);
            assertThat(session.getDataset().matchTags(tag).ids())
                    .isEqualTo(selected.stream().map(SelectedSample::id).toList());
        });
        goesOn(tabs, selected);
        for (AppPage tab : tabs) {
            assertThat(tab.js("window.marker")).isEqualTo("not reloaded");
            tab.page().close();
        }
    }

    /** A view by the program, a selection by a tab, a tag by the program; returns what is selected. */
    private static List<SelectedSample> prepare(List<AppPage> tabs, String tag) throws Exception {
        asProgram(server -> {
            Session session = server.session();
            session.setView(server.datasets().load("bccd").view(VIEW));
            session.clearSelected();
        });
        AppPage first = tabs.get(0);
        first.awaitText(".total", "40 of 364 samples");
        first.await("document.querySelectorAll('[role=gridcell][data-id]').length > 20");
        List<String> ids = first.idsOnScreen().stream().map(String.class::cast).toList();
        List<SelectedSample> selected = List.of(SelectedSample.of(ids.get(2)), SelectedSample.alt(ids.get(5)));
        first.click(ids.get(2));
        first.altClick(ids.get(5));
        for (AppPage tab : tabs) {
            shows(tab);
            tab.js("window.marker = 'not reloaded'");
        }
        asProgram(server -> {
            Session session = server.session();
            assertThat(session.getSelectedSamples()).isEqualTo(selected);
            assertThat(session.tagSelectedSamples(tag)).isEqualTo(2);
        });
        return selected;
    }

    private static void shows(AppPage tab) {
        tab.awaitSelected(2);
        tab.awaitText(".total", "40 of 364 samples");
        assertThat(tab.viewText()).isEqualTo(VIEW.toString());
    }

    /** The tabs work after the restart: a click in one is seen in the other. */
    private static void goesOn(List<AppPage> tabs, List<SelectedSample> selected) {
        tabs.get(0).click(selected.get(0).id());
        tabs.forEach(tab -> tab.awaitSelected(1));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
