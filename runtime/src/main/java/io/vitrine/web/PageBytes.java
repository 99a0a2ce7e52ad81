package io.vitrine.web;

import io.vitrine.store.Page;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a page of labels so that a browser maps it without copying: little-endian, widest columns first.
 *
 * <p>{@code u8 format = 2, u8 fields, u16 classes, u32 n, u32 m, u32 s, u32 p | u32 labelStart[n+1] | u32 shapeLabel[s] |
 * u32 pointStart[s+1] | u16 box[4m] | u16 point[2p] | u16 class[m] | u8 confidence[m] | u8 field[m] | u8 shapeLook[s] |
 * u8 fieldKind[fields]}, then the names of the fields and of the classes, each {@code u16} bytes of length and UTF-8.
 *
 * <p>A box is x, y, width and height in 65535ths of the picture, cut off at its edges; a confidence is in percent, 255 for
 * none. The kind of a field is 0 for boxes, 1 for lines and polygons, 2 for points, 3 for what is said of the whole picture,
 * whose box is 0. Shapes are the {@code s} lines, polygons and sets of points of the labels, by label; a point is x and y in
 * 65534ths of the picture, moved to its nearest edge, 65535 twice for one that is not seen. A look is 1 for closed, plus 2
 * for filled.
 *
 * <p>A class's number has 16 bits: of more than 65,535 classes on one page, all from the 65,535th on are shown as {@code …}.
 */
final class PageBytes {
    private static final int HEADER = 20;
    private static final int FORMAT = 2;
    private static final int NO_CONFIDENCE = 255;
    private static final int MOST_CLASSES = 65_535;
    private static final int LONGEST_NAME = 65_535;
    private static final int NOT_SEEN = 65_535;

    /** More fields than one page can number. */
    static final int MOST_FIELDS = 255;

    private PageBytes() {}

    static byte[] of(Page page) {
        int labels = page.classes().length;
        Page.Shapes shapes = page.shapes();
        List<byte[]> fields =
                page.drawnFields().stream().map(field -> name(field.name())).toList();
        List<byte[]> classes = classes(page.classNames());
        int columns = 4 * (page.samples() + 1)
                + 12 * labels
                + 4 * (2 * shapes.labels().length + 1)
                + 2 * shapes.points().length
                + shapes.labels().length
                + fields.size();
        var bytes = ByteBuffer.allocate(HEADER + columns + length(fields) + length(classes))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) FORMAT)
                .put((byte) fields.size())
                .putShort((short) classes.size())
                .putInt(page.samples())
                .putInt(labels)
                .putInt(shapes.labels().length)
                .putInt(shapes.points().length / 2);
        putAll(bytes, page.starts());
        putAll(bytes, shapes.labels());
        putAll(bytes, shapes.starts());
        for (int i = 0; i < labels; i++) {
            putSpan(
                    bytes,
                    page.boxes()[4 * i],
                    page.boxes()[4 * i + 2],
                    page.boxes()[4 * i + 1],
                    page.boxes()[4 * i + 3]);
        }
        putPoints(bytes, shapes.points());
        for (int number : page.classes()) {
            bytes.putShort((short) Math.min(number, MOST_CLASSES - 1));
        }
        for (float confidence : page.confidences()) {
            bytes.put((byte) (Float.isNaN(confidence) ? NO_CONFIDENCE : Math.round(100 * clamped(confidence))));
        }
        for (int number : page.fields()) {
            bytes.put((byte) number);
        }
        for (int i = 0; i < shapes.labels().length; i++) {
            bytes.put((byte) ((shapes.closed()[i] ? 1 : 0) + (shapes.filled()[i] ? 2 : 0)));
        }
        page.drawnFields().forEach(field -> bytes.put((byte) Page.KINDS.indexOf(field.kind())));
        fields.forEach(name -> putName(bytes, name));
        classes.forEach(name -> putName(bytes, name));
        return bytes.array();
    }

    private static void putAll(ByteBuffer bytes, int[] numbers) {
        for (int number : numbers) {
            bytes.putInt(number);
        }
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

    private static void putPoints(ByteBuffer bytes, float[] points) {
        for (int i = 0; i < points.length; i += 2) {
            boolean seen = !Float.isNaN(points[i]) && !Float.isNaN(points[i + 1]);
            bytes.putShort(seen ? edge(points[i]) : (short) NOT_SEEN);
            bytes.putShort(seen ? edge(points[i + 1]) : (short) NOT_SEEN);
        }
    }

    private static short edge(float fraction) {
        return (short) Math.round((NOT_SEEN - 1) * (double) clamped(fraction));
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

    private static int length(List<byte[]> names) {
        return names.stream().mapToInt(name -> 2 + name.length).sum();
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
