package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.Format;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the App says where there is nothing to show, and what to do next. */
class EmptyBrowserIT {
    @TempDir
    private static Path home;

    private static Chromium chromium;
    private static Session session;
    private static Dataset bccd;

    @BeforeAll
    static void launch() {
        System.setProperty("vitrine.home", home.toString());
        bccd = Dataset.fromDir(SharedData.folder("bccd-voc"), Format.VOC);
        session = Vitrine.launchApp(LaunchOptions.DEFAULT.withPort(0).withAuto(false));
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

    @Test
    void listsTheDatasetsWhereNoneIsOpenAndOpensOne() throws Exception {
        session.clearDataset();
        AppPage tab = AppPage.visit(chromium.person(), session.invite());
        tab.awaitText("[data-empty=no-dataset]", "No dataset is open in this session");
        tab.awaitText("[data-empty=no-dataset]", "./vitrine open bccd-voc");
        assertThat(tab.text(".datasets button")).isEqualTo("bccd-voc\n364 images");
        looksRight(tab, "no-dataset");
        tab.page().locator(".datasets button").click();
        tab.await("document.documentElement.dataset.count === '364'");
        session.refresh(); // waits until this program is where the tab is
        assertThat(session.getDataset()).isEqualTo(bccd);
        tab.page().context().close();
    }

    @Test
    void saysThatNoSampleIsInTheViewAndShowsAllOnDemand() throws Exception {
        session.setView(bccd.matchTags("no such tag"));
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        tab.awaitText("[data-empty=empty-view]", "No sample is in this view");
        tab.awaitText(
                "[data-empty=empty-view]", "None of the 364 samples of “bccd-voc” passes matchTags \"no such tag\".");
        looksRight(tab, "empty-view");
        tab.page().locator("[data-empty=empty-view] button.framed").first().click();
        tab.await("document.documentElement.dataset.count === '364'");
        session.refresh(); // waits until this program is where the tab is
        assertThat(session.getView()).isNull();
        tab.page().context().close();
    }

    @Test
    void saysThatADatasetHoldsNoSamplesYetAndShowsThemWhenTheyCome() throws Exception {
        Dataset nothing = Dataset.create("nothing");
        session.setDataset(nothing);
        AppPage tab = AppPage.open(chromium.person(), session.invite());
        tab.awaitText("[data-empty=empty-dataset]", "“nothing” holds no samples yet");
        tab.awaitText("[data-empty=empty-dataset]", "./vitrine import voc DIR --name nothing");
        looksRight(tab, "empty-dataset");
        nothing.mediaIn(SharedData.folder("bccd-voc"));
        nothing.addAll(bccd.head(3).stream().map(sample -> sample.withId(null)).toList());
        tab.awaitText(".total", "3 samples");
        session.clearDataset();
        nothing.delete();
        tab.page().context().close();
    }

    @Test
    void saysHowToGetInWithoutACookie() throws Exception {
        session.setDataset(bccd);
        AppPage tab = AppPage.visit(chromium.person(), session.getUrl());
        tab.awaitText("[data-empty=unauthorised]", "This browser has not been let in");
        tab.awaitText("[data-empty=unauthorised]", "./vitrine open NAME");
        Shot.of(tab, "unauthorised");
        assertThat(Axe.violations(tab)).isEmpty();
        assertThat(tab.page().content()).doesNotContain("bccd");

        AppPage other = AppPage.open(tab.page().context(), session.invite());
        other.awaitText(".total", "364 samples");
        tab.awaitText(".total", "364 samples");
        assertThat(tab.navigations()).isEqualTo(1);
        tab.page().context().close();
    }

    @Test
    void saysThatALinkHasBeenUsed() throws Exception {
        URI once = session.invite();
        AppPage first = AppPage.visit(chromium.person(), once);
        first.awaitText(".top-bar h1", "Vitrine");
        AppPage second = AppPage.visit(chromium.person(), once);
        assertThat(second.text("body"))
                .contains("This link has been used, or is too old")
                .contains("this prints a new one:\n\n./vitrine open");
        Shot.of(second, "used-link");
        assertThat(second.js("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(12, 13, 16)");
        assertThat(Axe.violations(second)).isEmpty();
        first.page().context().close();
        second.page().context().close();
    }

    @Test
    void saysThatThereIsNoSuchSession() throws Exception {
        AppPage tab = AppPage.visit(chromium.person(), session.invite());
        tab.awaitLink("connected");
        tab.page().navigate(session.getUrl().resolve("/s/nobody").toString());
        tab.awaitText("[data-empty=no-session]", "There is no such session");
        assertThat(tab.text("[data-empty=no-session] .code")).isEqualTo("session.unknown");
        Shot.of(tab, "no-session");
        assertThat(Axe.violations(tab)).isEmpty();
        tab.page().locator("[data-empty=no-session] a").click();
        tab.awaitLink("connected");
        assertThat(tab.js("location.pathname")).isEqualTo("/");
        tab.page().context().close();
    }

    private static void looksRight(AppPage tab, String name) throws Exception {
        Shot.of(tab, name);
        assertThat(Axe.violations(tab)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.hosts()).containsOnly(session.getUrl().getAuthority());
    }
}
