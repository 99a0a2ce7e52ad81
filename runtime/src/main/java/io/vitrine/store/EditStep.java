package io.vitrine.store;

import io.vitrine.model.HistoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to know of an entry of a history to say what may be undone; see {@link HistoryEntry}.
 *
 * @param session in which it was made; null for one that was made in none
 * @param left how many it should have reverted but left as they were
 * @param undoes the entry that this one reverts; null for an edit
 * @param undoneBy the entry that reverted this one last; null if none did
 * @param undoable false for what cannot be undone, such as samples that were added in too great a number
 */
public record EditStep(
        long entry,
        @Nullable String session,
        HistoryEntry.Kind kind,
        long left,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        boolean undoable) {
    public EditStep undoneBy(long by) {
        return new EditStep(entry, session, kind, left, undoes, by, undoable);
    }
}
