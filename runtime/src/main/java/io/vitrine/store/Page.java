package io.vitrine.store;

import java.util.List;

/**
 * The boxes of a run of samples, in columns.
 *
 * @param samples how many samples, {@code n}
 * @param starts {@code n + 1} numbers: the boxes of sample {@code i} are {@code starts[i]} to {@code starts[i + 1]}
 * @param boxes {@code 4 m} numbers: x, y, width, height of each box, relative to the picture
 * @param classes {@code m} row numbers into {@code classNames}
 * @param confidences {@code m} numbers; NaN where there is none
 * @param fields {@code m} row numbers into {@code fieldNames}
 */
public record Page(
        int samples,
        int[] starts,
        float[] boxes,
        int[] classes,
        float[] confidences,
        int[] fields,
        List<String> classNames,
        List<String> fieldNames) {}
