package io.vitrine.quickstart;

import io.vitrine.quickstart.scene.Bounds;

/**
 * What a detector says.
 *
 * @param box in pixels
 */
record Guess(String label, Bounds box, double confidence) {}
