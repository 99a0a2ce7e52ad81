package io.vitrine.store.duckdb;

import io.vitrine.model.Mask;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The pixels of masks, deflated: a byte each where all are whole numbers from 0 to 255, else four. */
final class Pixels {
    private static final byte BYTES = 0;
    private static final byte FLOATS = 1;

    private Pixels() {}

    static byte[] pack(Mask mask) {
        float[] pixels = mask.pixels();
        boolean small = true;
        for (float pixel : pixels) {
            small &= Float.floatToIntBits(pixel) == Float.floatToIntBits((byte) pixel & 0xff);
        }
        ByteBuffer plain = ByteBuffer.allocate(small ? pixels.length : 4 * pixels.length);
        for (float pixel : pixels) {
            if (small) {
                plain.put((byte) pixel);
            } else {
                plain.putFloat(pixel);
            }
        }
        return deflated(plain.array(), small ? BYTES : FLOATS);
    }

    static Mask unpack(int width, int height, byte[] packed) throws DataFormatException {
        boolean small = packed[0] == BYTES;
        float[] pixels = new float[width * height];
        ByteBuffer plain = ByteBuffer.wrap(inflated(packed, pixels.length * (small ? 1 : 4)));
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = small ? plain.get() & 0xff : plain.getFloat();
        }
        return Mask.of(width, height, pixels);
    }

    private static byte[] deflated(byte[] plain, byte form) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] out = new byte[plain.length + plain.length / 1000 + 100];
            int size = deflater.deflate(out, 1, out.length - 1);
            out[0] = form;
            return java.util.Arrays.copyOf(out, size + 1);
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] packed, int size) throws DataFormatException {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            byte[] plain = new byte[size];
            int done = 0;
            while (done < size && !inflater.finished()) {
                done += inflater.inflate(plain, done, size - done);
            }
            return plain;
        } finally {
            inflater.end();
        }
    }
}
