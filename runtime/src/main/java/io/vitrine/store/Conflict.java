package io.vitrine.store;

/** What an undo does to what was changed again since. */
public enum Conflict {
    LEAVE,
    FORCE
}
