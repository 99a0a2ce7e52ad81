package io.vitrine.media;

/**
 * What a picture file says about itself.
 *
 * @param type by its first bytes
 * @param sizeBytes of the file
 * @param width as people see it, in pixels: turned as the file's orientation asks; 0 if the file does not say
 * @param height likewise
 * @param orientation of EXIF, 1 to 8; 1 where there is none
 * @param components of a JPEG's pixels (4 is CMYK); 0 for other types
 * @param progressive whether a JPEG has all of its rows only at its end
 */
public record PictureInfo(
        PictureType type,
        long sizeBytes,
        long width,
        long height,
        int orientation,
        int components,
        boolean progressive) {
    /** Whether the size is known. */
    public boolean hasSize() {
        return width > 0 && height > 0;
    }

    /** Whether the rows of the file are columns of the picture as people see it. */
    boolean isTurned() {
        return orientation >= 5;
    }
}
