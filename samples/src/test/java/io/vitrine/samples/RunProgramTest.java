package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vitrine.cli.Main;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the JVM ends that runs a script. */
class RunProgramTest {
    @TempDir
    private static Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // code | exit | printed
                "println 'ü' + args | 0 | ü[]",
                "System.exit(3) | 3 | ~~",
                "println Dataset.create('a').count() | 0 | 0",
                "def s = launchApp(port: 0, auto: false); Thread.start { sleep 300; s.close() }; println s.dataset | 0 | null",
                "launchApp(port: 0, auto: false); Dataset.load('none') | 1 | vitrine: -e:1: There is no dataset \"none\". Datasets: a.",
                "assert 1 == 2 | 1 | ~vitrine: -e:1: PowerAssertionError: assert 1 == 2\n         |\n         false~"
            })
    void endsAsTheScriptDoes(String code, int exit, String printed) throws Exception {
        Process program = Programs.start(home, Main.class, "-e", code);
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).as("the JVM ends").isTrue();
        assertThat(said.replaceAll("App: .*\\n", "").stripTrailing()).isEqualTo(printed);
        assertThat(program.exitValue()).isEqualTo(exit);
    }

    @Test
    void aScriptThatIsInterruptedEndsWith130() throws Exception {
        Path status = Path.of("/proc/self/status");
        assumeTrue(Files.exists(status), "Whether interrupts are ignored is read in /proc, which is not here.");
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .findFirst()
                .orElse(0);
        assumeTrue((ignored & 2) == 0, "This JVM was started to ignore interrupts, and so do those that it starts.");
        Process program = Programs.start(home, Main.class, "-e", "println 'begun'; while (true) { }");
        try (BufferedReader printed = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(printed.readLine()).isEqualTo("begun");
            new ProcessBuilder("kill", "-INT", String.valueOf(program.pid()))
                    .start()
                    .waitFor();
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(130);
        } finally {
            program.destroyForcibly();
        }
    }
}
