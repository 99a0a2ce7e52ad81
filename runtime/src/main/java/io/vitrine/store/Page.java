package io.vitrine.store;

import io.vitrine.model.LabelKind;
import java.util.List;

/**
 * The labels of a run of samples that can be drawn, in columns. A label has a box, that of its points if it has points, that
 * of nothing (all zeros) if it says something of the whole picture.
 *
 * @param samples how many samples, {@code n}
 * @param starts {@code n + 1} numbers: the labels of sample {@code i} are {@code starts[i]} to {@code starts[i + 1]}
 * @param boxes {@code 4 m} numbers: x, y, width, height of each label's box, relative to the picture
 * @param classes {@code m} row numbers into {@code classNames}
 * @param confidences {@code m} numbers; NaN where there is none
 * @param fields {@code m} row numbers into {@code drawnFields}
 * @param shapes of the labels that have points
 */
public record Page(
        int samples,
        int[] starts,
        float[] boxes,
        int[] classes,
        float[] confidences,
        int[] fields,
        List<String> classNames,
        List<DrawnField> drawnFields,
        Shapes shapes) {

    /** The kinds of label that a page has; lists of them are meant too. */
    public static final List<LabelKind> KINDS =
            List.of(LabelKind.DETECTION, LabelKind.POLYLINE, LabelKind.KEYPOINT, LabelKind.CLASSIFICATION);

    /** @param kind of each of its labels, one of {@link #KINDS} */
    public record DrawnField(String name, LabelKind kind) {}

    /**
     * Lines, polygons and sets of points; {@code s} of them with {@code p} points, by label.
     *
     * @param labels {@code s} row numbers of labels, none below the one before
     * @param starts {@code s + 1} numbers: the points of shape {@code i} are {@code starts[i]} to {@code starts[i + 1]}
     * @param points {@code 2 p} numbers: x, y of each, relative to the picture; NaN for a point that is not seen
     * @param closed {@code s} times whether the last point connects to the first
     * @param filled {@code s} times whether the inside belongs to it
     */
    public record Shapes(int[] labels, int[] starts, float[] points, boolean[] closed, boolean[] filled) {
        public static final Shapes NONE =
                new Shapes(new int[0], new int[1], new float[0], new boolean[0], new boolean[0]);
    }
}
