package io.vitrine.media;

import java.io.IOException;

/** Size, components and orientation of a JPEG, from its segments (ITU-T T.81, B.1) up to the frame header. */
final class JpegHeader {
    private JpegHeader() {}

    static Header read(MediaBytes bytes) throws IOException {
        int orientation = 1;
        long at = 2;
        while (at + 4 <= bytes.length()) {
            if (bytes.u8(at) != 0xff) {
                return Header.UNKNOWN;
            }
            int marker = bytes.u8(at + 1);
            if (marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
                // a fill byte before a marker, or a marker that stands alone
                at += marker == 0xff ? 1 : 2;
                continue;
            }
            if (marker == 0xd9 || marker == 0xda) {
                return Header.UNKNOWN;
            }
            long length = bytes.u16(at + 2);
            if (isFrame(marker)) {
                boolean progressive = marker != 0xc0 && marker != 0xc1;
                return new Header(bytes.u16(at + 7), bytes.u16(at + 5), orientation, bytes.u8(at + 9), progressive);
            }
            if (marker == 0xe1 && bytes.text(at + 4, 6).equals("Exif\0\0")) {
                orientation = TiffHeader.orientation(bytes, at + 10, orientation);
            }
            if (length < 2) {
                return Header.UNKNOWN;
            }
            at += 2 + length;
        }
        return Header.UNKNOWN;
    }

    private static boolean isFrame(int marker) {
        // C4, C8 and CC are tables and a reserved marker, all others of this row start a frame
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
