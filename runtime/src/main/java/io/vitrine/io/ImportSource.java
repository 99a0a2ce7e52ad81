package io.vitrine.io;

import io.vitrine.store.Families;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an importer reads from.
 *
 * @param path the annotations' folder or file, absolute
 * @param media the pictures' folder, absolute; null where they are beside the annotations
 * @param field that gets the labels
 * @param predictions a file of predictions, absolute; null for none
 * @param pictures finds pictures, and looks at each once
 * @param families room to sort in, one for each call
 */
public record ImportSource(
        Path path,
        @Nullable Path media,
        String field,
        @Nullable Path predictions,
        Pictures pictures,
        Supplier<Families> families) {}
