package io.vitrine.io;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Does one piece of work after the other on a thread of its own, while the caller prepares the next: never more than
 * one waits. For one thread; to be closed.
 */
final class Behind implements AutoCloseable {
    private final ExecutorService thread;
    private @Nullable Future<?> last;

    Behind(String name) {
        thread = Executors.newSingleThreadExecutor(work -> {
            var made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Starts {@code work} once what was started before is done; throws what that threw. */
    void start(Runnable work) {
        await();
        last = thread.submit(work);
    }

    /** Waits for what was started; throws what it threw. */
    void await() {
        Future<?> waited = last;
        last = null;
        if (waited == null) {
            return;
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    waited.get();
                    return;
                } catch (InterruptedException e) {
                    // half a batch cannot be left behind; the flag is set again for whoever asks for it
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            return e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return new IllegalStateException(cause);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
