package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vitrine.model.Mask;
import io.vitrine.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Base64;

/**
 * A mask: <code>{"width": 4, "height": 2, "depth": "bits", "pixels": "pQ=="}</code>.
 *
 * <p>{@code pixels} is base64, row-major without gaps between rows, in the smallest depth that keeps every value:
 * {@code bits} for 0 and 1, eight pixels a byte, the first in its highest bit; {@code bytes} for whole numbers up to 255;
 * else {@code floats}, 32 bits each, little-endian.
 */
final class MaskForm implements Form {
    /** How much room a pixel takes. */
    enum Depth {
        BITS,
        BYTES,
        FLOATS
    }

    /** The members of the object. */
    record Packed(int width, int height, Depth depth, String pixels) {}

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        var mask = (Mask) value;
        float[] pixels = mask.pixels();
        Depth depth = depth(pixels);
        byte[] bytes = switch (depth) {
            case BITS -> bits(pixels);
            case BYTES -> bytes(pixels);
            case FLOATS -> floats(pixels);
        };
        var packed = new Packed(
                mask.width(), mask.height(), depth, Base64.getEncoder().encodeToString(bytes));
        Forms.of(Packed.class).write(packed, out);
    }

    @Override
    public Object read(JsonIn in) throws IOException {
        var packed = (Packed) Forms.of(Packed.class).read(in);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(packed.pixels());
        } catch (IllegalArgumentException e) {
            throw in.refused(e);
        }
        long count = (long) packed.width() * packed.height();
        long length = switch (packed.depth()) {
            case BITS -> (count + 7) / 8;
            case BYTES -> count;
            case FLOATS -> count * Float.BYTES;
        };
        if (packed.width() < 0 || packed.height() < 0 || bytes.length != length) {
            throw Problem.of(
                            "model.bad-mask",
                            "A mask of %d x %d in %s needs %,d bytes of pixels, and has %,d."
                                    .formatted(
                                            packed.width(),
                                            packed.height(),
                                            JsonNames.of(packed.depth()),
                                            length,
                                            bytes.length))
                    .asException();
        }
        return Mask.of(packed.width(), packed.height(), pixels(packed.depth(), bytes, (int) count));
    }

    private static Depth depth(float[] pixels) {
        Depth depth = Depth.BITS;
        for (float pixel : pixels) {
            // Compared by their bits, so that -0 stays what it is.
            int bits = Float.floatToIntBits(pixel);
            if (bits != Float.floatToIntBits((int) pixel & 0xff)) {
                return Depth.FLOATS;
            }
            if (pixel > 1) {
                depth = Depth.BYTES;
            }
        }
        return depth;
    }

    private static byte[] bits(float[] pixels) {
        var bytes = new byte[(pixels.length + 7) / 8];
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != 0) {
                bytes[i / 8] |= (byte) (0x80 >> i % 8);
            }
        }
        return bytes;
    }

    private static byte[] bytes(float[] pixels) {
        var bytes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        return bytes;
    }

    private static byte[] floats(float[] pixels) {
        ByteBuffer bytes = ByteBuffer.allocate(pixels.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(pixels);
        return bytes.array();
    }

    private static float[] pixels(Depth depth, byte[] bytes, int count) {
        var pixels = new float[count];
        if (depth == Depth.FLOATS) {
            FloatBuffer floats =
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            floats.get(pixels);
            return pixels;
        }
        for (int i = 0; i < count; i++) {
            pixels[i] = depth == Depth.BYTES ? bytes[i] & 0xff : bytes[i / 8] >> 7 - i % 8 & 1;
        }
        return pixels;
    }

    @Override
    public String typeScript(TypeNames names) {
        return names.of(Packed.class);
    }
}
