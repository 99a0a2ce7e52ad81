package io.vitrine.cli;

import io.vitrine.Server;
import io.vitrine.Session;
import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.shell.ScriptRun;
import io.vitrine.shell.Shell;
import io.vitrine.shell.ShellOptions;
import io.vitrine.spi.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Starts a server on a home of its own, asks it something and stops it: what a JVM loads meanwhile is what every start loads. The
 * launcher runs this once to archive those classes.
 */
@Command(name = "warm-up", hidden = true, description = "Starts and stops everything once.")
public final class WarmUpVerb extends Verb {
    private static final String LINES = """
            dataset.match { id != null }
            :explain dataset
            :quit
            """;

    @Override
    protected int order() {
        return 99;
    }

    @Override
    public Integer call() {
        try {
            Path home = Files.createTempDirectory("vitrine-warm-up");
            try {
                visit(home);
            } finally {
                remove(home);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void visit(Path home) throws IOException {
        try (VitrineRuntime runtime =
                VitrineRuntime.start(ServerOptions.DEFAULT.withHome(home).withPort(0))) {
            Server server = Server.over(runtime.gateway());
            server.datasets().create("warm-up").describe();
            try (Session session = server.session()) {
                session.setDataset(server.datasets().load("warm-up"));
                new Shell(server, session, ShellOptions.in(home)).run(LINES);
            }
            new ScriptRun("args.size()", "warm-up").run(List.of(), terminal().err(), false);
            var health = (HttpURLConnection)
                    server.getUrl().resolve("/health").toURL().openConnection();
            print("warm, " + health.getResponseCode(), java.util.Map.of("health", health.getResponseCode()));
            health.disconnect();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
