package io.vitrine.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known of a dataset without looking at its samples.
 *
 * @param name unique in a home
 * @param uid 32 hexadecimal digits drawn when the dataset was made; never used again
 * @param mediaType of its samples
 * @param samples how many there are
 * @param created when it was made; its second is the head of all ids
 * @param revision counts edits of the data, and nothing else; what is cached is cached for a revision
 * @param schema its fields
 * @param mediaRoots absolute folders whose files may be served
 * @param info anything a person or an importer keeps with it, as {@link Values}
 */
public record DatasetInfo(
        String name,
        String uid,
        MediaType mediaType,
        long samples,
        Instant created,
        long revision,
        Schema schema,
        List<String> mediaRoots,
        Map<String, Object> info) {
    public DatasetInfo {
        mediaRoots = List.copyOf(mediaRoots);
        info = Values.frozen(info);
    }
}
