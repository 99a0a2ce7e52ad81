package io.vitrine.quickstart.scene;

import java.util.List;

/**
 * Something in a picture that has a class.
 *
 * @param label its class
 * @param bounds of all of it, also where it is covered or reaches out of the picture; in pixels
 * @param joints x and y of each {@link Joint}, in pixels; empty for what has none
 * @param crowd whether it stands for several
 */
public record Thing(String label, Bounds bounds, List<double[]> joints, boolean crowd) {}
