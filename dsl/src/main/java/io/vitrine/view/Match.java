package io.vitrine.view;

/** How many of several things must hold. */
public enum Match {
    /** At least one; nothing given matches nothing. */
    ANY,
    /** Every one; nothing given matches everything. */
    ALL,
    /** None at all; nothing given matches everything. */
    NONE
}
