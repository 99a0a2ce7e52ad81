package io.vitrine.state;

import io.vitrine.model.Ids;
import java.util.Objects;

/** A selected sample and how it is selected. */
public record SelectedSample(String id, SelectionType type) {
    public SelectedSample {
        Ids.check(id);
        Objects.requireNonNull(type);
    }

    public static SelectedSample of(String id) {
        return new SelectedSample(id, SelectionType.DEFAULT);
    }

    public static SelectedSample alt(String id) {
        return new SelectedSample(id, SelectionType.ALT);
    }
}
