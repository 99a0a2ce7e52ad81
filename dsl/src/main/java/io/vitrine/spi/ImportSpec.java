package io.vitrine.spi;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to import, from where, into what.
 *
 * @param format the format's name, such as {@code voc} or {@code coco}
 * @param path the annotations' folder or file
 * @param name of the dataset
 * @param field that gets the labels; null for the format's own, {@code ground_truth}
 * @param media the pictures' folder, where they are not beside the annotations
 * @param predictions a file of predictions for the same samples, read into {@code predictions}; null for none
 * @param ifThere what to do if there is a dataset of that name
 */
public record ImportSpec(
        String format,
        Path path,
        String name,
        @Nullable String field,
        @Nullable Path media,
        @Nullable Path predictions,
        IfThere ifThere)
        implements JobSpec {
    /** What becomes of a dataset whose name an import wants. */
    public enum IfThere {
        /** It stays, and the import is refused. */
        REFUSE,
        /** It is replaced once the import is whole. */
        OVERWRITE,
        /** It gets the samples that it lacks, and in those it has the imported fields. */
        MERGE
    }

    public ImportSpec {
        Objects.requireNonNull(format);
        Objects.requireNonNull(path);
        Objects.requireNonNull(name);
        Objects.requireNonNull(ifThere);
    }

    @Override
    public boolean replaces() {
        return ifThere == IfThere.OVERWRITE;
    }
}
