package io.vitrine.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a sample's file without looking into the picture. Every part is null until it is known.
 *
 * @param sizeBytes size of the file, in bytes
 * @param mimeType such as {@code image/jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param channels colour channels, 1 to 4
 */
public record Metadata(
        @Nullable Long sizeBytes,
        @Nullable String mimeType,
        @Nullable Long width,
        @Nullable Long height,
        @Nullable Long channels) {
    public static final Metadata UNKNOWN = new Metadata(null, null, null, null, null);

    public static Metadata ofSize(long width, long height) {
        return new Metadata(null, null, width, height, null);
    }
}
