package io.vitrine.media;

/**
 * What a file's header says.
 *
 * @param width of the pixels as they are stored
 * @param height likewise
 * @param orientation of EXIF, 1 to 8
 * @param components of a JPEG's pixels; 0 for other types
 * @param progressive whether a JPEG has all of its rows only at its end
 */
record Header(long width, long height, int orientation, int components, boolean progressive) {
    static final Header UNKNOWN = new Header(0, 0, 1, 0, false);

    static Header of(long width, long height) {
        return new Header(width, height, 1, 0, false);
    }
}
