package io.vitrine.samples;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of this machine, at {@code -Dvitrine.chromium} or {@code /usr/bin/chromium}; nothing is downloaded. */
final class Chromium implements AutoCloseable {
    private static final String PATH = System.getProperty("vitrine.chromium", "/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(PATH))
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /** Somebody's browser, with cookies of its own. */
    BrowserContext person() {
        return person(ColorScheme.DARK, 1600, 1000);
    }

    BrowserContext person(ColorScheme theme, int width, int height) {
        BrowserContext person = browser.newContext(
                new Browser.NewContextOptions().setColorScheme(theme).setViewportSize(width, height));
        person.setDefaultTimeout(AppPage.PATIENCE.toMillis());
        return person;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
