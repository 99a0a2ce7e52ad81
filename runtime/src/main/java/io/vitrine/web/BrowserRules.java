package io.vitrine.web;

import io.vitrine.command.Command;
import io.vitrine.command.EditCommand;
import io.vitrine.model.Problem;
import io.vitrine.plan.Steps;
import java.util.Optional;

/** What a browser may not send: commands that say which of the server's folders are shown, or that are for whole datasets. */
final class BrowserRules {
    private BrowserRules() {}

    /** Why {@code caller} may not run {@code plan}; empty if it may. */
    static Optional<Problem> refusal(Caller caller, Steps plan) {
        return caller == Caller.PROGRAM
                ? Optional.empty()
                : plan.steps().stream()
                        .filter(BrowserRules::isForPrograms)
                        .findFirst()
                        .map(command -> WebProblems.programOnly(command.word()));
    }

    private static boolean isForPrograms(Command command) {
        return command instanceof EditCommand.CreateDataset
                || command instanceof EditCommand.RenameDataset
                || command instanceof EditCommand.DeleteDataset;
    }
}
