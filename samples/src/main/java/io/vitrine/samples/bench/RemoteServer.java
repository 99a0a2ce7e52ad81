package io.vitrine.samples.bench;

import io.vitrine.Server;
import io.vitrine.Vitrine;
import io.vitrine.cli.Main;
import io.vitrine.model.Problem;
import io.vitrine.runtime.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, on a home that no other process works on. */
final class RemoteServer implements AutoCloseable {
    private final Process process;
    private final Server server;

    private RemoteServer(Process process, Server server) {
        this.process = process;
        this.server = server;
    }

    /** Starts one; it answers when this returns. */
    static RemoteServer start(Home home) throws IOException {
        Process process = new ProcessBuilder(command(home))
                .redirectError(home.folder().resolve("server.log").toFile())
                .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        if (line == null || !line.startsWith("App: ")) {
            process.destroy();
            throw Problem.of(
                            "bench.no-server",
                            "The server of the benchmark did not start. What it said is in %s."
                                    .formatted(home.folder().resolve("server.log")))
                    .asException();
        }
        String url = line.substring("App: ".length()).replaceFirst("/\\?.*", "");
        return new RemoteServer(process, Vitrine.connect(url, home.token()));
    }

    private static List<String> command(Home home) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // as the launcher starts one
        command.add("-XX:+UseSerialGC");
        for (String property : List.of("java.io.tmpdir", "vitrine.log")) {
            String value = System.getProperty(property);
            if (value != null) {
                command.add("-D" + property + "=" + value);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("serve", "--home", home.folder().toString(), "--port", "0"));
        return command;
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
