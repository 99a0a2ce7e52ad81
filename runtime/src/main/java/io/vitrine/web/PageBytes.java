package io.vitrine.web;

import io.vitrine.store.Page;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a page of boxes so that a browser maps it without copying: little-endian, widest columns first.
 *
 * <p>{@code u8 format = 1, u8 fields, u16 classes, u32 n, u32 m | u32 labelStart[n+1] | u16 box[4m] | u16 class[m] |
 * u8 confidence[m] | u8 field[m]}, then the names of the fields and of the classes, each {@code u16} bytes of length and
 * UTF-8. A box is x, y, width and height in 65535ths of the picture, cut off at its edges; a confidence is in percent, 255
 * for none.
 *
 * <p>A class's number has 16 bits: of more than 65,535 classes on one page, all from the 65,535th on are shown as {@code …}.
 */
final class PageBytes {
    private static final int HEADER = 12;
    private static final int FORMAT = 1;
    private static final int NO_CONFIDENCE = 255;
    private static final int MOST_CLASSES = 65_535;
    private static final int LONGEST_NAME = 65_535;

    /** More fields than one page can number. */
    static final int MOST_FIELDS = 255;

    private PageBytes() {}

    static byte[] of(Page page) {
        int labels = page.classes().length;
        List<byte[]> fields = page.fieldNames().stream().map(PageBytes::name).toList();
        List<byte[]> classes = classes(page.classNames());
        int names = 0;
        for (byte[] name : fields) {
            names += 2 + name.length;
        }
        for (byte[] name : classes) {
            names += 2 + name.length;
        }
        var bytes = ByteBuffer.allocate(HEADER + 4 * (page.samples() + 1) + 12 * labels + names)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) FORMAT)
                .put((byte) fields.size())
                .putShort((short) classes.size())
                .putInt(page.samples())
                .putInt(labels);
        for (int i = 0; i <= page.samples(); i++) {
            bytes.putInt(page.starts()[i]);
        }
        for (int i = 0; i < labels; i++) {
            putSpan(
                    bytes,
                    page.boxes()[4 * i],
                    page.boxes()[4 * i + 2],
                    page.boxes()[4 * i + 1],
                    page.boxes()[4 * i + 3]);
        }
        for (int number : page.classes()) {
            bytes.putShort((short) Math.min(number, MOST_CLASSES - 1));
        }
        for (float confidence : page.confidences()) {
            bytes.put((byte) (Float.isNaN(confidence) ? NO_CONFIDENCE : Math.round(100 * clamped(confidence))));
        }
        for (int number : page.fields()) {
            bytes.put((byte) number);
        }
        fields.forEach(name -> putName(bytes, name));
        classes.forEach(name -> putName(bytes, name));
        return bytes.array();
    }

    /** Cut off at the picture's edges: moving a corner inwards without the other would show another box. */
    private static void putSpan(ByteBuffer bytes, float x, float width, float y, float height) {
        bytes.putShort(scaled(clamped(x)))
                .putShort(scaled(clamped(y)))
                .putShort(scaled(within(x, width)))
                .putShort(scaled(within(y, height)));
    }

    private static float within(float from, float length) {
        boolean inside = from >= 0 && length >= 0 && from + length <= 1;
        return inside ? length : Math.max(0, clamped(from + length) - clamped(from));
    }

    private static short scaled(float fraction) {
        return (short) Math.round(65_535 * (double) fraction);
    }

    /** NaN, a corner that is not known, is 0. */
    private static float clamped(float value) {
        return value > 0 ? Math.min(value, 1) : 0;
    }

    private static List<byte[]> classes(List<String> names) {
        if (names.size() <= MOST_CLASSES) {
            return names.stream().map(PageBytes::name).toList();
        }
        var first = new java.util.ArrayList<byte[]>(MOST_CLASSES);
        names.stream().limit(MOST_CLASSES - 1).map(PageBytes::name).forEach(first::add);
        first.add(name("…"));
        return first;
    }

    private static void putName(ByteBuffer bytes, byte[] name) {
        bytes.putShort((short) name.length).put(name);
    }

    /** A name in UTF-8, cut between two characters where it is longer than its length can say. */
    private static byte[] name(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_NAME) {
            return bytes;
        }
        int end = LONGEST_NAME;
        while ((bytes[end] & 0xc0) == 0x80) { // the middle of a character
            end--;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }
}
