package io.vitrine.executor;

import io.vitrine.model.ImportReport;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.Job;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Does an import from beginning to end; fails with a problem, and stops soon after {@code cancelled} says so. */
@FunctionalInterface
public interface ImportWork {
    ImportReport run(ImportSpec spec, Consumer<Job.Progress> progress, BooleanSupplier cancelled);
}
