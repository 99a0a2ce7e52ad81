package io.vitrine.samples.bench;

import io.vitrine.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows that are measured in a browser, which another process does: it writes them to a file, and the benchmark reads them
 * from there. Any thread.
 */
public final class AppRows {
    /** The system property that names the home with the set; without it the rows are of a small set, and go nowhere. */
    public static final String HOME = "vitrine.bench.home";

    /** The system property that names the file for the rows. */
    public static final String FILE = "vitrine.bench.rows";

    private final List<Row> rows = new ArrayList<>();

    /** Adds a row; {@code millis} are measurements of one thing. */
    public synchronized void add(String what, String aim, double[] millis, String found) {
        rows.add(new Row(what, "ms", Spread.of(millis), null, aim, found));
    }

    synchronized List<Row> all() {
        return List.copyOf(rows);
    }

    /** The rows by the names of their parts. */
    public List<Map<String, Object>> values() {
        return all().stream().map(Row::values).toList();
    }

    /** Writes the rows where the system property says, if it does. */
    public void write() throws IOException {
        String file = System.getProperty(FILE);
        if (file != null) {
            write(Path.of(file));
        }
    }

    /** Writes the rows, a line each. */
    public void write(Path file) throws IOException {
        Files.writeString(file, all().stream().map(Wire::json).collect(Collectors.joining("\n")));
    }

    /** The rows in a file that {@link #write} wrote. */
    public static AppRows read(Path file) throws IOException {
        var rows = new AppRows();
        Files.readAllLines(file).forEach(line -> rows.rows.add(Wire.read(line, Row.class)));
        return rows;
    }
}
