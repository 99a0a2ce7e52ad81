package io.vitrine.io;

import io.vitrine.model.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Where an importer puts what it reads. For one thread. Every method may throw {@code job.cancelled}; an importer lets
 * it through.
 */
public interface Sink {
    /** Adds a sample at the end; its labels are counted. */
    void add(Sample sample);

    /** Reports a record that was kept although something about it is odd. */
    void note(String place, String reason);

    /**
     * Reports a record that was left out.
     *
     * @param reason what was found and what was expected
     */
    void skip(String place, String reason);

    /** Keeps something with the dataset itself; only before the first sample. */
    void info(String name, @Nullable Object value);

    /**
     * Tells how far the reading is; cheap, to be called for every record.
     *
     * @param done part of {@code total}, in any unit
     */
    void progress(long done, long total);
}
