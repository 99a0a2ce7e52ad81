package io.vitrine.quickstart.scene;

import java.util.List;

/** Joints of a body, in the order in which keypoints are listed. */
public enum Joint {
    NOSE,
    LEFT_EYE,
    RIGHT_EYE,
    LEFT_EAR,
    RIGHT_EAR,
    LEFT_SHOULDER,
    RIGHT_SHOULDER,
    LEFT_ELBOW,
    RIGHT_ELBOW,
    LEFT_WRIST,
    RIGHT_WRIST,
    LEFT_HIP,
    RIGHT_HIP,
    LEFT_KNEE,
    RIGHT_KNEE,
    LEFT_ANKLE,
    RIGHT_ANKLE;

    /** Which joints are connected. */
    public static List<List<Joint>> bones() {
        return List.of(
                List.of(LEFT_WRIST, LEFT_ELBOW, LEFT_SHOULDER, RIGHT_SHOULDER, RIGHT_ELBOW, RIGHT_WRIST),
                List.of(LEFT_ANKLE, LEFT_KNEE, LEFT_HIP, RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE),
                List.of(LEFT_SHOULDER, LEFT_HIP),
                List.of(RIGHT_SHOULDER, RIGHT_HIP),
                List.of(LEFT_EAR, LEFT_EYE, NOSE, RIGHT_EYE, RIGHT_EAR));
    }
}
