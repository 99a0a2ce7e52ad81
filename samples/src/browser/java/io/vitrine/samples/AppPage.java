package io.vitrine.samples;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A tab of the App in Chromium, and all that it complained about and asked for since it was opened. */
final class AppPage {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> hosts = new TreeSet<>();
    private final List<String> received = new ArrayList<>();
    private int navigations;

    private AppPage(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onRequest(request -> addHost(request.url()));
        page.onWebSocket(socket -> {
            addHost(socket.url());
            socket.onFrameReceived(frame -> received.add(frame.text()));
        });
        page.onFrameNavigated(frame -> navigations += frame.parentFrame() == null ? 1 : 0);
    }

    /** Opens the App in a new tab; returns when it has drawn all that is on screen. */
    static AppPage open(BrowserContext person, URI address) {
        AppPage opened = visit(person, address);
        opened.await("document.documentElement.dataset.ready === '1'");
        return opened;
    }

    /** Opens an address of which is not known that it shows samples. */
    static AppPage visit(BrowserContext person, URI address) {
        var opened = new AppPage(person.newPage());
        opened.page.navigate(address.toString());
        return opened;
    }

    private void addHost(String url) {
        // What the page makes itself comes from no host: its icon, and blobs.
        if (!url.startsWith("data:") && !url.startsWith("blob:")) {
            hosts.add(URI.create(url).getAuthority());
        }
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    /** Whom the page has asked for anything. */
    Set<String> hosts() {
        return hosts;
    }

    /** How often the tab has loaded a page. */
    int navigations() {
        return navigations;
    }

    /** Waits until an expression of JavaScript is true. */
    void await(String condition) {
        page.waitForFunction("() => " + condition);
    }

    /** Waits until the tab shows this many samples at this version of the state. */
    void awaitCount(long version, long count) {
        await("document.documentElement.dataset.version === '%d' && document.documentElement.dataset.count === '%d'"
                .formatted(version, count));
    }

    /** Waits until a message that contains {@code part} has come over the link. */
    void awaitReceived(String part) {
        page.waitForCondition(() -> received.stream().anyMatch(text -> text.contains(part)));
    }

    /** Forgets what has come over the link so far. */
    void forgetReceived() {
        received.clear();
    }

    void awaitText(String selector, String text) {
        page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    Object js(String expression) {
        return page.evaluate(expression);
    }

    /** The view as the chips of its stages say it. */
    String viewText() {
        return (String) js("[...document.querySelectorAll('.view-bar .stage')].map(({title}) => title).join(' · ')"
                + " || document.querySelector('.view-bar').innerText");
    }

    double scrollTop() {
        return ((Number) js("document.querySelector('.grid-scroller').scrollTop")).doubleValue();
    }

    /** The cells of the tiles that are in the page. */
    Locator cells() {
        return page.locator("[role=gridcell]");
    }

    Locator cell(String id) {
        return page.locator("[role=gridcell][data-id='" + id + "']");
    }

    List<?> idsOnScreen() {
        return (List<?>) js("[...document.querySelectorAll('[role=gridcell]')].map((cell) => cell.dataset.id)");
    }

    /** Ids of the cells that say that they are selected. */
    List<?> selectedOnScreen() {
        return (List<?>) js("[...document.querySelectorAll('[role=gridcell][aria-selected=true]')]"
                + ".map((cell) => cell.dataset.id)");
    }

    /** Clicks into the middle of a tile, as a person does: the cells themselves let the pointer through. */
    void click(String id) {
        BoundingBox tile = cell(id).boundingBox();
        page.mouse().click(tile.x + tile.width / 2, tile.y + tile.height / 2);
    }

    void altClick(String id) {
        page.keyboard().down("Alt");
        click(id);
        page.keyboard().up("Alt");
    }

    /** Puts the pointer where it is over no tile. */
    void pointNowhere() {
        page.mouse().move(2, 2);
    }

    void awaitSelected(int count) {
        page.locator("[data-selected='" + count + "']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    void awaitLink(String status) {
        page.locator("[data-link='" + status + "']").waitFor();
    }
}
