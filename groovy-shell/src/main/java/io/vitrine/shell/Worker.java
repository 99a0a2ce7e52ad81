package io.vitrine.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Does the work of a line on a thread of its own, so that Ctrl-C can stop it. */
final class Worker {
    /** How long a line may take to end after it was interrupted. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final Object lock = new Object();
    private @Nullable Thread working;
    private boolean interrupted;

    /** The line was stopped. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean ended;

        Stopped(boolean ended) {
            this.ended = ended;
        }

        /** Whether it ended; else it goes on behind the shell's back. */
        boolean hasEnded() {
            return ended;
        }
    }

    /** What {@code line} returns, or what it throws. */
    <T> @Nullable T work(Callable<@Nullable T> line) throws Stopped {
        var result = new CompletableFuture<@Nullable T>();
        var thread = new Thread(
                () -> {
                    try {
                        result.complete(line.call());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "vitrine-line");
        thread.setDaemon(true);
        synchronized (lock) {
            interrupted = false;
            working = thread;
        }
        thread.start();
        try {
            return awaited(result);
        } catch (ExecutionException e) {
            if (isInterrupted()) { // however the line put it
                throw new Stopped(true);
            }
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            synchronized (lock) {
                working = null;
            }
        }
    }

    private <T> @Nullable T awaited(CompletableFuture<@Nullable T> result) throws Stopped, ExecutionException {
        long left = PATIENCE_MILLIS;
        while (true) {
            try {
                return result.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                if (isInterrupted()) {
                    left -= 50;
                    if (left < 0) {
                        throw new Stopped(false);
                    }
                }
            } catch (InterruptedException e) {
                interrupt();
            }
        }
    }

    private boolean isInterrupted() {
        synchronized (lock) {
            return interrupted;
        }
    }

    /** Asks the line that is being worked on to stop. Any thread. */
    void interrupt() {
        synchronized (lock) {
            if (working != null) {
                interrupted = true;
                working.interrupt();
            }
        }
    }
}
