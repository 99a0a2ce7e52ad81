package io.vitrine.io;

import java.io.IOException;
import java.util.List;

/**
 * Reads one format. An importer only reads: what samples become, and that all or nothing of them is kept, is the
 * business of {@link Importing}. Found with {@link java.util.ServiceLoader}.
 */
public interface Importer {
    /** What this importer is; {@code --help}, the docs and the registry come from it. */
    Description description();

    /**
     * Reads all of {@code source} once, in a fixed order, without holding it in memory.
     *
     * <p>What is wrong with a record is told to {@code sink} and the reading goes on; what is wrong with the whole is
     * thrown.
     *
     * @throws io.vitrine.model.VitrineException {@code import.not-this-format}, {@code import.unreadable}, or what
     *     {@code sink} throws
     */
    void read(ImportSource source, Sink sink) throws IOException;

    /**
     * A format in words.
     *
     * @param name by which people ask for it, such as {@code voc}
     * @param title such as {@code PASCAL VOC}
     * @param reads what its path is and what is read from there, in sentences
     * @param options that it has beyond those of every import
     * @param example a whole command
     */
    record Description(String name, String title, String reads, List<Option> options, String example) {
        public Description {
            options = List.copyOf(options);
        }
    }

    /**
     * An option in words.
     *
     * @param name such as {@code --predictions}
     * @param value what follows it, such as {@code FILE}
     * @param meaning in a sentence
     */
    record Option(String name, String value, String meaning) {}
}
