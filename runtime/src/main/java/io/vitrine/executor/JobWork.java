package io.vitrine.executor;

import io.vitrine.model.ImportReport;
import io.vitrine.spi.Job;
import io.vitrine.spi.JobSpec;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Does long work from beginning to end; fails with a problem, and stops soon after {@code cancelled} says so. */
@FunctionalInterface
public interface JobWork {
    ImportReport run(JobSpec spec, Consumer<Job.Progress> progress, BooleanSupplier cancelled);
}
