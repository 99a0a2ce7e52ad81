package io.vitrine.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The kinds of picture file, told by their first bytes and never by their name. This is also the list of what may be
 * served: formats that a browser would run (SVG, HTML) are not on it.
 */
public enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    BMP("image/bmp"),
    TIFF("image/tiff"),
    AVIF("image/avif"),
    HEIC("image/heic"),
    JPEG_XL("image/jxl"),
    JPEG_2000("image/jp2");

    /** How many bytes {@link #of} looks at. */
    public static final int HEAD = 32;

    private final String mimeType;

    PictureType(String mimeType) {
        this.mimeType = mimeType;
    }

    public String mimeType() {
        return mimeType;
    }

    /** The type of the file that starts with {@code head}; empty if it is none of these. */
    public static Optional<PictureType> of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || text.startsWith("II+\0")
                || text.startsWith("MM\0+")) {
            return Optional.of(TIFF);
        }
        if (text.startsWith("\0\0\0\fJXL \r\n") || text.startsWith("\u00ff\n")) {
            return Optional.of(JPEG_XL);
        }
        if (text.startsWith("\0\0\0\fjP  \r\n")) {
            return Optional.of(JPEG_2000);
        }
        if (text.startsWith("ftyp", 4)) {
            return ofBrands(text.substring(8));
        }
        return isBitmap(text) ? Optional.of(BMP) : Optional.empty();
    }

    /** The major brand, then four bytes of version, then the compatible brands (ISO/IEC 14496-12). */
    private static Optional<PictureType> ofBrands(String brands) {
        for (int at = 0; at + 4 <= brands.length(); at += 4) {
            switch (brands.substring(at, at + 4)) {
                case "avif", "avis" -> {
                    return Optional.of(AVIF);
                }
                case "heic", "heix", "heim", "heis" -> {
                    return Optional.of(HEIC);
                }
                default -> {
                    // a brand that says nothing, such as mif1
                }
            }
        }
        return Optional.empty();
    }

    /** Two letters are too little to go by: the reserved bytes and the size of the second header must fit too. */
    private static boolean isBitmap(String text) {
        if (!text.startsWith("BM") || text.length() < 18) {
            return false;
        }
        int header = text.charAt(14) | text.charAt(15) << 8 | text.charAt(16) << 16 | text.charAt(17) << 24;
        return header == 12 || (header >= 16 && header <= 124);
    }
}
