package io.vitrine.view;

import java.util.List;

/**
 * The few things that stages come down to. What compiles, interprets or explains views knows these only, so that a new stage
 * costs one record.
 */
public sealed interface Relation {
    /** Keeps the samples for which {@code condition} is true. */
    record Filter(Expr condition) implements Relation {}

    /** Orders the samples; ties stay in the order they had. */
    record Order(List<SortKey> keys) implements Relation {
        public Order {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Skips samples, then keeps some.
     *
     * @param skip at least 0
     * @param limit at least 0; {@link Long#MAX_VALUE} for all
     */
    record Slice(long skip, long limit) implements Relation {}

    /**
     * Keeps or drops samples by id; ids that are not there mean nothing.
     *
     * @param ids each once
     */
    record Pick(List<String> ids, Keep keep, SelectOrder order) implements Relation {
        /** Whether the named samples stay or go. */
        public enum Keep {
            NAMED,
            OTHERS
        }

        public Pick {
            ids = ids.stream().distinct().toList();
        }
    }

    /** Keeps, in the labels of one field, those for which {@code condition} is true. */
    record Reshape(String field, Expr condition, Unmatched unmatched) implements Relation {}

    /**
     * Keeps {@code size} samples drawn at random, in the order drawn: ascending by {@code key mod r}, where r is the random
     * number in {@code [0.999, 1)} that each sample holds.
     *
     * @param key in {@code [10^7, 10^10]}, from the seed by {@link PythonRandom}
     */
    record Draw(long size, long key) implements Relation {}
}
