package io.vitrine.quickstart.scene;

/**
 * From where a scene is seen.
 *
 * @param horizon in pixels from the top
 * @param height of the eye above the ground, in metres
 */
record Eye(double horizon, double height) {
    /** Pixels in a metre, for what stands at {@code y}. */
    double metre(double y) {
        return Math.max(.5, (y - horizon) / height);
    }
}
