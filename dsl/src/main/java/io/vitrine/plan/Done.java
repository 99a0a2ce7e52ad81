package io.vitrine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan did.
 *
 * @param version of the session's state afterwards; null for a plan that is for no session
 * @param revision of the dataset that the session shows afterwards, or that the plan was about; null if there is none
 */
public record Done(@Nullable Long version, @Nullable Long revision, Result result) {
    /**
     * What it did to the data.
     *
     * @param changed how many samples or labels its edits changed
     * @param left how many samples or labels an undo left as they were, because someone had changed them since
     * @param by who changed those, as far as the history says
     * @param entry of the last edit in the history of its dataset; null if nothing was edited
     */
    public record Result(
            long changed,
            long left,
            List<String> by,
            @Nullable Long entry) {
        public Result {
            by = List.copyOf(by);
        }

        /** A result with no entry, where nothing was left. */
        public static Result of(long changed) {
            return new Result(changed, 0, List.of(), null);
        }
    }
}
