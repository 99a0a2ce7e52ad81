package io.vitrine.executor;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * One queue for each key: what is submitted under one key runs in order and never at once, what is submitted under different
 * keys does not wait for each other. Any thread.
 */
final class SerialQueues {
    private final Executor executor;
    /** Keys with something running; the queue holds what waits behind it. */
    private final Map<String, Queue<Runnable>> busy = new HashMap<>();

    SerialQueues(Executor executor) {
        this.executor = executor;
    }

    <T> CompletableFuture<T> submit(String key, Callable<T> work) {
        var result = new CompletableFuture<T>();
        Runnable run = () -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) { // an Error too is the answer of this work, not the end of the queue
                result.completeExceptionally(e);
            } finally {
                next(key);
            }
        };
        synchronized (busy) {
            Queue<Runnable> waiting = busy.get(key);
            if (waiting != null) {
                waiting.add(run);
                return result;
            }
            busy.put(key, new ArrayDeque<>());
        }
        start(key, run, result);
        return result;
    }

    private void start(String key, Runnable run, CompletableFuture<?> result) {
        try {
            executor.execute(run);
        } catch (RuntimeException stopped) {
            result.completeExceptionally(stopped);
            next(key);
        }
    }

    private void next(String key) {
        Runnable run;
        synchronized (busy) {
            run = busy.get(key).poll();
            if (run == null) {
                busy.remove(key);
                return;
            }
        }
        executor.execute(run);
    }
}
