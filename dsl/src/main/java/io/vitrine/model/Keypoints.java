package io.vitrine.model;

import java.util.List;

/**
 * The groups of points of a sample.
 *
 * @param keypoints in order; the order is kept
 */
public record Keypoints(List<Keypoint> keypoints) implements Label.Several {
    public Keypoints {
        keypoints = List.copyOf(keypoints);
    }

    public static Keypoints of(Keypoint... keypoints) {
        return new Keypoints(List.of(keypoints));
    }

    @Override
    public List<Keypoint> labels() {
        return keypoints;
    }
}
