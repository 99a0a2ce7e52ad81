package io.vitrine.io.coco;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does pieces of work on threads of its own, one for each core, and hands out what came of them in the order in which they
 * were started. Never more than a few are under way, so that memory is bounded. For one thread; to be closed.
 *
 * @param <T> what comes of the work
 */
final class InOrder<T> implements AutoCloseable {
    private static final int MOST_THREADS = 4;

    private final int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    private final ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
        var thread = new Thread(work, "vitrine-import-read");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<CompletableFuture<List<T>>> underWay = new ArrayDeque<>();
    private final Consumer<T> taker;

    /** Hands out to {@code taker}, on the thread that calls. */
    InOrder(Consumer<T> taker) {
        this.taker = taker;
    }

    /** Starts {@code work}; hands out what came of earlier work if much is under way, or throws what that threw. */
    void start(Supplier<List<T>> work) {
        if (underWay.size() > threads) {
            takeFirst();
        }
        underWay.add(CompletableFuture.supplyAsync(work, pool));
    }

    /** Waits for all work and hands out what came of it. */
    void finish() {
        while (!underWay.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() {
        try {
            underWay.remove().join().forEach(taker);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
