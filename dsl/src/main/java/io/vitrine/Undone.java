package io.vitrine;

import io.vitrine.plan.Done;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an undo or redo did.
 *
 * @param entry its own number in the history; null if there was nothing to do
 * @param changed how many samples or labels are as they were
 * @param left how many were left, because they were changed since
 * @param by who changed those, as far as the history says
 */
public record Undone(@Nullable Long entry, long changed, long left, List<String> by) {
    public Undone {
        by = List.copyOf(by);
    }

    static Undone of(Done.Result result) {
        return new Undone(result.entry(), result.changed(), result.left(), result.by());
    }

    @Override
    public String toString() {
        String since = by.isEmpty() ? "" : " by " + String.join(", ", by);
        return left == 0
                ? "%,d reverted".formatted(changed)
                : "%,d reverted; %,d of %,d were changed since%s".formatted(changed, left, changed + left, since);
    }
}
