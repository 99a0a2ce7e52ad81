package io.vitrine.wire;

import io.vitrine.model.Counts;
import io.vitrine.model.Extent;
import org.jspecify.annotations.Nullable;

/**
 * What a view holds at one path, for a list of filters: {@code GET /api/views/{fingerprint}/{revision}/counts?paths=a,b} answers
 * a list of these, one for each path in order, all from one state of the data.
 *
 * @param path as it was asked for; paths open lists, such as {@code tags}, {@code predictions.detections.label} or
 *     {@code predictions.detections.tags}
 * @param kind what each value is, such as {@code string} or {@code float}; {@code detection} where the path names labels
 * @param total how many values, null and missing ones too; of labels, how many there are
 * @param distinct how many different values, null among them; null where {@code counts} is
 * @param counts of each value, most frequent first; of the 100 most frequent if there are over 1,000. Null for floats and
 *     dates, which have an extent, and for labels, of which the parts have counts
 * @param extent how far numbers and dates reach; null for all else
 */
public record PathCounts(
        String path,
        String kind,
        long total,
        @Nullable Long distinct,
        @Nullable Counts<Object> counts,
        @Nullable Extent extent) {}
