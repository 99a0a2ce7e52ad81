package io.vitrine;

import io.vitrine.model.ImportReport;
import io.vitrine.model.Problem;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.Job;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An import, described part by part and then run: {@code Import.from(dir).format(VOC).named("bccd").run()}. Immutable; each
 * method returns a new description.
 */
public final class Import {
    private final Path path;
    private final @Nullable Format format;
    private final @Nullable String name;
    private final @Nullable String field;
    private final @Nullable Path media;
    private final @Nullable Path predictions;
    private final ImportSpec.IfThere ifThere;

    private Import(
            Path path,
            @Nullable Format format,
            @Nullable String name,
            @Nullable String field,
            @Nullable Path media,
            @Nullable Path predictions,
            ImportSpec.IfThere ifThere) {
        this.path = path;
        this.format = format;
        this.name = name;
        this.field = field;
        this.media = media;
        this.predictions = predictions;
        this.ifThere = ifThere;
    }

    /** From the annotations' folder or file. */
    public static Import from(Path path) {
        return new Import(path.toAbsolutePath().normalize(), null, null, null, null, null, ImportSpec.IfThere.REFUSE);
    }

    public Import format(Format newFormat) {
        return new Import(path, newFormat, name, field, media, predictions, ifThere);
    }

    /** Under this name; without it, under that of the folder or file. */
    public Import named(String newName) {
        return new Import(path, format, newName, field, media, predictions, ifThere);
    }

    /** Into this field instead of the format's own. */
    public Import into(String newField) {
        return new Import(path, format, name, newField, media, predictions, ifThere);
    }

    /** With the pictures in this folder, where they are not beside the annotations. */
    public Import mediaIn(Path folder) {
        return new Import(path, format, name, field, folder.toAbsolutePath().normalize(), predictions, ifThere);
    }

    /** With a file of predictions for the same samples, into {@code predictions}. */
    public Import predictionsIn(Path file) {
        return new Import(
                path, format, name, field, media, file.toAbsolutePath().normalize(), ifThere);
    }

    /** In place of a dataset of that name, once the import is whole. */
    public Import overwrite() {
        return new Import(path, format, name, field, media, predictions, ImportSpec.IfThere.OVERWRITE);
    }

    /** Into a dataset of that name: samples it lacks are added, those it has get the imported fields. */
    public Import merge() {
        return new Import(path, format, name, field, media, predictions, ImportSpec.IfThere.MERGE);
    }

    /** Runs the import to its end; fails with the problem that kept it from happening. */
    public ImportReport run() {
        return run(progress -> {});
    }

    public ImportReport run(Consumer<Job.Progress> progress) {
        Job job = start();
        job.onProgress(progress);
        return Runs.await(job.result());
    }

    /** Starts the import, to be followed or cancelled. */
    public Job start() {
        return CurrentServer.INSTANCE.gateway().start(spec());
    }

    /** The dataset of that name if it came from the same place in the same format, else the one imported now. */
    Dataset runOnce() {
        ImportSpec spec = spec();
        Optional<Dataset> there = Vitrine.datasets().find(spec.name());
        if (there.isPresent() && cameFrom(there.get(), spec)) {
            return there.get();
        }
        run();
        return Vitrine.datasets().load(spec.name());
    }

    private static boolean cameFrom(Dataset dataset, ImportSpec spec) {
        var info = dataset.getInfo();
        return spec.path().toString().equals(info.get("source"))
                && spec.format().equals(info.get("format"));
    }

    private ImportSpec spec() {
        if (format == null) {
            throw Problem.of("import.no-format", "The import says no format. Add one, as in .format(Format.VOC).")
                    .asException();
        }
        return new ImportSpec(format.key(), path, nameOrFolder(), field, media, predictions, ifThere);
    }

    private String nameOrFolder() {
        if (name != null) {
            return name;
        }
        Path last = path.getFileName();
        return last == null ? "dataset" : last.toString().replaceFirst("\\.json$", "");
    }
}
