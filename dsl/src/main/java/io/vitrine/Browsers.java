package io.vitrine;

import io.vitrine.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens a page for the person at this machine. */
final class Browsers {
    private Browsers() {}

    /**
     * Opens {@code page} in a new tab.
     *
     * @param browser the command that opens it; null for the system's own way
     * @return whether there was a browser to open it
     * @throws io.vitrine.model.VitrineException {@code browser.none} if {@code browser} cannot be started
     */
    static boolean open(URI page, @Nullable String browser) {
        if (browser != null) {
            try {
                start(List.of(browser, page.toString()));
                return true;
            } catch (IOException e) {
                throw Problem.of(
                                "browser.none",
                                "The browser \"%s\" could not be started. Give the name of a command, or none for the system's own browser."
                                        .formatted(browser))
                        .asException();
            }
        }
        try {
            List<String> command = systemCommand();
            if (command.isEmpty()) {
                return false;
            }
            var all = new java.util.ArrayList<>(command);
            all.add(page.toString());
            start(all);
            return true;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    /** How this system opens a page; empty where nobody would see it. */
    private static List<String> systemCommand() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return List.of("open");
        }
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return display ? List.of("xdg-open") : List.of();
    }

    private static void start(List<String> command) throws IOException {
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
