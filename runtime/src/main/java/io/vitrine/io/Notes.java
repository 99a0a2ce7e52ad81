package io.vitrine.io;

import io.vitrine.model.ImportReport;
import io.vitrine.model.ImportReport.Note;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an import found: the first few in memory, all of them in a file as soon as they are more. For one thread; to be
 * closed.
 */
final class Notes implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int LONGEST_NAME = 60;

    private final Path folder;
    private final String name;
    private final List<String> all = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Note> skipped = new ArrayList<>();
    private long noteCount;
    private long skippedCount;
    private @Nullable Path file;
    private @Nullable BufferedWriter out;

    /**
     * Notes that go to {@code folder} if they are many.
     *
     * @param name of the dataset
     */
    Notes(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    void note(Note note) {
        noteCount++;
        keep(note, notes, note.toString());
    }

    void skip(Note note) {
        skippedCount++;
        keep(note, skipped, "skipped " + note);
    }

    long skippedCount() {
        return skippedCount;
    }

    /** The first record that was skipped; there is one. */
    Note firstSkipped() {
        return skipped.get(0);
    }

    private void keep(Note note, List<Note> first, String line) {
        try {
            if (first.size() < ImportReport.FIRST) {
                first.add(note);
            } else if (out == null) {
                open();
            }
            if (out == null) {
                all.add(line);
            } else {
                out.write(line);
                out.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        Files.createDirectories(folder);
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String start =
                plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + "-" + TIME.format(LocalDateTime.now());
        for (int i = 1; out == null; i++) {
            Path next = folder.resolve(start + (i == 1 ? "" : "-" + i) + ".txt");
            try {
                out = Files.newBufferedWriter(next, java.nio.file.StandardOpenOption.CREATE_NEW);
                file = next;
            } catch (FileAlreadyExistsException e) {
                // two imports within a second
            }
        }
        for (String line : all) {
            out.write(line);
            out.newLine();
        }
        all.clear();
    }

    ImportReport report(String dataset, long samples, long labels, long millis) {
        return new ImportReport(
                dataset,
                samples,
                labels,
                notes,
                skipped,
                noteCount,
                skippedCount,
                millis,
                file == null ? null : file.toString());
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    /** Removes the file: the import came to nothing. */
    void discard() throws IOException {
        close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
