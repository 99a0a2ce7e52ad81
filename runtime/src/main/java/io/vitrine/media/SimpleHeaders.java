package io.vitrine.media;

import java.io.IOException;

/** Sizes that stand at a fixed place: PNG, GIF, BMP, and the three kinds of WebP. */
final class SimpleHeaders {
    private SimpleHeaders() {}

    static Header png(MediaBytes bytes) throws IOException {
        return bytes.text(12, 4).equals("IHDR") ? Header.of(bytes.u32(16), bytes.u32(20)) : Header.UNKNOWN;
    }

    static Header gif(MediaBytes bytes) throws IOException {
        bytes.littleEndian(true);
        return Header.of(bytes.u16(6), bytes.u16(8));
    }

    static Header bmp(MediaBytes bytes) throws IOException {
        bytes.littleEndian(true);
        if (bytes.u32(14) == 12) {
            return Header.of(bytes.u16(18), bytes.u16(20));
        }
        // a negative height says that the rows come top down
        return Header.of(Math.max(0, (int) bytes.u32(18)), Math.abs((long) (int) bytes.u32(22)));
    }

    /** Google, "WebP Container Specification" and RFC 6386, 9.1. */
    static Header webp(MediaBytes bytes) throws IOException {
        bytes.littleEndian(true);
        switch (bytes.text(12, 4)) {
            case "VP8 " -> {
                boolean key = bytes.number(23, 3) == 0x2a019d;
                return key ? Header.of(bytes.u16(26) & 0x3fff, bytes.u16(28) & 0x3fff) : Header.UNKNOWN;
            }
            case "VP8L" -> {
                long bits = bytes.u32(21);
                return Header.of((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> {
                return Header.of(bytes.number(24, 3) + 1, bytes.number(27, 3) + 1);
            }
            default -> {
                return Header.UNKNOWN;
            }
        }
    }
}
