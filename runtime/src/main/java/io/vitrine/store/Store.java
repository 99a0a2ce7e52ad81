package io.vitrine.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where datasets are kept. Threads: reads may come from any number at once; transactions wait for each other.
 *
 * <p>What was committed survives a kill of the process.
 */
public interface Store extends StoreReads, AutoCloseable {
    /** Does {@code work} in the one writing transaction: all of it is committed, or none if it throws. */
    <T> T transaction(Function<StoreTransaction, T> work);

    /**
     * Does {@code work} as a transaction would, and then undoes it: nothing of it is ever seen.
     *
     * @param sql told each statement before it runs, with its values behind {@code --}
     */
    <T> T rehearse(Function<StoreTransaction, T> work, Consumer<String> sql);

    /**
     * Lets {@code listener} know of datasets that a transaction removed, by their uids, once it is committed: deleted,
     * overwritten or merged into others. It is called on the thread of the transaction, which waits for it.
     */
    void onDropped(Consumer<String> listener);

    /**
     * Brings what was committed into the form in which it is read best; after bulk work, which is many times slower to read
     * until then. Blocks; other writers wait.
     */
    void settle();

    /** Sessions as they were kept last. */
    List<SessionRow> sessions();

    /** Room for an import to sort in, on disk: memory does not grow with what is put there. To be closed. */
    Families families();

    @Override
    void close();

    /** A session as it is kept. */
    record SessionRow(String session, long version, String state) {}
}
