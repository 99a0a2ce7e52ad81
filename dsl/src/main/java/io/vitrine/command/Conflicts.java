package io.vitrine.command;

/** What an undo does to samples and labels that were changed again since. */
public enum Conflicts {
    /** Leaves them as they are, and says how many. */
    LEAVE,
    /** Gives them the old values all the same. */
    FORCE
}
