package io.vitrine.executor;

import org.jspecify.annotations.Nullable;

/** A plan on its way, which can be given up until it is about to be committed. Any thread. */
final class Running {
    private boolean cancelled;
    private boolean committing;
    private @Nullable Runnable interrupt;

    /** Its turn has come. */
    synchronized void start() {
        throwIfCancelled();
    }

    /** What stops the statement that runs, from now on. */
    synchronized void interruptedBy(Runnable stop) {
        throwIfCancelled();
        interrupt = stop;
    }

    /** Nothing stops it from here on. */
    synchronized void commit() {
        throwIfCancelled();
        committing = true;
        interrupt = null;
    }

    synchronized void cancel() {
        if (!committing) {
            cancelled = true;
            if (interrupt != null) {
                interrupt.run();
            }
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    private void throwIfCancelled() {
        if (cancelled) {
            throw ExecutorProblems.cancelled().asException();
        }
    }
}
