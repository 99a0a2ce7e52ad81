package io.vitrine.store;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be changed, inside {@link Store#transaction}; reads see what was changed before. */
public interface StoreTransaction extends StoreReads {
    /** Stops the statement that runs, if one does, which then fails. Any thread. */
    void interrupt();

    /** Makes an empty dataset; {@code dataset.exists} if the name is in use. */
    DatasetInfo create(String name, MediaType mediaType, List<String> mediaRoots);

    void rename(String dataset, String newName);

    void delete(String dataset);

    /** Adds folders whose files may be served. */
    void addMediaRoots(String dataset, List<String> roots);

    /**
     * Adds samples at the end; fields and attributes that are new become fields of the dataset.
     *
     * @param dataset the name, or what {@link #createHidden} returned
     * @return the ids of the samples, in order
     */
    List<String> append(String dataset, List<Sample> samples);

    /**
     * Changes the data, and keeps in the history of the dataset what it takes to undo that: the newest 1,000 edits, or as many
     * as fit in 2 GB.
     */
    Edited edit(String dataset, Signed by, Change change);

    /**
     * Adds samples at the end, as {@link #append} does, and keeps in the history that they were added; up to 10,000 can be
     * removed again.
     *
     * @param earlier the entry of samples added before that these belong to; null if these are the first
     */
    Edited add(String dataset, Signed by, List<Sample> samples, @Nullable Long earlier);

    /** Ids of the samples that an entry removed, if it did and they are not back. */
    List<String> removed(String dataset, long entry);

    /**
     * Reverts what an entry of the history changed, where the data still hold what it wrote; that is an entry too.
     *
     * @throws io.vitrine.model.VitrineException {@code history.unknown-entry} if there is none of that number
     */
    Edited undo(String dataset, Signed by, long entry, Conflict conflict);

    /**
     * Makes a dataset without a name, for an import to fill; unless it is published, the next start of the store removes it.
     *
     * @return what names it until it is published
     */
    String createHidden(MediaType mediaType, List<String> mediaRoots, Map<String, Object> info);

    /** Gives a hidden dataset its name; a dataset that has it already is replaced if {@code overwrite}, else refused. */
    DatasetInfo publish(String hidden, String name, boolean overwrite);

    /**
     * Moves the samples of a hidden dataset into {@code dataset}: one whose path is there gives it {@code fields} in place of
     * what it has, others are added. Refused with {@code import.repeated-path} where a path stands more than once on either
     * side.
     */
    DatasetInfo merge(String hidden, String dataset, List<String> fields);

    void dropHidden(String hidden);

    /** Keeps a session's state, as text; null forgets it. */
    void putSession(String session, long version, @Nullable String state);
}
