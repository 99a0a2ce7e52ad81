package io.vitrine.media;

import java.io.IOException;

/**
 * The size of an AVIF or HEIC: the largest {@code ispe} within {@code meta/iprp/ipco} (ISO/IEC 23008-12, 6.5.3). A
 * picture of tiles has one for the whole, larger than those of its tiles; thumbnails have smaller ones.
 */
final class IsoHeader {
    private static final int MOST_BOXES = 1000;

    private IsoHeader() {}

    static Header read(MediaBytes bytes) throws IOException {
        Box meta = find(bytes, new Box("", 0, bytes.length()), "meta");
        if (meta == null) {
            return Header.UNKNOWN;
        }
        Box properties = find(bytes, new Box("meta", meta.from + 4, meta.to), "iprp");
        Box container = properties == null ? null : find(bytes, properties, "ipco");
        if (container == null) {
            return Header.UNKNOWN;
        }
        Header largest = Header.UNKNOWN;
        boolean turned = false;
        long at = container.from;
        for (int i = 0; i < MOST_BOXES && at + 8 <= container.to; i++) {
            Box box = at(bytes, at, container.to);
            if (box.type.equals("ispe")) {
                Header size = Header.of(bytes.u32(box.from + 4), bytes.u32(box.from + 8));
                largest = size.width() * size.height() > largest.width() * largest.height() ? size : largest;
            } else if (box.type.equals("irot")) {
                turned = (bytes.u8(box.from) & 1) == 1;
            }
            at = box.to;
        }
        return turned ? Header.of(largest.height(), largest.width()) : largest;
    }

    private static @org.jspecify.annotations.Nullable Box find(MediaBytes bytes, Box within, String type)
            throws IOException {
        long at = within.from;
        for (int i = 0; i < MOST_BOXES && at + 8 <= within.to; i++) {
            Box box = at(bytes, at, within.to);
            if (box.type.equals(type)) {
                return box;
            }
            at = box.to;
        }
        return null;
    }

    private static Box at(MediaBytes bytes, long at, long end) throws IOException {
        long size = bytes.u32(at);
        int head = 8;
        if (size == 1) {
            size = bytes.number(at + 8, 8);
            head = 16;
        }
        long to = size == 0 ? end : at + Math.max(size, head);
        return new Box(bytes.text(at + 4, 4), at + head, to < at || to > end ? end : to);
    }

    private record Box(String type, long from, long to) {}
}
