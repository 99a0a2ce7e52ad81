package io.vitrine.io;

import io.vitrine.media.MediaRoots;
import io.vitrine.model.ImportReport;
import io.vitrine.model.Sample;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.Job;
import io.vitrine.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs imports: all of one is kept, under its name, or none of it. Immutable. */
public final class Importing {
    /** The field that labels get where nobody says another. */
    public static final String GROUND_TRUTH = "ground_truth";

    /** The field that predictions get. */
    public static final String PREDICTIONS = "predictions";

    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

    private final Formats formats;

    public Importing(Formats formats) {
        this.formats = formats;
    }

    /**
     * Imports what {@code spec} says. Blocks until done; memory does not grow with the input.
     *
     * @param reports the folder for notes that are too many for the report; made when needed
     * @param progress told on this thread, five times a second at most
     * @param cancelled asked for every record; true ends the import with {@code job.cancelled}
     * @throws io.vitrine.model.VitrineException {@code import.name-in-use}, {@code import.not-there}, {@code
     *     import.not-this-format}, {@code import.unreadable}, {@code job.cancelled} and others; then nothing was
     *     changed
     */
    public ImportReport run(
            Store store, Path reports, ImportSpec spec, Consumer<Job.Progress> progress, BooleanSupplier cancelled) {
        Importer importer = formats.get(spec.format());
        ImportSource source = source(store, importer, spec);
        Notes notes = new Notes(reports, spec.name());
        Pace pace = new Pace(progress, System::nanoTime);
        ImportRun run = new ImportRun(store, spec, roots(source), notes, pace, cancelled);
        boolean done = false;
        try {
            run.info("source", source.path().toString());
            run.info("format", spec.format());
            importer.read(source, run);
            ImportReport report = run.finish();
            done = true;
            return report;
        } catch (IOException e) {
            throw IoProblems.unreadable(source.path(), reason(e)).asException();
        } catch (UncheckedIOException e) {
            throw IoProblems.unreadable(source.path(), reason(e.getCause())).asException();
        } finally {
            end(run, notes, done);
        }
    }

    /** Checks at once what can be checked without reading: nobody waits an hour to learn that a name is taken. */
    private static ImportSource source(Store store, Importer importer, ImportSpec spec) {
        if (spec.name().isBlank()) {
            throw IoProblems.badName().asException();
        }
        if (spec.ifThere() == ImportSpec.IfThere.REFUSE
                && store.find(spec.name()).isPresent()) {
            throw IoProblems.nameInUse(spec.name()).asException();
        }
        String field = spec.field() == null ? GROUND_TRUTH : spec.field();
        Sample.checkName(field);
        Path path = there(spec.path(), "The path to import");
        Path media = spec.media() == null ? null : there(spec.media(), "--media");
        if (media != null && !Files.isDirectory(media)) {
            throw IoProblems.notAFolder(media).asException();
        }
        Path predictions = spec.predictions() == null ? null : there(spec.predictions(), "--predictions");
        checkPredictions(importer.description(), field, predictions);
        Pictures pictures = new Pictures(MediaRoots.of(roots(path, media)));
        return new ImportSource(path, media, field, predictions, pictures, () -> MemoryFamilies.of(store));
    }

    private static void checkPredictions(Importer.Description format, String field, @Nullable Path predictions) {
        if (predictions == null) {
            return;
        }
        if (format.options().stream().noneMatch(option -> option.name().equals("--predictions"))) {
            throw IoProblems.noPredictions(format.name()).asException();
        }
        if (field.equals(PREDICTIONS)) {
            throw IoProblems.sameField(field).asException();
        }
    }

    private static Path there(Path path, String what) {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw IoProblems.notThere(what, absolute).asException();
        }
        return absolute;
    }

    private static List<String> roots(ImportSource source) {
        return roots(source.path(), source.media());
    }

    /** The annotations' folder and the pictures' folder: only what a person named is ever served. */
    private static List<String> roots(Path path, @Nullable Path media) {
        var roots = new ArrayList<String>();
        roots.add((Files.isDirectory(path) ? path : path.getParent()).toString());
        if (media != null && !roots.contains(media.toString())) {
            roots.add(media.toString());
        }
        return roots;
    }

    private static void end(ImportRun run, Notes notes, boolean done) {
        try (run) {
            if (done) {
                notes.close();
            } else {
                notes.discard();
                run.undo();
            }
        } catch (IOException | RuntimeException e) {
            // the next start of the store removes what is left; the reason of the failure is on its way already
            LOG.warn("Could not clean up after an import", e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
