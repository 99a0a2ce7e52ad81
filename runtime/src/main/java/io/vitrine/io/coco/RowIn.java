package io.vitrine.io.coco;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RowOut} wrote, in the same order. For one thread. */
final class RowIn {
    private final Words words;
    private final ByteBuffer in;

    RowIn(Words words, ByteBuffer row) {
        this.words = words;
        this.in = row.duplicate();
    }

    boolean flag() {
        return in.get() == RowOut.TRUE;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value >>> 1 ^ -(value & 1);
    }

    double real() {
        return in.getDouble();
    }

    String text() {
        byte[] bytes = new byte[(int) number()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String word() {
        int number = (int) number();
        return number == Words.NONE ? text() : words.word(number);
    }

    Map<String, Object> values() {
        int count = (int) number();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            values.put(word(), value());
        }
        return values;
    }

    private @Nullable Object value() {
        return switch (in.get()) {
            case RowOut.NULL -> null;
            case RowOut.TRUE -> true;
            case RowOut.FALSE -> false;
            case RowOut.WHOLE -> number();
            case RowOut.REAL -> (Object) real();
            default -> text();
        };
    }
}
