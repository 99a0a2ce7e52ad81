package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.vitrine.Dataset;
import io.vitrine.Format;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.state.SelectedSample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the grid looks like, to eyes, to the keyboard and to screen readers. */
class GridBrowserIT {
    /** They are the same on every machine and for ever, whatever other classes there are. */
    private static final Map<String, Integer> COLOURS = Map.of("RBC", 0xa3c720, "WBC", 0xdd508f, "Platelets", 0x5287fe);

    private static final int ACCENT = 0xa594ff;
    private static final int ALT = 0xffb454;
    private static final int TEXT = 0xeceef2;

    @TempDir
    private static Path home;

    private static Chromium chromium;
    private static Session session;
    private static Dataset bccd;
    private static List<String> ids;

    @BeforeAll
    static void launch() {
        System.setProperty("vitrine.home", home.toString());
        bccd = Dataset.fromDir(SharedData.folder("bccd-voc"), Format.VOC);
        ids = bccd.view().ids();
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

    @ParameterizedTest(name = "in {0}, {1}x{2}")
    @CsvSource({"DARK, 1600, 1000", "DARK, 800, 600", "LIGHT, 1600, 1000", "LIGHT, 800, 600"})
    void drawsEveryTileAndAsksNobodyElse(ColorScheme theme, int width, int height) throws Exception {
        session.setSelectedSamples(List.of(SelectedSample.of(ids.get(1)), SelectedSample.alt(ids.get(4))));
        AppPage tab = AppPage.open(chromium.person(theme, width, height), session.invite());
        tab.awaitSelected(2);
        Shot shot = Shot.of(tab, "bccd-" + theme.name().toLowerCase() + "-" + width + "x" + height);
        String[] range = tab.text(".range").split("–");
        List<Locator> cells = tab.cells().all();
        assertThat(cells).hasSize(Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1);
        for (Locator cell : cells) {
            BoundingBox tile = cell.boundingBox();
            if (tile.y + tile.height < height - 30) {
                assertThat(shot.colours(tile))
                        .as(cell.getAttribute("aria-label"))
                        .isGreaterThan(500);
            }
        }
        assertThat(Axe.violations(tab)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.hosts()).isEqualTo(Set.of(session.getUrl().getAuthority()));
        tab.page().context().close();
    }

    @Test
    void drawsBoxesWhereTheDataSay() throws Exception {
        session.setView(bccd.limit(12));
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        Shot shot = Shot.of(tab, "boxes");
        List<Double> all = new ArrayList<>();
        for (String id : ids.subList(0, 12)) {
            BoundingBox tile = tab.cell(id).boundingBox();
            for (Detection box :
                    bccd.get(id).get("ground_truth", Detections.class).detections()) {
                double left = tile.x + box.boundingBox().x() * tile.width;
                double top = tile.y + box.boundingBox().y() * tile.height;
                double right = left + box.boundingBox().width() * tile.width;
                double bottom = top + box.boundingBox().height() * tile.height;
                int colour = COLOURS.get(box.label());
                double drawn = (shot.share(colour, left, top + 3, left, bottom - 3)
                                + shot.share(colour, right - 1, top + 3, right - 1, bottom - 3)
                                + shot.share(colour, left + 3, bottom - 1, right - 3, bottom - 1))
                        / 3;
                // Others lie over it, and names.
                assertThat(drawn).as(box + " of " + id).isGreaterThan(0.4);
                all.add(drawn);
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.stream().mapToDouble(share -> share).average().orElseThrow())
                .as("of all edges")
                .isGreaterThan(0.9);
        tab.page().context().close();
    }

    @Test
    void selectsByKeyboardAlone() throws Exception {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        var keys = tab.page().keyboard();
        keys.press("Tab");
        assertThat(tab.js("document.activeElement.textContent")).isEqualTo("Go to the samples");
        keys.press("Enter");
        assertThat(isOnCell(tab, ids.get(0))).isTrue();
        keys.press("ArrowRight");
        keys.press("ArrowDown");
        tab.await("document.activeElement.dataset.index > 3");
        String below = (String) tab.js("document.activeElement.dataset.id");
        keys.press("x");
        keys.press("ArrowLeft");
        tab.await("document.activeElement.dataset.id !== '" + below + "'");
        String left = (String) tab.js("document.activeElement.dataset.id");
        keys.press("Alt+x");
        List<SelectedSample> wanted = List.of(SelectedSample.of(below), SelectedSample.alt(left));
        tab.page().waitForCondition(() -> session.getSelectedSamples().equals(wanted));
        tab.awaitSelected(2);

        Shot shot = Shot.of(tab, "keyboard");
        assertThat(edge(shot, tab.cell(below).boundingBox(), ACCENT))
                .as("selected")
                .isGreaterThan(0.9);
        assertThat(edge(shot, tab.cell(left).boundingBox(), ALT))
                .as("selected as alt, dashed")
                .isBetween(0.4, 0.9);
        BoundingBox focused = tab.cell(left).boundingBox();
        double ring = focused.y + focused.height - 5;
        assertThat(shot.share(TEXT, focused.x + 8, ring, focused.x + focused.width - 8, ring))
                .as("the focus, inside the mark of the selection")
                .isGreaterThan(0.9);
        keys.press("Escape");
        tab.page().waitForCondition(() -> session.getSelected().isEmpty());
        tab.page().context().close();
    }

    private static boolean isOnCell(AppPage tab, String id) {
        return id.equals(tab.js("document.activeElement.dataset.id ?? null"));
    }

    /** The share of a tile's lower edge that has a colour. */
    private static double edge(Shot shot, BoundingBox tile, int colour) {
        double y = tile.y + tile.height - 2;
        return shot.share(colour, tile.x + 8, y, tile.x + tile.width - 8, y);
    }

    /** Along its row a sample has to move, since the row holds others then; up and down it stays under the pointer. */
    @Test
    void keepsTheSampleAtTheHeightOfThePointerWhenItZooms() {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        tab.page().mouse().move(800, 500);
        tab.page().mouse().wheel(0, 1_000);
        tab.await("document.querySelector('.grid-scroller').scrollTop === 1000");
        tab.page().waitForTimeout(300);
        Locator cell = tab.cell(tab.cells().nth(20).getAttribute("data-id"));
        BoundingBox before = cell.boundingBox();
        double y = before.y + before.height / 2;
        tab.page().mouse().move(before.x + before.width / 2, y);
        tab.page().keyboard().down("Control");
        tab.page().mouse().wheel(0, -200);
        tab.page().keyboard().up("Control");
        tab.await("document.querySelector('.zoom input').getAttribute('aria-valuetext') === '257 pixels high'");
        tab.await("document.querySelector('[role=gridcell]').getBoundingClientRect().height > 200");
        BoundingBox after = cell.boundingBox();
        assertThat(after.height).isGreaterThan(1.5 * before.height);
        assertThat(after.y + after.height / 2).isCloseTo(y, within(3.0));
        tab.page().context().close();
    }

    @Test
    void remembersTheSizeOfTheTiles() {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        tab.page().locator(".zoom input").focus();
        for (int i = 0; i < 20; i++) {
            tab.page().keyboard().press("ArrowRight");
        }
        tab.await("document.querySelector('[role=gridcell]').getBoundingClientRect().height > 200");
        String size = tab.page().locator(".zoom input").getAttribute("aria-valuetext");
        assertThat(size).isNotEqualTo("156 pixels high");
        tab.page().reload();
        tab.await("document.documentElement.dataset.ready === '1'");
        assertThat(tab.page().locator(".zoom input").getAttribute("aria-valuetext"))
                .isEqualTo(size);
        assertThat(tab.cells().first().boundingBox().height).isGreaterThan(200);
        tab.page().context().close();
    }

    @Test
    void changesTheThemeAndRemembersIt() throws Exception {
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        assertThat(background(Shot.of(tab, "theme-dark"))).isEqualTo(0x0c0d10);
        tab.page().locator(".top-bar button[aria-label^=Theme]").click();
        tab.await("document.documentElement.dataset.theme === 'light'");
        tab.page().waitForTimeout(300);
        assertThat(background(Shot.of(tab, "theme-light"))).isEqualTo(0xeceef1);
        tab.page().reload();
        tab.await("document.documentElement.dataset.ready === '1'");
        assertThat(background(Shot.of(tab, "theme-light-again"))).isEqualTo(0xeceef1);
        tab.page().context().close();
    }

    private static int background(Shot shot) {
        return shot.pixels().getRGB(2, 2) & 0xffffff;
    }
}
