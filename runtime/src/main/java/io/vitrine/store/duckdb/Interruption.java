package io.vitrine.store.duckdb;

import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.function.Supplier;

/**
 * Lets an interrupt of the thread that asks stop the statement that runs for it. The JDK tells of interrupts only those who
 * block in a channel, so a question counts as one.
 */
final class Interruption extends AbstractInterruptibleChannel {
    private static final long AGAIN_MILLIS = 20;

    private final Db db;
    private volatile boolean left;

    private Interruption(Db db) {
        this.db = db;
    }

    /** Asks {@code question} of {@code db}; fails with {@code thread.interrupted} if the thread is interrupted meanwhile. */
    static <T> T stops(Db db, Supplier<T> question) {
        var interruption = new Interruption(db);
        interruption.begin();
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw Thread.currentThread().isInterrupted() ? StoreProblems.interrupted(e) : e;
        } finally {
            interruption.leave();
        }
    }

    private void leave() {
        left = true;
        try {
            end(true);
        } catch (IOException interrupted) {
            // The thread's flag says so too, and the answer is there or has failed.
        }
    }

    /** What is asked for now may be between two statements, where nothing can be stopped yet: so it is tried again. */
    @Override
    protected void implCloseChannel() {
        var stopping = new Thread(this::stop, "vitrine-interrupt");
        stopping.setDaemon(true);
        stopping.start();
    }

    private void stop() {
        while (!left) {
            db.interrupt();
            try {
                Thread.sleep(AGAIN_MILLIS);
            } catch (InterruptedException e) {
                return; // nobody interrupts this thread but the end of everything
            }
        }
    }
}
