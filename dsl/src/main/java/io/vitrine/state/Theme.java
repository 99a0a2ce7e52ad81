package io.vitrine.state;

/** Light or dark; a tab in which a person chose one keeps that one. */
public enum Theme {
    /** As the person's system has it. */
    SYSTEM,
    DARK,
    LIGHT
}
