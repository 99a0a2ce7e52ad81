package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import java.util.Arrays;
import java.util.List;

/** Conditions that find the rows of some samples by key. */
final class KeyRange {
    private KeyRange() {}

    /** That {@code column} is {@code first}, {@code last} or between them: one statement for all of them. */
    static Sql between(String column, long first, long last) {
        return Sql.of(column + " BETWEEN {} AND {}", Sql.value(first), Sql.value(last));
    }

    /**
     * That {@code column} is one of {@code keys}. Keys that stand together, as those of a page in natural order do, are found
     * as a range, which skips whole blocks of the table; a long list goes as one array, which costs less than constants do.
     */
    static Sql of(String column, List<Long> keys) {
        long[] sorted = keys.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return Sql.of("false");
        }
        long first = sorted[0];
        long last = sorted[sorted.length - 1];
        Sql range = between(column, first, last);
        boolean dense = last - first == sorted.length - 1
                && Arrays.stream(sorted).distinct().count() == sorted.length;
        return dense ? range : Sql.of("({} AND " + column + " IN (SELECT unnest({})))", range, Sql.keys(keys));
    }
}
