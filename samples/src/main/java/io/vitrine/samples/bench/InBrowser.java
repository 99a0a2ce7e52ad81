package io.vitrine.samples.bench;

import io.vitrine.model.Problem;
import io.vitrine.runtime.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the browser's part measured by the test that can drive one.
 *
 * @param checkout with the test in it
 * @param home with the set in it, served by nobody
 */
record InBrowser(Path checkout, Home home) {
    List<Row> rows() throws IOException, InterruptedException {
        Path file = Files.createTempFile("vitrine-bench", ".rows");
        try {
            int exit = new ProcessBuilder(command(file))
                    .directory(checkout.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw Problem.of(
                                "bench.no-browser",
                                "The browser's part failed; its messages are above. It needs Chromium at /usr/bin/chromium, or at -Dvitrine.chromium.")
                        .asException();
            }
            return AppRows.read(file).all();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<String> command(Path file) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new ArrayList<>(List.of(
                windows ? "mvn.cmd" : "mvn",
                "-q",
                "-B",
                "verify",
                "-Pbrowser",
                "-DskipUnit",
                "-Dspotless.check.skip=true",
                "-Dit.test=BenchBrowserIT",
                "-Dfailsafe.failIfNoSpecifiedTests=false",
                "-D" + AppRows.HOME + "=" + home.folder(),
                "-D" + AppRows.FILE + "=" + file));
    }
}
