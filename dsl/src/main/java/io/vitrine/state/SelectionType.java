package io.vitrine.state;

/** The two kinds of selecting, which people use as yes and no, or as now and later. */
public enum SelectionType {
    DEFAULT,
    ALT
}
