package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import io.vitrine.sql.ViewSql;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The samples of a view in its order: what all its pages come from.
 *
 * @param keys of the samples
 * @param aspects their shapes, as {@link io.vitrine.store.StoreReads#aspects} has them
 */
record ViewRows(long[] keys, byte[] aspects) {

    static ViewRows read(Db db, ViewSql view) {
        var rows = new Builder();
        db.each(view.keysAndSizes(), row -> rows.add(row.getLong(1), row.getLong(2), row.getLong(3)));
        return rows.build();
    }

    /** The rows of a run of all samples: found by position, which costs the same wherever it is. */
    static ViewRows read(Db db, StoredDataset dataset, Span run) {
        var rows = new Builder();
        db.each(
                Sql.of(
                        "SELECT key, m_width, m_height FROM " + dataset.samplesTable() + " WHERE {} ORDER BY pos",
                        run.has("pos")),
                row -> rows.add(row.getLong(1), row.getLong(2), row.getLong(3)));
        return rows.build();
    }

    List<Long> keyList() {
        return LongStream.of(keys).boxed().toList();
    }

    ViewRows slice(long from, long count) {
        int start = (int) Math.min(Math.max(from, 0), keys.length);
        int end = (int) Math.min(keys.length, start + Math.min(Math.max(count, 0), keys.length));
        return new ViewRows(Arrays.copyOfRange(keys, start, end), Arrays.copyOfRange(aspects, start, end));
    }

    /** Bytes of memory. */
    int size() {
        return 9 * keys.length + 100;
    }

    private static final class Builder {
        private long[] keys = new long[1024];
        private byte[] aspects = new byte[1024];
        private int used;

        void add(long key, long width, long height) {
            if (used == keys.length) {
                keys = Arrays.copyOf(keys, 2 * used);
                aspects = Arrays.copyOf(aspects, 2 * used);
            }
            keys[used] = key;
            aspects[used++] = aspect(width, height);
        }

        private static byte aspect(long width, long height) {
            if (width <= 0 || height <= 0) {
                return 0;
            }
            double octaves = Math.log((double) width / height) / Math.log(2);
            return (byte) Math.max(1, Math.min(255, Math.round(128 + 32 * octaves)));
        }

        ViewRows build() {
            return new ViewRows(Arrays.copyOf(keys, used), Arrays.copyOf(aspects, used));
        }
    }
}
