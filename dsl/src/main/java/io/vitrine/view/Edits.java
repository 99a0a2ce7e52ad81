package io.vitrine.view;

import org.jspecify.annotations.Nullable;

/**
 * Edits of what a view shows and nothing else. Each can be undone, and returns how many samples or labels it changed; those
 * that were so already do not count.
 */
public interface Edits {
    long tagSamples(String... tags);

    long untagSamples(String... tags);

    /** Tags the labels of {@code field} that the view keeps. */
    long tagLabels(String field, String... tags);

    long untagLabels(String field, String... tags);

    /**
     * Sets a field of samples, or an attribute of labels such as {@code ground_truth.detections.difficult}, to one value. A
     * field or attribute that is not there is added.
     */
    long set(String path, @Nullable Object value);
}
