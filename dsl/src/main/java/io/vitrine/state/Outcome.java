package io.vitrine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command needed from the data, read before the state is reduced, so that reducing is pure.
 *
 * @param selection the samples that a criterion named; null if none was asked for
 * @param changed how many samples or labels an edit changed
 * @param shown what was or will be shown, for a step back or forward; null if there is none
 */
public record Outcome(
        @Nullable List<SelectedSample> selection,
        long changed,
        @Nullable SessionState shown) {
    public static final Outcome NONE = new Outcome(null, 0, null);

    public static Outcome selected(List<SelectedSample> selection) {
        return new Outcome(List.copyOf(selection), 0, null);
    }

    public static Outcome edited(long changed) {
        return new Outcome(null, changed, null);
    }

    public static Outcome shown(@Nullable SessionState shown) {
        return new Outcome(null, 0, shown);
    }
}
