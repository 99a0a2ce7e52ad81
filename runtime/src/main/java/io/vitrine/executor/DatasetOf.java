package io.vitrine.executor;

import io.vitrine.command.Command;
import io.vitrine.command.EditCommand;
import io.vitrine.plan.EditAbout;
import java.util.List;

/** Which dataset a plan without a session is about: the one its first step names. */
final class DatasetOf {
    private DatasetOf() {}

    static String plan(List<Command> steps) {
        Command first = steps.get(0);
        if (first instanceof EditCommand.CreateDataset create) {
            return create.dataset();
        }
        if (first instanceof EditCommand.AddMediaRoot add) {
            return add.dataset();
        }
        if (first instanceof EditCommand.RenameDataset rename) {
            return rename.dataset();
        }
        if (first instanceof EditCommand.DeleteDataset delete) {
            return delete.dataset();
        }
        return first instanceof EditCommand edit
                ? EditAbout.of(edit).map(EditAbout::dataset).orElse("")
                : "";
    }
}
