package io.vitrine.plan;

import io.vitrine.command.Command;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand.ClearSelected;
import io.vitrine.command.StateCommand.SelectSamples;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;

/** What commands read and replace, as far as passes need to know. */
final class Reads {
    private Reads() {}

    /** Whether nothing of an earlier selection is left after the command. */
    static boolean replacesSelection(Command command) {
        return command instanceof ClearSelected
                || command instanceof SelectSamples
                || command instanceof SetView
                || command instanceof SetDataset;
    }

    /** Whether the command does nothing but select, and cannot fail on what is in the data. */
    static boolean onlySelects(Command command) {
        return command instanceof ClearSelected
                || command instanceof SelectSamples select && !(select.which() instanceof SampleCriteria.ByIds);
    }
}
