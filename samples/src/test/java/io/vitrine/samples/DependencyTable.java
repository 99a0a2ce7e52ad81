package io.vitrine.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The table {@code | package | may use | foreign technology |} of a Markdown page, one row per package. */
record DependencyTable(List<Row> rows) {
    private static final String HEADER = "| package | may use | foreign technology |";
    private static final String ROOT = "root";

    /** What stands in one line. {@code name} and {@code uses} are as written: {@code root}, {@code store.duckdb}. */
    record Row(String name, Set<String> uses, List<Use> technologies) {}

    /** A technology that a row allows, in classes whose name ends in {@code suffix} (empty: in all). */
    record Use(String technology, String suffix) {
        boolean covers(String technologyUsed, String topLevelClass) {
            return technology.equals(technologyUsed) && topLevelClass.endsWith(suffix);
        }
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException if there is none, or a row uses one that does not stand above it
     */
    static DependencyTable parse(String markdown) {
        var lines = markdown.lines()
                .dropWhile(line -> !line.equals(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("There is no table with the header \"%s\".".formatted(HEADER));
        }
        var rows = new ArrayList<Row>();
        for (String line : lines) {
            String[] cells = line.replace("`", "").substring(1).split("\\|");
            rows.add(new Row(cells[0].strip(), uses(cells, rows), technologies(cells[2].strip())));
        }
        return new DependencyTable(List.copyOf(rows));
    }

    private static Set<String> uses(String[] cells, List<Row> above) {
        var known = new LinkedHashSet<>(above.stream().map(Row::name).toList());
        var uses = cells[1].strip();
        if (uses.equals("nothing of ours")) {
            return Set.of();
        }
        if (uses.equals("all above")) {
            return known;
        }
        var named = new TreeSet<>(Arrays.asList(uses.split(", ")));
        if (!known.containsAll(named)) {
            named.removeAll(known);
            throw new IllegalArgumentException("Row \"%s\" uses %s, which does not stand above it. Above it stand %s."
                    .formatted(cells[0].strip(), named, known));
        }
        return named;
    }

    private static List<Use> technologies(String cell) {
        if (cell.equals("none")) {
            return List.of();
        }
        return Stream.of(cell.split(", "))
                .map(item -> item.split(" in \\*"))
                .map(parts -> new Use(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    /** The row that speaks for a package: its own, or that of the nearest package around it. */
    Optional<Row> rowFor(String base, String packageName) {
        return rows.stream()
                .filter(row -> covers(base, row, packageName))
                .max(Comparator.comparingInt(row -> row.name().length()));
    }

    private static boolean covers(String base, Row row, String packageName) {
        if (row.name().equals(ROOT)) {
            return packageName.equals(base);
        }
        return (packageName + ".").startsWith(base + "." + row.name() + ".");
    }
}
