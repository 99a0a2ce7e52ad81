package io.vitrine.io;

import io.vitrine.model.VitrineException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The formats that can be read, by name. */
public final class Formats {
    private final List<Importer> importers;

    public Formats(List<Importer> importers) {
        this.importers = importers.stream()
                .sorted(Comparator.comparing(importer -> importer.description().name()))
                .toList();
    }

    /** All importers on the class path. */
    public static Formats installed() {
        return new Formats(ServiceLoader.load(Importer.class, Importer.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** What there is, by name. */
    public List<Importer.Description> descriptions() {
        return importers.stream().map(Importer::description).toList();
    }

    /**
     * The importer of a format.
     *
     * @throws VitrineException {@code import.unknown-format} if there is none of that name
     */
    public Importer get(String name) {
        return importers.stream()
                .filter(importer -> importer.description().name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> IoProblems.unknownFormat(name, descriptions()).asException());
    }
}
