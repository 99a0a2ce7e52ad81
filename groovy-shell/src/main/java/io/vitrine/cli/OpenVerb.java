package io.vitrine.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens the App on a dataset. */
@Command(name = "open", description = "Opens the App on a dataset, until Ctrl-C.")
public final class OpenVerb extends Verb {
    @Parameters(paramLabel = "NAME", description = "The dataset's name.")
    private String name = "";

    @Mixin
    private Opening opening = new Opening();

    @Override
    protected int order() {
        return 50;
    }

    @Override
    public Integer call() {
        return opening.open(
                this, serverOptions(), server -> server.datasets().load(name).getName());
    }
}
