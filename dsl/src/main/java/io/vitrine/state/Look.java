package io.vitrine.state;

/** Colours, marks and visible fields. They cannot be chosen yet: the App draws its own. */
public record Look() {
    public static final Look DEFAULT = new Look();
}
