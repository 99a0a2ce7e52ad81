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

    /** Notes where the tags of edits stand, in a temporary table: undo finds them there, whoever writes the rows anew. */
    static void save(Db db, String tags, String positions) {
        db.run("CREATE OR REPLACE TEMP TABLE " + positions + " AS SELECT key, tag, pos FROM " + tags + " WHERE pos >= "
                + FIRST_EDITED);
    }

    /** Lets those that are there again stand where they stood. */
    static void restore(Db db, String tags, String positions) {
        db.run("UPDATE " + tags + " SET pos = p.pos FROM " + positions + " p WHERE p.key = " + tags
                + ".key AND p.tag = " + tags + ".tag");
        db.run("DROP TABLE temp." + positions);
    }
}
