package io.vitrine.view;

/** Which numbers count in a question about numbers. */
public enum Numbers {
    /** All: one NaN makes a sum NaN, and is the least of all numbers. */
    ALL,
    /** Those that are neither NaN nor infinite. */
    FINITE
}
