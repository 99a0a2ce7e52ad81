package io.vitrine.io.coco;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some records one after the other, copied out of the reading buffer, for another thread to parse. */
final class RecordBatch {
    private static final int FULL = 1 << 17;

    private byte[] bytes = new byte[FULL + (1 << 12)];
    private int used;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A record.
     *
     * @param list that it is in
     * @param index in its list
     * @param length in bytes; -1 for one that was too long to be kept
     */
    record Entry(String list, long index, int from, int length) {
        boolean isTooLong() {
            return length < 0;
        }
    }

    void add(String list, long index, RecordBytes json) {
        if (json.isTooLong()) {
            entries.add(new Entry(list, index, used, -1));
            return;
        }
        if (used + json.length() > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + json.length(), 2 * bytes.length));
        }
        System.arraycopy(json.array(), json.from(), bytes, used, json.length());
        entries.add(new Entry(list, index, used, json.length()));
        used += json.length();
    }

    boolean isFull() {
        return used >= FULL;
    }

    byte[] bytes() {
        return bytes;
    }

    List<Entry> entries() {
        return entries;
    }
}
