package io.vitrine.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes a dataset. */
@Command(name = "delete", description = "Deletes a dataset for good; its files stay.")
public final class DeleteVerb extends Verb {
    @Parameters(paramLabel = "NAME", description = "The dataset's name.")
    private String name = "";

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    protected int order() {
        return 40;
    }

    @Override
    public Integer call() {
        return withServer(server -> {
            var dataset = server.datasets().load(name);
            String question = "Delete \"%s\" with its %,d samples for good?".formatted(name, dataset.count());
            if (!yes && !terminal().interactive()) {
                terminal().err().println("vitrine: deleting cannot be undone. Add --yes to do it.");
                return 2;
            }
            if (!yes && !terminal().confirms(question)) {
                terminal().err().println("Nothing was deleted.");
                return 1;
            }
            dataset.delete();
            print("deleted \"" + name + "\"", java.util.Map.of("deleted", name));
            return 0;
        });
    }
}
