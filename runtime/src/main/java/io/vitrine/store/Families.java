package io.vitrine.store;

import java.util.List;
import java.util.function.Consumer;

/**
 * Sorts what comes in any order: rows, and rows that belong to them, in a scratch table on disk, so that memory does not grow
 * with the input. For one thread.
 */
public interface Families extends AutoCloseable {
    /**
     * Adds a parent.
     *
     * @param id what children name it by; a second one of the same id is told apart
     */
    void parent(String id, String row);

    void child(String parentId, String row);

    /** Hands out all parents in the order they were added, each with its children in theirs. */
    void forEach(Consumer<Family> action);

    /** Hands out the rows of children whose parent is not there, in the order they were added. */
    void forEachOrphan(Consumer<String> action);

    @Override
    void close();

    /**
     * A parent with its children.
     *
     * @param repeated whether an earlier parent has the same id; then it has no children
     */
    record Family(String id, String row, List<String> children, boolean repeated) {}
}
