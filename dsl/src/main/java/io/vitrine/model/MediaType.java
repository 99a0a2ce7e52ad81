package io.vitrine.model;

import java.util.Locale;

/** What the samples of a dataset are files of. */
public enum MediaType {
    IMAGE,
    VIDEO,
    POINT_CLOUD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
