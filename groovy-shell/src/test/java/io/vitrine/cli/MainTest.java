package io.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as people type it, on a small VOC folder. */
class MainTest {
    @TempDir
    private Path folder;

    /** What one command line did. */
    private record Ran(int exit, String out, String err) {}

    @BeforeEach
    void writeAnnotations() throws Exception {
        Path annotations = Files.createDirectories(folder.resolve("voc/Annotations"));
        for (String name : List.of("a", "b")) {
            Files.writeString(annotations.resolve(name + ".xml"), """
                    <annotation><filename>%s.jpg</filename><size><width>100</width><height>50</height></size>
                    <object><name>cat</name><bndbox><xmin>10</xmin><ymin>10</ymin><xmax>60</xmax><ymax>30</ymax></bndbox></object>
                    </annotation>""".formatted(name));
        }
    }

    private Ran run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of(args));
        if (args.length > 0 && !args[0].startsWith("-")) {
            all.addAll(List.of("--home", folder.resolve("home").toString()));
        }
        int exit = Main.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false),
                all.toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    private Ran importAs(String name, String... more) {
        var args =
                new ArrayList<>(List.of("import", "voc", folder.resolve("voc").toString(), "--name", name));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void importsListsDescribesAndDeletes() {
        Ran imported = importAs("cats");
        assertThat(imported.exit()).as(imported.toString()).isZero();
        assertThat(imported.out()).startsWith("2 samples, 2 labels, 2 notes, 0 skipped in ");
        assertThat(run("list").out()).matches("cats +2 image samples  made \\d{4}-\\d\\d-\\d\\d\\n");
        assertThat(run("info", "cats")).isEqualTo(new Ran(0, """
                        Dataset "cats": 2 image samples
                          tags          none
                          ground_truth  Detections           2   cat 2
                          metadata      100 x 50
                        """, ""));
        assertThat(run("delete", "cats"))
                .isEqualTo(new Ran(2, "", "vitrine: deleting cannot be undone. Add --yes to do it.\n"));
        assertThat(run("delete", "cats", "--yes")).isEqualTo(new Ran(0, "deleted \"cats\"\n", ""));
        assertThat(run("list"))
                .isEqualTo(new Ran(0, "No datasets yet. Import one: vitrine import voc FOLDER --name NAME\n", ""));
    }

    @Test
    void printsJsonWhereItIsAskedTo() {
        importAs("cats");
        assertThat(run("list", "--json").out())
                .startsWith("[{\"name\":\"cats\",")
                .contains("\"samples\":2");
    }

    @Test
    void saysWhichNamesThereAre() {
        importAs("cats");
        assertThat(run("info", "cat"))
                .isEqualTo(new Ran(
                        1, "", "vitrine: There is no dataset \"cat\". Did you mean \"cats\"? Datasets: cats.\n"));
    }

    @Test
    void refusesANameInUseAndOffersBothOptions() {
        importAs("cats");
        Ran again = importAs("cats");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("--overwrite").contains("--merge").contains("cats");
        assertThat(importAs("cats", "--overwrite").exit()).isZero();
    }

    @Test
    void tellsWrongUsageFromAProblem() {
        assertThat(run("import", "voc").exit()).isEqualTo(2);
        assertThat(run("opne", "cats").exit()).isEqualTo(2);
        assertThat(run("import", "jpeg2000", folder.toString(), "--name", "x").exit())
                .isEqualTo(1);
    }

    @Test
    void printsNoStackTraceUnlessAskedTo() {
        assertThat(run("info", "x").err()).doesNotContain("\tat ");
        assertThat(run("info", "x", "--debug").err()).contains("\tat ");
    }

    @Test
    void listsTheVerbsWhereNoneIsGiven() {
        assertThat(run()).isEqualTo(new Ran(0, run("--help").out(), ""));
    }

    @Test
    void completesCommandLinesInBash() throws Exception {
        assumeThat(Path.of("/bin/bash")).isExecutable();
        Path script = Files.writeString(
                folder.resolve("completion"), run("completion", "bash").out());
        String asked = "source %s; COMP_WORDS=(vitrine qui); COMP_CWORD=1; _complete_vitrine; echo \"${COMPREPLY[@]}\""
                .formatted(script);
        Process bash = new ProcessBuilder("/bin/bash", "-c", asked)
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(said.strip()).isEqualTo("quickstart");
        assertThat(run("completion", "zsh").out()).startsWith("autoload -Uz compinit && compinit\n");
        assertThat(run("completion", "fish").exit()).isEqualTo(2);
    }

    @Test
    void warmsUpAndLeavesNothing() {
        assertThat(run("warm-up")).isEqualTo(new Ran(0, "warm, 200\n", ""));
        assertThat(run("--help").out()).doesNotContain("warm-up");
    }

    @Test
    void helpsWithEveryVerb() {
        assertThat(run("--help").out())
                .contains("quickstart", "import", "list", "info", "delete", "open", "serve", "completion");
        for (String verb : List.of("quickstart", "import", "list", "info", "delete", "open", "serve", "completion")) {
            Ran help = run(verb, "--help");
            assertThat(help.exit()).isZero();
            assertThat(help.out()).contains("--home", "--json", "--debug");
        }
    }
}
