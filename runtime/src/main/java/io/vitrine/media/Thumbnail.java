package io.vitrine.media;

import java.util.Arrays;

/**
 * A small picture, encoded. Whoever holds one must not change its bytes.
 *
 * @param bytes of the file
 * @param type JPEG, or PNG where transparency matters
 * @param width in pixels
 * @param height in pixels
 */
public record Thumbnail(byte[] bytes, PictureType type, int width, int height) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Thumbnail that
                && that.type == type
                && that.width == width
                && that.height == height
                && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Thumbnail %d x %d, %s, %d bytes".formatted(width, height, type.mimeType(), bytes.length);
    }
}
