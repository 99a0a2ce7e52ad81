package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.Dataset;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.WaitResult;
import io.vitrine.cli.Main;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that serves ends while another works through it: that one hears of it, and goes on once a server is back. */
class ServerGoneTest {
    private static final LaunchOptions QUIET = LaunchOptions.DEFAULT.withAuto(false);

    @TempDir
    private Path home;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void useHome() {
        System.setProperty("vitrine.home", home.toString());
    }

    @AfterEach
    void stop() throws InterruptedException {
        Vitrine.closeApp();
        Vitrine.server().close();
        System.clearProperty("vitrine.home");
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process serve() throws Exception {
        Process process = Programs.start(home, Main.class, "serve", "--port", "0");
        started.add(process);
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("App: ")) {
                return process;
            }
        }
        throw new AssertionError("no line \"App: \"");
    }

    private static Session attached() {
        Dataset pets = Vitrine.datasets().create("pets");
        pets.add(Sample.of("/pictures/1.jpg"));
        return Vitrine.launchApp(QUIET.withDataset(pets));
    }

    private static Problem problem(Runnable work) {
        return catchThrowableOfType(VitrineException.class, work::run).getProblem();
    }

    private void check(Process server, Runnable end) throws Exception {
        Session session = attached();
        assertThat(session.getId()).isNotEqualTo("main");
        Thread.sleep(400); // a session is kept within 200 ms; one that was begun later is forgotten by a kill
        String url = session.getUrl().resolve("/").toString();
        CompletableFuture<WaitResult> waiting =
                CompletableFuture.supplyAsync(() -> session.waitUntilClosed(Duration.ofMinutes(1)));
        end.run();
        server.waitFor();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(WaitResult.SERVER_GONE);
        Problem gone = problem(session::clearView);
        assertThat(gone.code()).isEqualTo("server.gone");
        assertThat(gone.message())
                .isEqualTo(
                        "The server at %s (process %d) has ended. Start one with ./vitrine serve; the next call finds it.",
                        url, server.pid());
        assertThat(problem(() -> session.getDataset().count()).code()).isEqualTo("server.gone");

        serve();
        assertThat(session.getDataset().count()).isEqualTo(1);
        session.refresh();
        session.setView(session.getDataset().limit(1));
        assertThat(session.summary()).contains("pets");
        session.close();
    }

    @Test
    void isSeenWhenTheServerIsKilled() throws Exception {
        Process server = serve();
        check(server, server::destroyForcibly);
    }

    @Test
    void isSeenWhenTheServerIsStopped() throws Exception {
        Process server = serve();
        check(server, server::destroy);
    }
}
