package io.vitrine.model;

import java.util.Arrays;

/**
 * The values of the pixels of a rectangle.
 *
 * <p>Shape {@code height × width}, row-major, one number a pixel. Immutable: the pixels are copied on the way in and out.
 */
public final class Mask {
    private final int width;
    private final int height;
    private final float[] pixels;

    private Mask(int width, int height, float[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /**
     * A mask of these pixels.
     *
     * @param pixels row-major, {@code width * height} numbers; whole numbers up to 2^24 are exact
     * @throws VitrineException {@code model.bad-mask} if their number is not {@code width * height}
     */
    public static Mask of(int width, int height, float... pixels) {
        if (width < 0 || height < 0 || pixels.length != (long) width * height) {
            throw Problem.of(
                            "model.bad-mask",
                            "A mask of %d x %d needs %d pixels, and %d were given."
                                    .formatted(width, height, (long) width * height, pixels.length))
                    .asException();
        }
        return new Mask(width, height, pixels.clone());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public float at(int x, int y) {
        return pixels[y * width + x];
    }

    /** The pixels, row-major; a copy. */
    public float[] pixels() {
        return pixels.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask
                && mask.width == width
                && mask.height == height
                && Arrays.equals(mask.pixels, pixels);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return "Mask " + width + " x " + height;
    }
}
