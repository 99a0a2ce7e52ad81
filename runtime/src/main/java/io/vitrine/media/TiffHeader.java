package io.vitrine.media;

import java.io.IOException;

/** Size and orientation from the first directory of a TIFF (TIFF 6.0, section 2), which is also how EXIF is written. */
final class TiffHeader {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int ORIENTATION = 274;

    private TiffHeader() {}

    static Header read(MediaBytes bytes) throws IOException {
        return read(bytes, 0);
    }

    /**
     * The orientation in the EXIF block at {@code start}; {@code otherwise} if it says none. Damaged EXIF says none.
     */
    static int orientation(MediaBytes bytes, long start, int otherwise) throws IOException {
        try {
            int found = read(bytes, start).orientation();
            return found == 1 ? otherwise : found;
        } catch (IOException e) {
            return otherwise;
        } finally {
            bytes.littleEndian(false);
        }
    }

    private static Header read(MediaBytes bytes, long start) throws IOException {
        String order = bytes.text(start, 2);
        if (!order.equals("II") && !order.equals("MM")) {
            return Header.UNKNOWN;
        }
        bytes.littleEndian(order.equals("II"));
        if (bytes.u16(start + 2) != 42) {
            // BigTIFF has other widths everywhere; pictures for training are never that large
            return Header.UNKNOWN;
        }
        long directory = start + bytes.u32(start + 4);
        int entries = bytes.u16(directory);
        long width = 0;
        long height = 0;
        int orientation = 1;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            int tag = bytes.u16(entry);
            if (tag > ORIENTATION) {
                // tags are in order
                break;
            }
            long value = bytes.u16(entry + 2) == 3 ? bytes.u16(entry + 8) : bytes.u32(entry + 8);
            switch (tag) {
                case WIDTH -> width = value;
                case HEIGHT -> height = value;
                case ORIENTATION -> orientation = value >= 1 && value <= 8 ? (int) value : 1;
                default -> {
                    // not needed
                }
            }
        }
        return new Header(width, height, orientation, 0, false);
    }
}
