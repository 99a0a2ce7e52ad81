package io.vitrine.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The small pictures of one dataset and height, one behind the other in one file; a second file holds {@code offset <<
 * 24 | length} for each key, 0 where there is none. The bytes are written first and their entry last, so that a crash
 * loses at most the picture on its way. Any thread.
 *
 * <p>Measured with 20,000 pictures: 9 us to write one and 13-25 us to read one, against 46 and 11-13 us with a file
 * each; 29 ms to delete all, against 461.
 */
final class ThumbnailPack implements AutoCloseable {
    static final String PACK = ".pack";
    private static final String INDEX = ".index";

    /** Keys beyond are not kept: their entries would lie behind 16 GB of holes. */
    private static final long MOST_KEY = 1L << 31;

    private static final int LENGTH_BITS = 24;
    private static final int FILE_HEAD = 16;
    private static final long MAGIC = 0x5654504b_00000001L;
    private static final int HEAD = 32;

    private final FileChannel bytes;
    private final FileChannel entries;
    private long end;

    private ThumbnailPack(FileChannel bytes, FileChannel entries) throws IOException {
        this.bytes = bytes;
        this.entries = entries;
        this.end = bytes.size();
    }

    /**
     * Opens a pack, or starts one.
     *
     * @param base the path of its files without their endings
     */
    static ThumbnailPack open(Path base) throws IOException {
        Files.createDirectories(base.getParent());
        FileChannel bytes = channel(file(base, PACK));
        FileChannel entries = channel(file(base, INDEX));
        var opened = new ThumbnailPack(bytes, entries);
        if (!opened.isGood()) {
            bytes.truncate(0);
            entries.truncate(0);
            opened.writeFully(
                    bytes, ByteBuffer.allocate(FILE_HEAD).putLong(MAGIC).rewind(), 0);
            opened.end = FILE_HEAD;
        }
        return opened;
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private boolean isGood() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(8);
        return end >= FILE_HEAD && readFully(bytes, head, 0) && head.getLong(0) == MAGIC;
    }

    /** The size of the pack, in bytes. */
    synchronized long size() {
        return end;
    }

    /** The picture of a key, if there is one and it was made of the file as it is now. */
    synchronized Optional<Thumbnail> get(long key, Stamp stamp) throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(8);
        if (key < 0 || key >= MOST_KEY || !bytes.isOpen() || !readFully(entries, entry, 8 * key)) {
            return Optional.empty();
        }
        long found = entry.getLong(0);
        int length = (int) (found & (1 << LENGTH_BITS) - 1);
        ByteBuffer record = ByteBuffer.allocate(HEAD + length);
        if (found == 0 || !readFully(bytes, record, found >>> LENGTH_BITS)) {
            return Optional.empty();
        }
        record.rewind();
        boolean same =
                record.getLong() == key && record.getLong() == stamp.size() && record.getLong() == stamp.millis();
        int type = record.getShort();
        int width = record.getShort() & 0xffff;
        int height = record.getShort() & 0xffff;
        record.getShort();
        if (!same || type < 0 || type >= PictureType.values().length) {
            return Optional.empty();
        }
        byte[] picture = new byte[length];
        record.get(picture);
        return Optional.of(new Thumbnail(picture, PictureType.values()[type], width, height));
    }

    synchronized void put(long key, Stamp stamp, Thumbnail picture) throws IOException {
        int length = picture.bytes().length;
        if (key < 0 || key >= MOST_KEY || length >= 1 << LENGTH_BITS || !bytes.isOpen()) {
            return;
        }
        ByteBuffer record = ByteBuffer.allocate(HEAD + length)
                .putLong(key)
                .putLong(stamp.size())
                .putLong(stamp.millis())
                .putShort((short) picture.type().ordinal())
                .putShort((short) picture.width())
                .putShort((short) picture.height())
                .putShort((short) 0)
                .put(picture.bytes())
                .rewind();
        writeFully(bytes, record, end);
        ByteBuffer entry =
                ByteBuffer.allocate(8).putLong(end << LENGTH_BITS | length).rewind();
        writeFully(entries, entry, 8 * key);
        end += HEAD + length;
    }

    private static boolean readFully(FileChannel from, ByteBuffer into, long at) throws IOException {
        while (into.hasRemaining()) {
            if (from.read(into, at + into.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private void writeFully(FileChannel to, ByteBuffer from, long at) throws IOException {
        while (from.hasRemaining()) {
            to.write(from, at + from.position());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (bytes) {
            entries.close();
        }
    }

    /** Removes the files of a pack that is closed. */
    static void delete(Path base) throws IOException {
        Files.deleteIfExists(file(base, PACK));
        Files.deleteIfExists(file(base, INDEX));
    }

    private static Path file(Path base, String ending) {
        return base.resolveSibling(base.getFileName() + ending);
    }
}
