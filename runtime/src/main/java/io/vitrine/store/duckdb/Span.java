package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import io.vitrine.view.Relation;

/**
 * A run of the samples of a dataset, by their positions.
 *
 * @param from the first
 * @param to behind the last; not below {@code from}
 */
record Span(long from, long to) {
    /** The run that {@code slice} cuts out of {@code samples} samples. */
    static Span of(Relation.Slice slice, long samples) {
        return new Span(0, samples).part(slice.skip(), slice.limit());
    }

    /** At most {@code count} of these, without the first {@code skip}; below 0 counts as 0. */
    Span part(long skip, long count) {
        long first = from + Math.min(Math.max(skip, 0), size());
        return new Span(first, first + Math.min(Math.max(count, 0), to - first));
    }

    long size() {
        return to - from;
    }

    /** That the sample {@code column} belongs to is one of them. */
    Sql has(String column) {
        return KeyRange.between(column, from, to - 1);
    }
}
