package io.vitrine.spi;

import io.vitrine.model.ImportReport;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Long work that goes on by itself. */
public interface Job {
    String id();

    /** The report when the work is done; fails with its problem, {@code job.cancelled} if it was cancelled. */
    CompletableFuture<ImportReport> result();

    /** Calls {@code listener} now and then until the work ends, on a thread of the job. */
    void onProgress(Consumer<Progress> listener);

    /** Asks the work to stop; what it did so far is undone. */
    void cancel();

    /**
     * How far a job is.
     *
     * @param fraction in {@code [0, 1]}; NaN if it cannot be known
     * @param note for people, such as {@code 120 of 364 files}
     */
    record Progress(double fraction, String note) {}
}
