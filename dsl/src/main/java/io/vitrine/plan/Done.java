package io.vitrine.plan;

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
     */
    public record Result(long changed) {}
}
