package io.vitrine.store.duckdb;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The histories of all datasets as they are committed, by the keys of the datasets. Any thread. */
final class Histories {
    private final Map<Long, StoredHistory> committed;

    Histories(Map<Long, StoredHistory> committed) {
        this.committed = new ConcurrentHashMap<>(committed);
    }

    StoredHistory of(long dataset) {
        return committed.getOrDefault(dataset, StoredHistory.NONE);
    }

    /** Whether an edit of the request is in one of them. */
    boolean has(String request) {
        return committed.values().stream().anyMatch(history -> history.has(request));
    }

    /** To be called when {@code changed} is committed. */
    void publish(Map<Long, StoredHistory> changed) {
        committed.putAll(changed);
        changed.forEach((dataset, history) -> {
            if (history.rows().isEmpty()) {
                committed.remove(dataset);
            }
        });
    }
}
