package io.vitrine.store.duckdb;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.vitrine.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tables beside the labels have rows: most datasets have no masks and no tags of labels, and to read nothing
 * takes as long as to read something. Any thread.
 */
final class SideTables {
    private static final int MOST = 1_000;

    /** What is known, by the uid of the dataset. */
    private final Cache<String, Known> known =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    private record Known(long revision, Rows rows) {
        /** A table that had rows may have lost them; to read it then is only needless. */
        boolean holdsAt(long other) {
            return revision == other || rows.equals(Rows.ANYWHERE);
        }
    }

    /** Where there may be rows. */
    record Rows(boolean labelTags, boolean masks) {
        static final Rows ANYWHERE = new Rows(true, true);
    }

    /** Where {@code dataset} has rows, as {@code db} sees it. */
    Rows of(Db db, StoredDataset dataset) {
        @Nullable Known before = known.getIfPresent(dataset.uid());
        if (before != null && before.holdsAt(dataset.revision())) {
            return before.rows;
        }
        Sql any = Sql.of("SELECT EXISTS(SELECT 1 FROM " + dataset.labelTagsTable() + "), EXISTS(SELECT 1 FROM "
                + dataset.masksTable() + ")");
        Rows rows = db.first(any, row -> new Rows(row.getBoolean(1), row.getBoolean(2)))
                .orElseThrow();
        known.put(dataset.uid(), new Known(dataset.revision(), rows));
        return rows;
    }
}
