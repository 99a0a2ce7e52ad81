package io.vitrine.executor;

import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SessionState;
import io.vitrine.store.StoreTransaction;
import io.vitrine.view.View;
import java.util.List;

/** Tags the selected samples that the current view holds. */
final class TagHandler implements EditHandler<TagSelectedSamples> {
    @Override
    public EditEffect apply(TagSelectedSamples command, SessionState state, StoreTransaction tx) {
        Selection selection = state.picked().samples();
        String dataset = state.shown().dataset();
        if (selection.isEmpty()) {
            return EditEffect.of(0, dataset);
        }
        var by = new io.vitrine.store.Signed(null, "", java.time.Instant.EPOCH, "", "");
        var change = new io.vitrine.store.Change.TagSamples(
                List.of(state.shown().viewOrAll(), viewOf(selection)), List.of(command.tag()));
        return EditEffect.of(tx.edit(dataset, by, change).changed(), dataset, "tags");
    }

    private static View viewOf(Selection selection) {
        if (selection instanceof Selection.AllOf all) {
            return all.except().isEmpty() ? all.view() : all.view().exclude(all.except());
        }
        return View.all()
                .select(((Selection.Ids) selection)
                        .ids().stream().map(SelectedSample::id).toList());
    }
}
