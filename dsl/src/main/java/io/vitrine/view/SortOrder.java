package io.vitrine.view;

/** Which end of the order comes first. Null and missing come first ascending and last descending; ties stay as they were. */
public enum SortOrder {
    ASCENDING,
    DESCENDING
}
