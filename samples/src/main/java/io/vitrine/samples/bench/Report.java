package io.vitrine.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A run, written down. */
record Report(Map<String, String> circumstances, List<Row> rows) {
    private static final String PAGE = """
            # Benchmarks

            Written by `./vitrine bench`, which draws a set of the size of COCO's train2017, imports it and asks about it
            through the Java API. Each time is the median of five with the lowest and the highest, after five rounds that do
            not count. Before every question in the first column one sample is tagged, so that nothing kept about the data
            helps; the second column is the same question asked again at once. Aims were set for two cores; those with a
            note were set for a question like it, asked over HTTP.

            %s

            %s
            """;

    /** For people. */
    String table() {
        return rows.stream()
                .map(Row::line)
                .collect(Collectors.joining(
                        "\n", "| what | first time | again | aim | found |\n| --- | --- | --- | --- | --- |\n", ""));
    }

    /** For programs. */
    Map<String, Object> values() {
        return Map.of(
                "circumstances",
                circumstances,
                "rows",
                rows.stream().map(Row::values).toList());
    }

    /** Writes the page of the documentation. */
    void write(Path file) throws IOException {
        Files.writeString(file, PAGE.formatted(under(), table()));
    }

    private String under() {
        return circumstances.entrySet().stream()
                .map(entry -> "- " + entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
