package io.vitrine.executor;

import io.vitrine.model.ImportReport;
import io.vitrine.spi.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Long work, each with an id, progress and a way to stop it. Any thread. */
final class Jobs {
    private final Executor workers;
    private final AtomicLong last = new AtomicLong();
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    Jobs(Executor workers) {
        this.workers = workers;
    }

    /** What a job does, given where to tell its progress and how to know that it should stop. */
    @FunctionalInterface
    interface Work {
        ImportReport run(Consumer<Job.Progress> progress, BooleanSupplier cancelled);
    }

    Job start(Work work) {
        var job = new Running("j" + last.incrementAndGet());
        running.put(job.id(), job);
        workers.execute(() -> {
            try {
                job.result.complete(work.run(job::tell, () -> job.cancelled));
            } catch (Throwable e) {
                job.result.completeExceptionally(ExecutorProblems.of(e).asException());
            } finally {
                running.remove(job.id());
            }
        });
        return job;
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(running.get(id));
    }

    /** Asks every job to stop. */
    void cancelAll() {
        running.values().forEach(Job::cancel);
    }

    private static final class Running implements Job {
        private final String id;
        private final CompletableFuture<ImportReport> result = new CompletableFuture<>();
        private final List<Consumer<Progress>> listeners = new CopyOnWriteArrayList<>();
        private volatile boolean cancelled;

        Running(String id) {
            this.id = id;
        }

        void tell(Progress progress) {
            listeners.forEach(listener -> listener.accept(progress));
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public CompletableFuture<ImportReport> result() {
            return result;
        }

        @Override
        public void onProgress(Consumer<Progress> listener) {
            listeners.add(listener);
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
