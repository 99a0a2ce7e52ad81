package io.vitrine.io.coco;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of one record: a part of the reading buffer where it lies in one piece, as it nearly always does, else a
 * copy.
 */
final class RecordBytes {
    static final int LONGEST = 64 << 20;

    private byte[] copy = new byte[1024];
    private int copied;
    private boolean tooLong;
    private byte[] array = copy;
    private int from;
    private int length;
    private int start;

    /** A record, or its next piece, starts here in the buffer. */
    void start(int at) {
        start = at;
    }

    /** The buffer ends before the record does: what there is of it is put by. */
    void keep(boolean keep, byte[] buffer, int to) {
        int more = to - start;
        tooLong |= keep && copied > LONGEST - more;
        if (keep && !tooLong) {
            if (copied + more > copy.length) {
                copy = Arrays.copyOf(copy, Math.max(copied + more, 2 * copy.length));
            }
            System.arraycopy(buffer, start, copy, copied, more);
            copied += more;
        }
        start = to;
    }

    /** The record ends here in the buffer. */
    void end(boolean keep, byte[] buffer, int to) {
        if (copied == 0) {
            array = buffer;
            from = start;
            length = to - start;
        } else {
            keep(keep, buffer, to);
            array = copy;
            from = 0;
            length = copied;
        }
    }

    /** Forgets the record before. */
    void reset() {
        copied = 0;
        tooLong = false;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The record as text. */
    String text() {
        return new String(array, from, length, StandardCharsets.UTF_8);
    }

    byte[] array() {
        return array;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }
}
