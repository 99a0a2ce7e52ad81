package io.vitrine.plan;

import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.Redo;
import io.vitrine.command.EditCommand.SetValue;
import io.vitrine.command.EditCommand.TagLabels;
import io.vitrine.command.EditCommand.TagSamples;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.EditCommand.TagView;
import io.vitrine.command.EditCommand.Undo;
import io.vitrine.command.EditCommand.UndoTo;
import io.vitrine.command.EditCommand.UntagLabels;
import io.vitrine.command.EditCommand.UntagSamples;
import io.vitrine.command.EditCommand.UntagSelectedSamples;
import io.vitrine.command.Of;
import io.vitrine.view.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which samples an edit of data is about.
 *
 * @param dataset null for the one that the session shows
 */
public record EditAbout(@Nullable String dataset, View view) {
    private static final EditAbout SHOWN = new EditAbout(null, View.all());

    /** Empty for an edit of datasets as a whole. */
    public static Optional<EditAbout> of(EditCommand command) {
        if (command instanceof TagSelectedSamples
                || command instanceof UntagSelectedSamples
                || command instanceof TagView) {
            return Optional.of(SHOWN);
        }
        if (command instanceof Undo undo) {
            return Optional.of(new EditAbout(undo.dataset(), View.all()));
        }
        if (command instanceof Redo redo) {
            return Optional.of(new EditAbout(redo.dataset(), View.all()));
        }
        if (command instanceof UndoTo undo) {
            return Optional.of(new EditAbout(undo.dataset(), View.all()));
        }
        return named(command).map(of -> new EditAbout(of.dataset(), of.view()));
    }

    private static Optional<Of> named(EditCommand command) {
        if (command instanceof TagSamples tag) {
            return Optional.of(tag.of());
        }
        if (command instanceof UntagSamples untag) {
            return Optional.of(untag.of());
        }
        if (command instanceof TagLabels tag) {
            return Optional.of(tag.of());
        }
        if (command instanceof UntagLabels untag) {
            return Optional.of(untag.of());
        }
        return command instanceof SetValue set ? Optional.of(set.of()) : Optional.empty();
    }
}
