package io.vitrine.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs in a JVM of their own, on the class path of the tests. */
final class Programs {
    private Programs() {}

    static Process start(Path home, Class<?> main, String... args) throws IOException {
        return new ProcessBuilder(command(home, main, args))
                .redirectErrorStream(true)
                .start();
    }

    /** The command that starts one. */
    static List<String> command(Path home, Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dvitrine.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return command;
    }
}
