package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.vitrine.Dataset;
import io.vitrine.Format;
import io.vitrine.Import;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.samples.bench.AppRows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rows of the benchmark that are measured in a browser. {@code ./vitrine bench --app} runs it on the benchmark's own home
 * and takes the rows; else it runs on a small set, and shows that each row is measured at all.
 */
class BenchBrowserIT {
    private static final int WARM = 2;
    private static final int TIMES = 5;

    /** Notes when the page has drawn all that is on screen, when each version of the state came, and when it was clicked. */
    private static final String WATCH = """
            window.bench = { came: {} };
            const now = () => performance.timeOrigin + performance.now();
            new MutationObserver(() => {
              if (document.documentElement.dataset.ready === '1' && !window.bench.ready) {
                requestAnimationFrame(() => { window.bench.ready = performance.now(); });
              }
            }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
            addEventListener('pointerdown', () => { window.bench.clicked = now(); }, true);
            const Socket = window.WebSocket;
            window.WebSocket = class extends Socket {
              constructor(...args) {
                super(...args);
                this.addEventListener('message', (event) => {
                  const at = now();
                  const message = JSON.parse(event.data);
                  if (message.version) { window.bench.came[message.version] = at; }
                });
              }
            };
            """;

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Session session;
    private static Dataset dataset;
    private static final AppRows ROWS = new AppRows();

    @BeforeAll
    static void launch() {
        String home = System.getProperty(AppRows.HOME, folder.toString());
        System.setProperty("vitrine.home", home);
        dataset = Vitrine.datasets().find("bench").orElseGet(BenchBrowserIT::small);
        session = Vitrine.launchApp(LaunchOptions.of(dataset).withPort(0).withAuto(false));
        chromium = Chromium.start();
    }

    private static Dataset small() {
        Import.from(SharedData.folder("bccd-voc"))
                .format(Format.VOC)
                .named("bench")
                .run();
        return Vitrine.datasets().load("bench");
    }

    @AfterAll
    static void close() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
        ROWS.write();
    }

    private static AppPage open() {
        BrowserContext person = chromium.person();
        person.addInitScript(WATCH);
        return AppPage.open(person, session.invite());
    }

    private static double number(AppPage page, String expression) {
        page.await(expression + " !== undefined");
        return ((Number) page.js(expression)).doubleValue();
    }

    /** The measured ones, without those that warm up; each is checked to be a time. */
    private static double[] measured(double[] all) {
        assertThat(Arrays.stream(all).boxed()).allMatch(millis -> millis > 0 && millis < 60_000);
        return Arrays.copyOfRange(all, WARM, all.length);
    }

    @Test
    void firstGrid() {
        var times = new double[WARM + TIMES];
        for (int i = 0; i < times.length; i++) {
            AppPage page = open();
            times[i] = number(page, "window.bench.ready");
            page.page().context().close();
        }
        ROWS.add("first grid painted in a new browser, warm server", "< 700", measured(times), "of " + dataset.count());
    }

    @Test
    void viewToTab() {
        AppPage page = open();
        var times = new double[WARM + TIMES];
        for (int i = 0; i < times.length; i++) {
            double start = System.currentTimeMillis();
            session.setView(dataset.limit(100 + i));
            times[i] = Math.max(number(page, "window.bench.came[" + session.getVersion() + "]") - start, 0.1);
        }
        page.page().context().close();
        session.clearView();
        ROWS.add("`session.setView`, until its state is in the tab", "< 50", measured(times), "");
    }

    @Test
    void clickToListener() throws Exception {
        AppPage page = open();
        List<?> ids = page.idsOnScreen();
        var heard = new LinkedBlockingQueue<Long>();
        var times = new double[WARM + TIMES];
        try (var listening = session.onSelect(selected -> heard.add(System.currentTimeMillis()))) {
            for (int i = 0; i < times.length; i++) {
                page.click((String) ids.get(i));
                Long at = heard.poll(10, TimeUnit.SECONDS);
                assertThat(at).isNotNull();
                times[i] = Math.max(at - number(page, "window.bench.clicked"), 0.1);
            }
        }
        page.page().context().close();
        session.clearSelected();
        ROWS.add("a click in the tab, until the program's listener is called", "< 50", measured(times), "");
    }
}
