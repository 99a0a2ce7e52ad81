package io.vitrine.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, and what it found that is worth knowing.
 *
 * @param dataset the name of the dataset it made or changed
 * @param samples imported
 * @param labels imported
 * @param notes records that were kept although something about them is odd, the first few
 * @param skipped records that were not imported, the first few
 * @param noteCount how many notes there are in all
 * @param skippedCount how many records were skipped in all
 * @param millis how long it took
 * @param file where all notes are, if they are more than the first few; null otherwise
 */
public record ImportReport(
        String dataset,
        long samples,
        long labels,
        List<Note> notes,
        List<Note> skipped,
        long noteCount,
        long skippedCount,
        long millis,
        @Nullable String file) {
    /** How many notes, and how many skipped records, a report holds itself. */
    public static final int FIRST = 20;

    /**
     * One thing found.
     *
     * @param place the file, with line or index
     * @param reason what was found and, for a skipped record, what was expected
     */
    public record Note(String place, String reason) {
        @Override
        public String toString() {
            return place + ": " + reason;
        }
    }

    public ImportReport {
        notes = List.copyOf(notes);
        skipped = List.copyOf(skipped);
    }

    /** {@code 364 samples, 4,888 labels, 2 notes, 0 skipped in 1.2 s (303 files/s)}. */
    public String summary() {
        double seconds = millis / 1000.0;
        return String.format(
                Locale.ROOT,
                "%,d samples, %,d labels, %,d notes, %,d skipped in %.1f s (%,.0f samples/s)",
                samples,
                labels,
                noteCount,
                skippedCount,
                seconds,
                samples / Math.max(seconds, 0.001));
    }

    @Override
    public String toString() {
        String first = Stream.concat(notes.stream(), skipped.stream().map(note -> "skipped " + note))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        String rest = file == null ? "" : "\nall notes: " + file;
        return first.isEmpty() ? summary() : summary() + "\n" + first + rest;
    }
}
