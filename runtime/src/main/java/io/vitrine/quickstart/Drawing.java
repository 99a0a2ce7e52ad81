package io.vitrine.quickstart;

import io.vitrine.quickstart.scene.Scenes;
import io.vitrine.spi.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Draws the pictures that are not there yet, on all processors.
 *
 * @param folder is there
 */
record Drawing(Path folder, Consumer<Job.Progress> progress, BooleanSupplier cancelled) {
    /** More threads than this would take more memory than they save time: each holds a picture of some megabytes. */
    private static final int MOST_THREADS = 8;

    void run() throws IOException {
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        int n = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        ExecutorService threads = Executors.newFixedThreadPool(n, work -> {
            var thread = new Thread(work, "vitrine-quickstart");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                all.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < Scenes.COUNT; number = next.getAndIncrement()) {
                        one(number);
                        int now = done.incrementAndGet();
                        progress.accept(new Job.Progress(
                                (double) now / Scenes.COUNT,
                                "drawing, %d of %d pictures".formatted(now, Scenes.COUNT)));
                    }
                    return null;
                }));
            }
            for (Future<?> thread : all) {
                await(thread);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void one(int number) throws IOException {
        if (cancelled.getAsBoolean()) {
            throw QuickstartProblems.cancelled().asException();
        }
        Path file = folder.resolve(Pictures.name(number));
        if (!Pictures.whole(file)) {
            Pictures.draw(Scenes.of(number), file);
        }
    }

    private static void await(Future<?> thread) throws IOException {
        try {
            thread.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QuickstartProblems.cancelled().asException();
        }
    }
}
