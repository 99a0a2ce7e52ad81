package io.vitrine.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.cli.Main;
import io.vitrine.cli.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark as people start it, on a small set. It tells no times: other tests may run beside it. */
class BenchVerbTest {
    private static final List<String> ROWS = List.of(
            "import both files (once)",
            "its work on all cores",
            "its peak of the heap, garbage included",
            "its peak of the process",
            "count",
            "label counts",
            "page of 50 whole samples at 60,000",
            "page of 50 as the start of a view: `skip(60_000).head(50)`",
            "50 most unique, whole: `sortBy(\"uniqueness\", DESCENDING).limit(50)`",
            "first 50 of all sorted: `sortBy(..).head(50)`",
            "one sample by id",
            "samples with at least 2 persons over 0.8",
            "their ids",
            "5 counts in one question",
            "the same under a filter of labels",
            "`session.setView`, until its state is everywhere",
            "a click, until the program's listener is called",
            "tag all samples",
            "undo of tagging all",
            "redo of tagging all",
            "tag 20 samples",
            "memory after that: heap without garbage",
            "the process, with DuckDB",
            "tag all samples in plain SQL, on a copy",
            "tag all samples, compared with that",
            "take that away in plain SQL, tag by tag",
            "count, remote",
            "label counts, remote",
            "page of 50 whole samples at 60,000, remote");

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        var all = new ArrayList<>(List.of("bench", "--home", home.toString()));
        all.addAll(List.of(args));
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
        return Main.run(terminal, all.toArray(String[]::new));
    }

    @Test
    void printsEveryRow() {
        assertThat(run("--size", "500", "--json")).as(err.toString()).isZero();
        assertThat(Pattern.compile("\"what\":\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .matcher(out.toString())
                        .results()
                        .map(row -> row.group(1).replace("\\", "")))
                .isEqualTo(ROWS);
        assertThat(out.toString()).contains("500 samples, 8,291 labels, 0 notes, 0 skipped");
        assertThat(err.toString()).contains("| count | ", "| label counts, remote | ");
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        assertThat(run("--size", "0")).isEqualTo(1);
        assertThat(run("--media", Files.createDirectory(home.resolve("empty")).toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--size 0 is no number of samples", "has no pictures");
    }
}
