package io.vitrine.executor;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Answers already given, so that a request sent again does nothing again: the last 1,000 of each client, whose name is the
 * request's id before its last {@code -}. Any thread.
 *
 * @param <T> an answer
 */
final class Answers<T> {
    private static final int KEPT_OF_EACH = 1_000;

    private final Cache<String, Map<String, CompletableFuture<T>>> clients = CacheBuilder.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** The answer to {@code requestId}: the one given or promised before, or else the one that {@code work} promises. */
    CompletableFuture<T> once(String requestId, Supplier<CompletableFuture<T>> work) {
        int dash = requestId.lastIndexOf('-');
        String client = dash < 0 ? requestId : requestId.substring(0, dash);
        Map<String, CompletableFuture<T>> answers = clients.asMap().computeIfAbsent(client, name -> new Recent<>());
        synchronized (answers) {
            CompletableFuture<T> known = answers.get(requestId);
            if (known == null) {
                known = work.get();
                answers.put(requestId, known);
            }
            return known;
        }
    }

    private static final class Recent<T> extends LinkedHashMap<String, T> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > KEPT_OF_EACH;
        }
    }
}
