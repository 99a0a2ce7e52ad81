package io.vitrine.runtime;

import io.vitrine.executor.JobWork;
import io.vitrine.io.Formats;
import io.vitrine.io.Importing;
import io.vitrine.model.ImportReport;
import io.vitrine.quickstart.Quickstart;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.Job;
import io.vitrine.spi.JobSpec;
import io.vitrine.spi.QuickstartSpec;
import io.vitrine.store.Store;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Finds who does which job. */
record LongWork(Home home, Store store, Importing importing, Quickstart quickstart) implements JobWork {
    static LongWork on(Home home, Store store) {
        return new LongWork(home, store, new Importing(Formats.installed()), new Quickstart(store, home.quickstart()));
    }

    @Override
    public ImportReport run(JobSpec spec, Consumer<Job.Progress> progress, BooleanSupplier cancelled) {
        if (spec instanceof ImportSpec wanted) {
            return importing.run(store, home.reports(), wanted, progress, cancelled);
        }
        if (spec instanceof QuickstartSpec) {
            return quickstart.make(progress, cancelled);
        }
        throw new IllegalStateException("nobody does " + spec);
    }
}
