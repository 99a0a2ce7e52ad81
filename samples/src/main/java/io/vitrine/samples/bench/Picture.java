package io.vitrine.samples.bench;

/** A picture file, by its path in the pictures' folder, and its size in pixels. */
record Picture(String file, int width, int height) {}
