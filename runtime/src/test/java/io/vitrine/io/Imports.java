package io.vitrine.io;

import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.ImportReport;
import io.vitrine.model.ImportReport.Note;
import io.vitrine.model.Sample;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.ImportSpec.IfThere;
import io.vitrine.store.Store;
import io.vitrine.store.duckdb.DuckDbStore;
import io.vitrine.view.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store in a folder of its own, and imports into it. */
public final class Imports implements AutoCloseable {
    private final Path home;
    private final Store store;
    private final Importing importing = new Importing(Formats.installed());

    public Imports(Path home) {
        this.home = home;
        this.store = DuckDbStore.open(home.resolve("vitrine.duckdb"));
    }

    public static ImportSpec spec(String format, Path path, String name) {
        return new ImportSpec(format, path, name, null, null, null, IfThere.REFUSE);
    }

    public Store store() {
        return store;
    }

    public Path reports() {
        return home.resolve("reports");
    }

    /** Imports; the report's time is 0, so that reports can be compared. */
    public ImportReport run(ImportSpec spec) {
        return timeless(importing.run(store, reports(), spec, progress -> {}, () -> false));
    }

    public Importing importing() {
        return importing;
    }

    public List<Sample> samples(String dataset) {
        try (Stream<Sample> all = store.samples(dataset, View.all(), 0, Long.MAX_VALUE)) {
            return all.toList();
        }
    }

    public Sample sample(String dataset, String file) {
        return samples(dataset).stream()
                .filter(sample -> name(sample).equals(file))
                .findFirst()
                .orElseThrow();
    }

    public static List<Detection> detections(Sample sample, String field) {
        return sample.get(field, Detections.class).detections();
    }

    /** Names of pictures by how often they occur. */
    public static String name(Sample sample) {
        return Path.of(sample.filepath()).getFileName().toString();
    }

    public Map<String, Long> labels(String dataset, String field) {
        return samples(dataset).stream()
                .flatMap(sample -> detections(sample, field).stream())
                .collect(Collectors.groupingBy(Detection::label, TreeMap::new, Collectors.counting()));
    }

    public Map<String, Long> tags(String dataset) {
        return samples(dataset).stream()
                .flatMap(sample -> sample.tags().stream())
                .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
    }

    /** The sample and its detections without ids. */
    public static Sample anonymous(Sample sample) {
        Sample bare = sample.withId(null);
        for (Map.Entry<String, Object> field : sample.fields().entrySet()) {
            if (field.getValue() instanceof Detections several) {
                List<Detection> labels = several.detections().stream()
                        .map(label -> label.with(null, label.tags(), label.attributes()))
                        .toList();
                bare = bare.with(field.getKey(), new Detections(labels));
            }
        }
        return bare;
    }

    public static ImportReport timeless(ImportReport report) {
        return new ImportReport(
                report.dataset(),
                report.samples(),
                report.labels(),
                report.notes(),
                report.skipped(),
                report.noteCount(),
                report.skippedCount(),
                0,
                report.file());
    }

    /** A report whose notes are few enough to stand in it. */
    public static ImportReport report(String dataset, long samples, long labels, List<Note> notes, List<Note> skipped) {
        return new ImportReport(dataset, samples, labels, notes, skipped, notes.size(), skipped.size(), 0, null);
    }

    /** Deletes all datasets, for the next test: opening a store anew would take longer than most tests. */
    public void clear() {
        store.datasets()
                .forEach(dataset -> store.transaction(tx -> {
                    tx.delete(dataset.name());
                    return null;
                }));
    }

    @Override
    public void close() {
        store.close();
    }
}
