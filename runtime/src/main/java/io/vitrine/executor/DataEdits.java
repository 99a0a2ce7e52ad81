package io.vitrine.executor;

import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.SetValue;
import io.vitrine.command.EditCommand.TagLabels;
import io.vitrine.command.EditCommand.TagSamples;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.EditCommand.TagView;
import io.vitrine.command.EditCommand.UntagLabels;
import io.vitrine.command.EditCommand.UntagSamples;
import io.vitrine.command.EditCommand.UntagSelectedSamples;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionState;
import io.vitrine.store.Change;
import io.vitrine.store.Edited;
import io.vitrine.view.View;
import java.util.List;

/** Turns each edit of tags and values into the change of the store that it asks for. */
final class DataEdits {
    private DataEdits() {}

    static EditEffect tagSelected(TagSelectedSamples command, EditAt at) {
        return selected(command, at, views -> new Change.TagSamples(views, List.of(command.tag())));
    }

    static EditEffect untagSelected(UntagSelectedSamples command, EditAt at) {
        return selected(command, at, views -> new Change.UntagSamples(views, List.of(command.tag())));
    }

    static EditEffect tagView(TagView command, EditAt at) {
        View view = at.state().shown().viewOrAll();
        return shown(command, at, new Change.TagSamples(List.of(view), List.of(command.tag())));
    }

    static EditEffect tagSamples(TagSamples command, EditAt at) {
        return edit(
                command,
                at,
                command.of().dataset(),
                new Change.TagSamples(List.of(command.of().view()), command.tags()));
    }

    static EditEffect untagSamples(UntagSamples command, EditAt at) {
        return edit(
                command,
                at,
                command.of().dataset(),
                new Change.UntagSamples(List.of(command.of().view()), command.tags()));
    }

    static EditEffect tagLabels(TagLabels command, EditAt at) {
        return edit(
                command,
                at,
                command.of().dataset(),
                new Change.TagLabels(List.of(command.of().view()), command.field(), command.tags()));
    }

    static EditEffect untagLabels(UntagLabels command, EditAt at) {
        return edit(
                command,
                at,
                command.of().dataset(),
                new Change.UntagLabels(List.of(command.of().view()), command.field(), command.tags()));
    }

    static EditEffect setValue(SetValue command, EditAt at) {
        return edit(
                command,
                at,
                command.of().dataset(),
                new Change.SetValue(List.of(command.of().view()), command.path(), command.value()));
    }

    /** Makes a change from the views whose common samples are selected. */
    private interface OfViews {
        Change of(List<View> views);
    }

    private static EditEffect selected(EditCommand command, EditAt at, OfViews change) {
        SessionState state = at.state();
        Selection selection = state.picked().samples();
        return selection.isEmpty()
                ? EditEffect.of(Edited.NOTHING, state.shown().dataset())
                : shown(command, at, change.of(List.of(state.shown().viewOrAll(), viewOf(selection))));
    }

    private static View viewOf(Selection selection) {
        if (selection instanceof Selection.AllOf all) {
            return all.except().isEmpty() ? all.view() : all.view().exclude(all.except());
        }
        return View.all()
                .select(((Selection.Ids) selection)
                        .ids().stream().map(SelectedSample::id).toList());
    }

    private static EditEffect shown(EditCommand command, EditAt at, Change change) {
        return edit(command, at, at.state().shown().dataset(), change);
    }

    private static EditEffect edit(EditCommand command, EditAt at, String dataset, Change change) {
        return EditEffect.of(at.tx().edit(dataset, at.signed(command), change), dataset);
    }
}
