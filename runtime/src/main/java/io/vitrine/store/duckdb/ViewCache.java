package io.vitrine.store.duckdb;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
import io.vitrine.model.VitrineException;
import io.vitrine.view.View;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * What is known of datasets as long as they have not changed: the rows of views that were looked at last, in a bounded number
 * of bytes, and which tables are empty.
 */
final class ViewCache {
    private static final long MOST_BYTES = 96L << 20;

    /** Weighs views, not their revisions: an edit leaves the old ones to fall out by age. */
    private final Cache<Key, ViewRows> rows = CacheBuilder.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, ViewRows value) -> value.size())
            .build();

    private final SideTables sideTables = new SideTables();

    private record Key(String uid, long revision, View view) {}

    /** The rows, read by {@code reader} if they are not known; who asks for the same meanwhile waits for them. */
    ViewRows get(StoredDataset dataset, View view, Callable<ViewRows> reader) {
        try {
            return rows.get(key(dataset, view), reader);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (UncheckedExecutionException e) {
            if (e.getCause() instanceof VitrineException problem) {
                throw problem;
            }
            throw e;
        }
    }

    SideTables sideTables() {
        return sideTables;
    }

    Optional<ViewRows> find(StoredDataset dataset, View view) {
        return Optional.ofNullable(rows.getIfPresent(key(dataset, view)));
    }

    private static Key key(StoredDataset dataset, View view) {
        return new Key(dataset.uid(), dataset.revision(), view);
    }
}
