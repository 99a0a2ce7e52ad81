package io.vitrine.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file, read here and there in either byte order. For one thread; to be closed. */
final class MediaBytes implements AutoCloseable {
    private final RandomAccessFile file;
    private final long length;
    private boolean littleEndian;

    MediaBytes(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        length = file.length();
    }

    long length() {
        return length;
    }

    void littleEndian(boolean little) {
        littleEndian = little;
    }

    /** Up to {@code count} bytes from {@code at}; fewer where the file ends. */
    byte[] bytes(long at, int count) throws IOException {
        int there = (int) Math.max(0, Math.min(count, length - at));
        byte[] bytes = new byte[there];
        file.seek(at);
        file.readFully(bytes);
        return bytes;
    }

    /** A number of {@code count} bytes, up to 8. */
    long number(long at, int count) throws IOException {
        if (at < 0 || at + count > length) {
            throw new EOFException("the file ends within its header");
        }
        long number = 0;
        byte[] bytes = bytes(at, count);
        for (int i = 0; i < count; i++) {
            number = number << 8 | bytes[littleEndian ? count - 1 - i : i] & 0xff;
        }
        return number;
    }

    int u8(long at) throws IOException {
        return (int) number(at, 1);
    }

    int u16(long at) throws IOException {
        return (int) number(at, 2);
    }

    long u32(long at) throws IOException {
        return number(at, 4);
    }

    String text(long at, int count) throws IOException {
        return new String(bytes(at, count), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
