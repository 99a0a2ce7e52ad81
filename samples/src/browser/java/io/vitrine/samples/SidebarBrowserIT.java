package io.vitrine.samples;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.Format;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.model.Counts;
import io.vitrine.view.Match;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The side list says of fields what the program would be told. */
class SidebarBrowserIT {
    private static final String LABELS = "ground_truth.detections.label";

    @TempDir
    private static Path home;

    private static Chromium chromium;
    private static Session session;
    private static Dataset bccd;

    @BeforeAll
    static void launch() {
        System.setProperty("vitrine.home", home.toString());
        bccd = Dataset.fromDir(SharedData.folder("bccd-voc"), Format.VOC);
        session = Vitrine.launchApp(LaunchOptions.of(bccd).withPort(0).withAuto(false));
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
    }

    @BeforeEach
    void showAll() {
        session.clearView();
        session.clearSelected();
    }

    private static List<DatasetView> views() {
        List<String> ids = bccd.view().ids();
        return List.of(
                bccd.limit(12),
                bccd.matchTags("train"),
                bccd.matchTags(Match.NONE, "train"),
                bccd.filterLabels("ground_truth", F("label").eq("WBC")),
                bccd.filterLabels("ground_truth", F("label").ne("RBC")).skip(100),
                bccd.match(F("ground_truth.detections").length().gt(20)),
                bccd.select(ids.get(3), ids.get(200)),
                bccd.matchTags("no such tag"),
                bccd.take(50, 7),
                bccd.view());
    }

    @Test
    void countsWhatTheProgramCountsInEveryViewThatItSets() {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        Map<String, Long> all = counts(bccd.view(), LABELS);
        for (DatasetView view : views()) {
            session.setView(view);
            tab.awaitCount(session.getVersion(), view.count());
            tab.await("document.querySelector('.sidebar').ariaBusy === 'false'");
            Map<String, Long> labels = counts(view, LABELS);
            awaitSum(tab, "ground_truth", sum(labels));
            assertThat(shown(tab, "ground_truth", "shown")).as("%s", view).isEqualTo(withZeros(labels, all));
            assertThat(shown(tab, "ground_truth", "total")).as("%s", view).isEqualTo(all);
            assertThat(shown(tab, "sample tags", "shown"))
                    .as("%s", view)
                    .isEqualTo(withZeros(counts(view, "tags"), counts(bccd.view(), "tags")));
            assertThat(tab.text(".sidebar .total"))
                    .isEqualTo(view.count() == 364 ? "364 samples" : view.count() + " of 364 samples");
        }
        assertThat(tab.complaints()).isEmpty();
        tab.page().context().close();
    }

    private static Map<String, Long> counts(DatasetView view, String path) {
        Counts<Object> counts = view.countValues(path);
        var byName = new TreeMap<String, Long>();
        counts.byValue().forEach((value, count) -> byName.put(String.valueOf(value), count));
        return byName;
    }

    private static Map<String, Long> withZeros(Map<String, Long> counts, Map<String, Long> all) {
        var every = new TreeMap<>(counts);
        all.keySet().forEach(name -> every.putIfAbsent(name, 0L));
        return every;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts stay until the next ones have come: those of a view before are not the answer. */
    private static void awaitSum(AppPage tab, String field, long sum) {
        tab.await("[...document.querySelectorAll('[data-field=\"%s\"] .value')]".formatted(field)
                + ".reduce((sum, row) => sum + Number(row.dataset.shown), 0) === " + sum);
    }

    private static Map<String, Long> shown(AppPage tab, String field, String what) {
        var counts = new TreeMap<String, Long>();
        for (Locator row :
                tab.page().locator("[data-field='" + field + "'] .value").all()) {
            counts.put(row.getAttribute("data-value"), Long.parseLong(row.getAttribute("data-" + what)));
        }
        return counts;
    }

    @Test
    void countsAgainWhenSomebodyTags() {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        awaitSum(tab, "ground_truth", 4_888);
        List<String> ids = bccd.view().ids();
        session.selectSamples(ids.get(0), ids.get(9));
        session.tagSelectedSamples("odd");
        tab.page().locator("[data-field='sample tags'] [data-value=odd]").waitFor();
        assertThat(shown(tab, "sample tags", "shown")).isEqualTo(counts(bccd.view(), "tags"));
        tab.page().context().close();
    }

    @Test
    void drawsNoLabelsOfAFieldThatIsSwitchedOffAndRemembersIt() throws Exception {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        awaitSum(tab, "ground_truth", 4_888);
        tab.pointNowhere();
        int with = Shot.of(tab, "fields-on").count(0xa3c720);
        tab.page().locator("button[aria-label='Draw ground_truth']").click();
        tab.await("document.querySelector(\"[aria-label='Draw ground_truth']\").ariaPressed === 'false'");
        tab.pointNowhere();
        tab.page().waitForTimeout(200);
        int without = Shot.of(tab, "fields-off").count(0xa3c720);
        // The swatch in the list stays, paler.
        assertThat(List.of(with > 5_000, without < 500)).containsExactly(true, true);
        tab.page().reload();
        tab.await("document.documentElement.dataset.ready === '1'");
        assertThat(Shot.of(tab, "fields-off-again").count(0xa3c720)).isLessThan(500);
        tab.page().context().close();
    }

    @Test
    void findsValuesAndFieldsByAPartOfTheirNames() {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        awaitSum(tab, "ground_truth", 4_888);
        tab.page().keyboard().press("/");
        tab.page().keyboard().type("plate");
        tab.await("document.querySelectorAll('.sidebar .value').length === 1");
        assertThat(shown(tab, "ground_truth", "shown")).isEqualTo(Map.of("Platelets", 361L));
        tab.page().keyboard().press("Escape");
        tab.await("document.querySelectorAll('.sidebar .value').length > 5");
        List<String> folds = new ArrayList<>();
        for (Locator fold : tab.page().locator(".sidebar .fold[aria-expanded]").all()) {
            folds.add(fold.innerText().split("\n")[0].replaceAll(",.*", "") + " " + fold.getAttribute("aria-expanded"));
        }
        assertThat(folds).contains("sample tags true", "ground_truth true", "mime_type false");
        tab.page().context().close();
    }

    @Test
    void makesWayForTheSamples() {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        tab.page().locator("button[aria-label='Hide the fields']").click();
        tab.await("document.querySelector('.sidebar') === null");
        assertThat(tab.text(".panel-head .total")).isEqualTo("364 samples");
        tab.page().reload();
        tab.await("document.documentElement.dataset.ready === '1'");
        assertThat(tab.js("document.querySelector('.sidebar')")).isNull();
        tab.page().context().close();
    }
}
