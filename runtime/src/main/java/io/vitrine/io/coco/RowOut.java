package io.vitrine.io.coco;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values one after the other as bytes, which {@link RowIn} reads. For one thread. */
final class RowOut {
    static final byte NULL = 0;
    static final byte TRUE = 1;
    static final byte FALSE = 2;
    static final byte WHOLE = 3;
    static final byte REAL = 4;
    static final byte TEXT = 5;

    private static final int LONGEST_NUMBER = 10;

    private final Words words;
    private ByteBuffer out = ByteBuffer.allocate(256);

    RowOut(Words words) {
        this.words = words;
    }

    private ByteBuffer roomFor(int bytes) {
        if (out.remaining() < bytes) {
            int size = Math.max(2 * out.capacity(), out.position() + bytes);
            out = ByteBuffer.allocate(size).put(out.flip());
        }
        return out;
    }

    RowOut flag(boolean value) {
        roomFor(1).put(value ? TRUE : FALSE);
        return this;
    }

    /** Small numbers take a byte. */
    RowOut number(long value) {
        roomFor(LONGEST_NUMBER);
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7f) != 0) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
        return this;
    }

    RowOut real(double value) {
        roomFor(Double.BYTES).putDouble(value);
        return this;
    }

    RowOut text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        roomFor(bytes.length).put(bytes);
        return this;
    }

    /** A text that comes in many rows. */
    RowOut word(String value) {
        int number = words.number(value);
        number(number);
        return number == Words.NONE ? text(value) : this;
    }

    /** Values by name, each null, a Boolean, Long, Double or String. */
    RowOut values(Map<String, Object> values) {
        number(values.size());
        values.forEach((name, value) -> word(name).value(value));
        return this;
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            roomFor(1).put(NULL);
        } else if (value instanceof Boolean flag) {
            flag(flag);
        } else if (value instanceof Long number) {
            roomFor(1).put(WHOLE);
            number(number);
        } else if (value instanceof Double number) {
            roomFor(1).put(REAL);
            real(number);
        } else {
            roomFor(1).put(TEXT);
            text((String) value);
        }
    }

    /** All that was written. */
    byte[] bytes() {
        return java.util.Arrays.copyOf(out.array(), out.position());
    }
}
