package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.Vitrine;
import io.vitrine.cli.Main;
import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.spi.ServerOptions;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vitrine quickstart} as people start it: killed on its way, and twice at once. */
class QuickstartTest {
    private static final int KILLS = Integer.getInteger("vitrine.kills", 3);

    @TempDir
    private Path home;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start() throws Exception {
        Process process = Programs.start(home, Main.class, "quickstart", "--no-browser", "--port", "0");
        started.add(process);
        return process;
    }

    private static String app(Process process) throws Exception {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("App: ")) {
                return line.substring("App: ".length());
            }
        }
        throw new AssertionError("no line \"App: \"");
    }

    @Test
    void isWholeOrNotThereAfterAKillAndOneForTwoPrograms() throws Exception {
        var random = new Random();
        long pictures = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = start();
            long after = 500 + random.nextLong(3_500);
            process.waitFor(after, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertThat(content()).as("killed after %d ms", after).isIn(List.of(), List.of(200L));
            long now = pictures();
            assertThat(now).as("what was drawn is kept").isGreaterThanOrEqualTo(pictures);
            pictures = now;
        }
        Process one = start();
        Process two = start();
        List<String> pages = List.of(app(one), app(two));
        assertThat(pages.stream().filter(page -> page.contains("/s/")).count())
                .as("%s", pages)
                .isEqualTo(1);
        for (String page : pages) {
            if (page.contains("/s/")) {
                try (Tab tab = Tab.open(URI.create(page))) {
                    assertThat(tab.state().shown().dataset()).isEqualTo("quickstart");
                }
            }
        }
        URI page = URI.create(pages.get(0));
        String token = Files.readString(home.resolve("token")).strip();
        try (Server server = Vitrine.connect("http://localhost:" + page.getPort(), token)) {
            Dataset there = server.datasets().quickstart();
            assertThat(there.count()).isEqualTo(200);
            assertThat(server.datasets().names()).isEqualTo(List.of("quickstart"));
            there.delete();
            assertThat(server.datasets().quickstart().count()).isEqualTo(200);
        }
    }

    /** How many samples each dataset has. */
    private List<Long> content() {
        try (VitrineRuntime runtime = VitrineRuntime.startUnserved(ServerOptions.DEFAULT.withHome(home))) {
            var datasets = Server.over(runtime.gateway()).datasets();
            return datasets.names().stream()
                    .map(name -> datasets.load(name).count())
                    .toList();
        }
    }

    private long pictures() throws Exception {
        Path folder = home.resolve("quickstart/edition-1");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jpg")).count();
        }
    }
}
