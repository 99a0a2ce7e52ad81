package io.vitrine.io;

/** The size of a picture, in pixels; both parts above 0. */
public record PixelSize(long width, long height) {
    @Override
    public String toString() {
        return width + " x " + height;
    }
}
