package io.vitrine.view;

/** Whether a value is wanted to be there. */
public enum Presence {
    PRESENT,
    ABSENT
}
