package io.vitrine.store.duckdb;

/** Where tags stand among those of their sample or label: first those it came with, then those of edits, in their order. */
final class TagPositions {
    private static final long FIRST_EDITED = 1L << 32;

    /** Tags of one edit, as a power of two. */
    private static final int BITS = 20;

    private TagPositions() {}

    /** The first position that the next edit of {@code dataset} may give; only its own tags stand there. */
    static long first(StoredDataset dataset) {
        return FIRST_EDITED + (dataset.revision() << BITS);
    }
}
