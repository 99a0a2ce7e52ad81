package io.vitrine.model;

/** Frames of a video, both ends included; the first frame is 1. */
public record FrameRange(long first, long last) {}
