package io.vitrine;

import io.vitrine.command.Conflicts;
import io.vitrine.command.Of;
import io.vitrine.plan.Done;
import org.jspecify.annotations.Nullable;

/** The edits of a session and its ways back, each a plan of one command. Edits return how many samples or labels they changed. */
public interface SessionEdits {
    /** Runs a plan: all of it, in one step of the state, or nothing of it. */
    Done run(Plan plan);

    /**
     * Tags the selected samples that the view shows; none selected, none tagged.
     *
     * @return how many did not have the tag before
     */
    default long tagSelectedSamples(String tag) {
        return changed(Vitrine.plan().tagSelectedSamples(tag));
    }

    default long untagSelectedSamples(String tag) {
        return changed(Vitrine.plan().untagSelectedSamples(tag));
    }

    /** Tags all samples that the view shows, however many. */
    default long tagView(String tag) {
        return changed(Vitrine.plan().tagView(tag));
    }

    default long tagSamples(DatasetView of, String... tags) {
        return changed(Vitrine.plan().tagSamples(of(of), tags));
    }

    default long untagSamples(DatasetView of, String... tags) {
        return changed(Vitrine.plan().untagSamples(of(of), tags));
    }

    default long tagLabels(DatasetView of, String field, String... tags) {
        return changed(Vitrine.plan().tagLabels(of(of), field, tags));
    }

    default long untagLabels(DatasetView of, String field, String... tags) {
        return changed(Vitrine.plan().untagLabels(of(of), field, tags));
    }

    default long setValue(DatasetView of, String path, @Nullable Object value) {
        return changed(Vitrine.plan().setValue(of(of), path, value));
    }

    /**
     * Reverts the newest edit of this session on its dataset that is not undone.
     *
     * @throws io.vitrine.model.VitrineException {@code history.nothing-to-undo}
     */
    default Undone undo() {
        return undo(Conflicts.LEAVE);
    }

    /** The same; right after an undo that left some as they were, {@code FORCE} takes those. */
    default Undone undo(Conflicts conflicts) {
        return undone(Vitrine.plan().undo(conflicts));
    }

    /**
     * Repeats what was undone last, as long as nothing was edited since.
     *
     * @throws io.vitrine.model.VitrineException {@code history.nothing-to-redo}
     */
    default Undone redo() {
        return undone(Vitrine.plan().redo());
    }

    /** Reverts the edits of this session after {@code entry}, newest first; 0 for all of them. */
    default Undone undoTo(long entry) {
        return undoTo(entry, Conflicts.LEAVE);
    }

    default Undone undoTo(long entry, Conflicts conflicts) {
        return undone(Vitrine.plan().undoTo(entry, conflicts));
    }

    /** Shows what was shown and selected before; at the beginning it stays as it is. No data is changed. */
    default void back() {
        run(Vitrine.plan().back().compile());
    }

    /** Takes one step {@link #back} back. */
    default void forward() {
        run(Vitrine.plan().forward().compile());
    }

    private long changed(PlanBuilder plan) {
        return run(plan.compile()).result().changed();
    }

    private Undone undone(PlanBuilder plan) {
        return Undone.of(run(plan.compile()).result());
    }

    private static Of of(DatasetView view) {
        return Of.of(view.getDataset().getName(), view.getView());
    }
}
