package io.vitrine.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Sorts what comes in any order: rows, and rows that belong to them. A row is any bytes. For one thread. */
public interface Families extends AutoCloseable {
    /**
     * Adds a parent.
     *
     * @param id what children name it by; a second one of the same id is told apart
     */
    void parent(String id, byte[] row);

    void child(String parentId, byte[] row);

    /** Hands out all parents in the order they were added, each with its children in theirs. */
    void forEach(Consumer<Family> action);

    /** Hands out the ids and rows of children whose parent is not there, in the order they were added. */
    void forEachOrphan(BiConsumer<String, ByteBuffer> action);

    @Override
    void close();

    /**
     * A parent with its children.
     *
     * @param repeated whether an earlier parent has the same id; then it has no children
     */
    record Family(String id, ByteBuffer row, List<ByteBuffer> children, boolean repeated) {}
}
