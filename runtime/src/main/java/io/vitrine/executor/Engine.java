package io.vitrine.executor;

import io.vitrine.bus.Backend;
import io.vitrine.bus.Bus;
import io.vitrine.store.KnownViews;
import io.vitrine.store.Store;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The executor with all it works with: sessions, queues, jobs and the threads they run on. */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final long KEEP_EVERY_MILLIS = 150;
    private static final long SWEEP_EVERY_MILLIS = 10 * 60 * 1000L;

    private final ExecutorService workers = Executors.newCachedThreadPool(daemons("vitrine-plan-"));
    private final ExecutorService longWork = Executors.newCachedThreadPool(daemons("vitrine-job-"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(daemons("vitrine-keeper-"));
    private final SessionBook book;
    private final Jobs jobs = new Jobs(longWork);
    private final PlanExecutor executor;
    private final ExecutorBackend backend;

    public Engine(Store store, KnownViews views, Bus bus, JobWork work, Clock clock) {
        book = new SessionBook(store, clock);
        var publisher = new Publisher(bus, views, store);
        executor = new PlanExecutor(store, book, publisher, workers);
        backend = new ExecutorBackend(store, book, executor, publisher, jobs, work);
        every(KEEP_EVERY_MILLIS, book::keep);
        every(SWEEP_EVERY_MILLIS, backend::closeAbandoned);
    }

    public PlanExecutor executor() {
        return executor;
    }

    public Backend backend() {
        return backend;
    }

    private void every(long millis, Runnable work) {
        timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) { // the next time may go well, and it must not be the last
                        LOG.warn("Keeping sessions failed and is tried again: {}", e.getMessage());
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    /** Lets running plans end, stops jobs, and keeps the sessions. */
    @Override
    public void close() {
        jobs.cancelAll();
        timer.shutdownNow();
        stop(longWork);
        stop(workers);
        book.keep();
    }

    private static void stop(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static java.util.concurrent.ThreadFactory daemons(String name) {
        var count = new AtomicLong();
        return work -> {
            var thread = new Thread(work, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
