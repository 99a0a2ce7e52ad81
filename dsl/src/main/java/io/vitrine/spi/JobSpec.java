package io.vitrine.spi;

/** What long work is to do. */
public sealed interface JobSpec permits ImportSpec, QuickstartSpec {
    /** The name of the dataset that the work makes or changes. */
    String name();

    /** Whether a dataset of that name is replaced. */
    default boolean replaces() {
        return false;
    }
}
