package io.vitrine.cli;

import io.vitrine.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the App on the dataset that Vitrine draws itself. */
@Command(
        name = "quickstart",
        description = "Draws a dataset of 200 scenes on first use and opens the App on it, until Ctrl-C.")
public final class QuickstartVerb extends Verb {
    @Mixin
    private Opening opening = new Opening();

    @Override
    protected int order() {
        return 5;
    }

    @Override
    public Integer call() {
        return opening.open(this, serverOptions(), this::made);
    }

    private String made(Server server) {
        var dataset = server.datasets().quickstart(progress -> terminal().progress(Terminal.line(progress)));
        terminal().progressDone();
        return dataset.getName();
    }
}
