package io.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Vitrine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunVerbTest {
    @TempDir
    private Path home;

    @AfterEach
    void close() {
        Vitrine.closeApp();
        Vitrine.server().close();
        System.clearProperty("vitrine.home");
    }

    /** How it ended and what it said. */
    private record Ran(int exit, String err) {}

    private Ran run(String... args) {
        var err = new StringWriter();
        int exit = Main.run(new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false), args);
        return new Ran(exit, err.toString());
    }

    private Ran script(String text, String... args) throws IOException {
        Path file = home.resolve("script.groovy");
        Files.writeString(file, text);
        var all = new ArrayList<>(List.of("run", "--home", home.toString(), file.toString()));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }

    @Test
    void runsAFileWithItsArguments() throws IOException {
        Path out = home.resolve("out");
        Ran ran = script("""
                #!/usr/bin/env -S vitrine run
                def made = Dataset.create('made')
                made.add(Sample.of('/x/1.jpg').with('n', 3))
                new File(args[0]).text = "${args.length} ${made.match { n > 2 }.count()} ${args[1]}"
                """, out.toString(), "--debug");
        assertThat(ran).isEqualTo(new Ran(0, ""));
        assertThat(out).hasContent("2 1 --debug");
    }

    @Test
    void pointsAtWhatCannotBeCompiled() throws IOException {
        assertThat(script("""
                        // as docs/shell.md shows it
                        dataset = Dataset.create('x')
                        view = dataset.match { label = 'cat' }
                        """)).isEqualTo(new Ran(1, """
                        vitrine: script.groovy:3:24: "=" sets a value, and a closure here changes nothing. Write == to compare.
                          3 | view = dataset.match { label = 'cat' }
                                                     ^
                        """));
    }

    @Test
    void namesTheLineThatFails() throws IOException {
        assertThat(script("""
                        def none = []
                        println none.size()
                        Dataset.load('nothing')
                        """)).isEqualTo(new Ran(1, """
                        vitrine: script.groovy:3: There is no dataset "nothing". Datasets: (none).
                          3 | Dataset.load('nothing')
                        """));
        assertThat(script("\nmissing.run()")).isEqualTo(new Ran(1, """
                        vitrine: script.groovy:2:1: "missing" is nothing that the script has.
                          2 | missing.run()
                              ^
                        """));
        assertThat(script("throw new IllegalStateException('no')").err())
                .isEqualTo("vitrine: script.groovy:1: IllegalStateException: no\n");
    }

    @Test
    void runsCodeOfTheCommandLineAndOfStandardInput() {
        String out = home.resolve("out").toString().replace("\\", "\\\\");
        assertThat(run("-e", "new File('" + out + "').text = args[0]", "given")).isEqualTo(new Ran(0, ""));
        assertThat(home.resolve("out")).hasContent("given");
        InputStream before = System.in;
        System.setIn(
                new ByteArrayInputStream(("new File('" + out + "').text = 'typed'").getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("run", "-")).isEqualTo(new Ran(0, ""));
        } finally {
            System.setIn(before);
        }
        assertThat(home.resolve("out")).hasContent("typed");
        assertThat(run("-e", "1 +").err()).startsWith("vitrine: -e:1:");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run("run")).isEqualTo(new Ran(2, """
                        vitrine: There is nothing to run. Name a file, - for standard input, or give code with -e.
                        See vitrine run --help.
                        """));
        assertThat(run("run", "nowhere.groovy"))
                .isEqualTo(new Ran(
                        1,
                        "vitrine: \"nowhere.groovy\" cannot be read: there is no such file. Name a file of Groovy.\n"));
    }
}
