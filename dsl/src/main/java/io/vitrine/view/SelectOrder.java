package io.vitrine.view;

/** The order in which selected samples come. */
public enum SelectOrder {
    /** As in the view they are selected from. */
    AS_IN_VIEW,
    /** As their ids are given. */
    AS_GIVEN
}
