package io.vitrine.state;

import java.util.Objects;

/** What is selected. */
public record Picked(Selection samples) {
    public static final Picked NOTHING = new Picked(Selection.NONE);

    public Picked {
        Objects.requireNonNull(samples);
    }
}
