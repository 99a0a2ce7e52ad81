package io.vitrine.spi;

/** Makes the dataset that Vitrine draws itself, unless it is there; the server draws, wherever it is. */
public record QuickstartSpec() implements JobSpec {
    /** Its name. */
    public static final String NAME = "quickstart";

    @Override
    public String name() {
        return NAME;
    }
}
