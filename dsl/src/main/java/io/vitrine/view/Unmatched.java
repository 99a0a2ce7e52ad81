package io.vitrine.view;

/** What becomes of samples none of whose labels pass a filter. */
public enum Unmatched {
    /** They leave the view. */
    DROP_UNMATCHED,
    /** They stay, without those labels. */
    KEEP_UNMATCHED
}
