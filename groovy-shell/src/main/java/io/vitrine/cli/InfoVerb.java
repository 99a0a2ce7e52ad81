package io.vitrine.cli;

import io.vitrine.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a dataset. */
@Command(name = "info", description = "Describes a dataset: fields, classes, tags, sizes.")
public final class InfoVerb extends Verb {
    @Parameters(paramLabel = "NAME", description = "The dataset's name.")
    private String name = "";

    @Override
    protected int order() {
        return 30;
    }

    @Override
    public Integer call() {
        return withServer(server -> {
            Dataset dataset = server.datasets().load(name);
            print(json() ? "" : dataset.describe(), dataset.info());
            return 0;
        });
    }
}
