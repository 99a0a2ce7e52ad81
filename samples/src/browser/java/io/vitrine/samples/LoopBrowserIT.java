package io.vitrine.samples;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.vitrine.Dataset;
import io.vitrine.Format;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.state.SelectedSample;
import io.vitrine.view.View;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of pictures to two tabs of Chromium and back to the program. */
class LoopBrowserIT {
    @TempDir
    private static Path home;

    private static Chromium chromium;
    private static Session session;
    private static Dataset bccd;
    private static List<String> ids;
    private static AppPage tab;
    private static AppPage second;

    @BeforeAll
    static void launch() {
        System.setProperty("vitrine.home", home.toString());
        bccd = Dataset.fromDir(SharedData.folder("bccd-voc"), Format.VOC);
        ids = bccd.view().ids();
        session = Vitrine.launchApp(LaunchOptions.of(bccd).withPort(0).withAuto(false));
        chromium = Chromium.start();
        // In a window each: Chromium draws a tab that is behind another one once in a second.
        tab = AppPage.open(chromium.person(), session.invite());
        second = AppPage.open(chromium.person(), session.invite());
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
    }

    /** Shows the whole dataset from its top, nothing selected; from here on no page may be loaded. */
    @BeforeEach
    void startOver() {
        session.setView(bccd.limit(1));
        // Both have to have seen it, or all samples are the view they had before, which keeps its place.
        awaitCells(1, 1);
        session.clearView();
        awaitCells(364, 35);
        for (AppPage each : List.of(tab, second)) {
            each.js("window.marker = 'not reloaded'");
            each.pointNowhere();
        }
    }

    private static void awaitCells(long count, int atLeast) {
        for (AppPage each : List.of(tab, second)) {
            each.awaitCount(session.getVersion(), count);
            each.await("document.querySelectorAll('[role=gridcell][data-id]').length >= " + atLeast);
        }
    }

    @AfterEach
    void neverLoadedAPageAgain() {
        for (AppPage each : List.of(tab, second)) {
            assertThat(each.js("window.marker")).isEqualTo("not reloaded");
            // A tag may overtake a read ahead, which is then refused and asked again; Chromium reports every refusal.
            assertThat(each.complaints()).allMatch(complaint -> complaint.contains("409 (Conflict)"));
            assertThat(each.navigations())
                    .as("the page with the code, and the App")
                    .isEqualTo(2);
        }
    }

    @Test
    void showsAllSamples() {
        assertThat(tab.js("document.documentElement.dataset.count")).isEqualTo("364");
        assertThat(tab.text(".total")).isEqualTo("364 samples");
        assertThat(tab.page().title()).isEqualTo("bccd-voc · Vitrine");
        assertThat(tab.cell(ids.get(0)).getAttribute("aria-label")).startsWith("Sample 1 of 364, ");
        String lastRow = tab.page().locator("[role=grid]").getAttribute("aria-rowcount");
        tab.page().keyboard().press("Control+End");
        tab.cell(ids.get(363)).waitFor();
        assertThat(tab.page().locator("[role=row]").last().getAttribute("aria-rowindex"))
                .isEqualTo(lastRow);
    }

    @Test
    void reachesTheLastSampleByKeyboard() {
        tab.page().keyboard().press("Control+End");
        tab.cell(ids.get(363)).waitFor();
        assertThat(tab.js("document.activeElement.dataset.id")).isEqualTo(ids.get(363));
        tab.page().keyboard().press("Control+Home");
        tab.cell(ids.get(0)).waitFor();
        assertThat(tab.scrollTop()).isZero();
    }

    @Test
    void reachesTheLastSampleByWheel() {
        tab.page().mouse().move(800, 500);
        for (int turns = 0; turns < 40 && tab.cell(ids.get(363)).count() == 0; turns++) {
            tab.page().mouse().wheel(0, 1_000);
            tab.page().waitForTimeout(50);
        }
        tab.cell(ids.get(363)).waitFor();
        assertThat(tab.text(".range")).endsWith("–364");
    }

    @Test
    void readsBackWhatWasClicked() {
        tab.click(ids.get(3));
        tab.altClick(ids.get(7));
        List<SelectedSample> clicked = List.of(SelectedSample.of(ids.get(3)), SelectedSample.alt(ids.get(7)));
        tab.page().waitForCondition(() -> session.getSelectedSamples().equals(clicked));
        for (AppPage each : List.of(tab, second)) {
            each.awaitSelected(2);
            each.await("document.querySelectorAll('[aria-selected=true]').length === 2");
            assertThat(each.selectedOnScreen()).isEqualTo(List.of(ids.get(3), ids.get(7)));
            assertThat(each.cell(ids.get(7)).getAttribute("aria-label")).endsWith(", selected as alt");
            assertThat(each.text(".status-line .selected")).isEqualTo("2 selected");
        }
    }

    @Test
    void showsTheViewThatTheProgramSets() {
        session.setView(
                bccd.filterLabels("ground_truth", F("label").eq("Platelets")).limit(10));
        View view = session.getView().getView();
        for (AppPage each : List.of(tab, second)) {
            each.awaitCount(session.getVersion(), 10);
            each.awaitText(".total", "10 of 364 samples");
            assertThat(each.viewText()).isEqualTo(view.toString());
            each.await("document.querySelectorAll('[role=gridcell]').length === 10");
            each.await("document.querySelector('[role=gridcell]').ariaLabel.endsWith('label: Platelets')");
        }
        tab.page().locator("[aria-label='Show all samples']").click();
        tab.page().waitForCondition(() -> session.getView() == null);
        for (AppPage each : List.of(tab, second)) {
            each.awaitCount(session.getVersion(), 364);
            assertThat(each.text(".total")).isEqualTo("364 samples");
            assertThat(each.viewText()).isEqualTo("All samples");
        }
    }

    @Test
    void endsBothTabsOnTheSecondOfTwoViews() {
        for (int i = 1; i <= 100; i++) {
            session.setView(bccd.limit(i));
            session.setView(bccd.skip(i));
            for (AppPage each : List.of(tab, second)) {
                each.awaitCount(session.getVersion(), 364 - i);
                assertThat(each.viewText()).isEqualTo("skip " + i);
            }
        }
    }

    @Test
    void togglesWithXAndClearsWithTheButton() {
        tab.page().keyboard().press("ArrowRight");
        tab.page().keyboard().press("x");
        tab.page().waitForCondition(() -> session.getSelected().equals(List.of(ids.get(1))));
        tab.page().keyboard().press("x");
        tab.page().waitForCondition(() -> session.getSelected().isEmpty());
        tab.page().keyboard().press("Alt+x");
        List<SelectedSample> alt = List.of(SelectedSample.alt(ids.get(1)));
        tab.page().waitForCondition(() -> session.getSelectedSamples().equals(alt));
        second.awaitSelected(1);
        second.page()
                .locator(".status-line button", new Page.LocatorOptions().setHasText("Clear"))
                .click();
        tab.page().waitForCondition(() -> session.getSelected().isEmpty());
        tab.awaitSelected(0);
        assertThat(tab.selectedOnScreen()).isEmpty();
    }

    /** Two keys in one task of the browser, as from a fast hand on a busy machine: the second comes before the next frame. */
    @Test
    void selectsWhereTheArrowLedEvenBeforeItIsDrawn() {
        tab.page().keyboard().press("Control+Home");
        tab.js("""
                for (const code of ["ArrowRight", "ArrowRight", "KeyX"]) {
                    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: code, code, bubbles: true}));
                }
                """);
        tab.page().waitForCondition(() -> session.getSelected().size() == 1);
        assertThat(session.getSelected()).isEqualTo(List.of(ids.get(2)));
    }

    @Test
    void keepsItsPlaceWhenTheProgramTags() {
        tab.page().mouse().move(800, 500);
        tab.page().mouse().wheel(0, 1_700);
        tab.await("document.querySelector('.grid-scroller').scrollTop === 1700");
        tab.page().waitForTimeout(300);
        List<?> there = tab.idsOnScreen();
        tab.click((String) there.get(there.size() - 20));
        tab.click((String) there.get(there.size() - 15));
        tab.page().waitForCondition(() -> session.getSelected().size() == 2);
        tab.awaitSelected(2);
        List<?> before = tab.idsOnScreen();

        tab.forgetReceived();
        assertThat(session.tagSelectedSamples("looked-at")).isEqualTo(2);
        tab.awaitReceived("\"data\"");
        tab.page().waitForTimeout(300);
        assertThat(tab.scrollTop()).isEqualTo(1_700);
        assertThat(tab.idsOnScreen()).isEqualTo(before);
        assertThat(bccd.matchTags("looked-at").count()).isEqualTo(2);
    }

    @Test
    void takesOutWhatATagTakesOutOfTheView() {
        session.setView(bccd.match(F("tags").contains("done").not()));
        awaitCells(364, 35);
        tab.click(ids.get(5));
        tab.click(ids.get(9));
        tab.page().waitForCondition(() -> session.getSelected().size() == 2);
        session.tagSelectedSamples("done");
        for (AppPage each : List.of(tab, second)) {
            each.awaitText(".total", "362 of 364 samples");
            each.await("document.querySelectorAll(`[data-id='" + ids.get(5) + "']`).length === 0");
        }
    }

    @Test
    void saysThatTheProgramHasClosedTheSession() {
        Session other = Vitrine.server().newSession();
        other.setView(bccd.limit(5));
        AppPage third = AppPage.open(chromium.person(), other.invite());
        other.close();
        third.awaitLink("closed");
        assertThat(third.text(".link")).isEqualTo("session closed");
        third.awaitText(
                ".banner",
                "The program has closed this session. What was on screen stays, and nothing can be changed.");
        assertThat(third.cells().count()).isEqualTo(5);
        assertThat(third.complaints()).isEmpty();
        third.page().close();
    }
}
