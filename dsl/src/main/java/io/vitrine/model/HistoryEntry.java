package io.vitrine.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An edit as the history of a dataset keeps it.
 *
 * @param entry counts up from 1 for each dataset
 * @param session in which it was made; null for one that was made in none
 * @param actor who made it, for people
 * @param command as JSON
 * @param changed how many samples or labels
 * @param left how many it should have reverted but left as they were, because someone had changed them since
 * @param undoes the entry that this one reverts; null for an edit
 * @param undoneBy the entry that reverted this one last; null if none did
 */
public record HistoryEntry(
        long entry,
        @Nullable String session,
        String actor,
        Instant made,
        String command,
        Kind kind,
        long changed,
        long left,
        @Nullable Long undoes,
        @Nullable Long undoneBy) {
    /** Sorts of entries. */
    public enum Kind {
        EDIT,
        /** Reverts an edit, or an edit that was repeated. */
        UNDO,
        /** Reverts an undo. */
        REDO
    }

    public HistoryEntry {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(made);
        Objects.requireNonNull(command);
        Objects.requireNonNull(kind);
    }
}
