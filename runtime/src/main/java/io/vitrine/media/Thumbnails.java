package io.vitrine.media;

import io.vitrine.model.VitrineException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Makes small pictures. Blocks; cost about 3 ms for a JPEG of 640 x 480 at height 160. Any thread. */
public final class Thumbnails {
    /** A very wide picture gets lower instead of being wider than this. */
    static final int WIDEST = 4096;

    private Thumbnails() {}

    /**
     * A small copy of a picture, upright, never larger than the picture itself.
     *
     * @param height in pixels, at most; less where the picture is lower or very wide
     * @throws VitrineException {@code media.none}, {@code media.unreadable} or {@code media.too-large}
     */
    public static Thumbnail make(Path file, int height) {
        PictureInfo info = MediaProbe.probe(file);
        if (!isDecodable(info.type())) {
            throw MediaProblems.noDecoder(file, info.type()).asException();
        }
        PictureGuard.check(file, info);
        double scale = Math.min(1, Math.min((double) height / info.height(), (double) WIDEST / info.width()));
        int width = (int) Math.max(1, Math.round(info.width() * scale));
        int high = (int) Math.max(1, Math.round(info.height() * scale));
        // half of the work of getting smaller is left to averaging, so that thin lines survive
        int step = (int) Math.max(1, Math.floor(1 / (2 * scale)));
        try {
            BufferedImage decoded = PictureDecoder.decode(file, info, step);
            BufferedImage small = info.isTurned() ? Scaling.to(decoded, high, width) : Scaling.to(decoded, width, high);
            return PictureEncoder.encode(Scaling.upright(small, info.orientation()));
        } catch (IOException e) {
            throw new VitrineException(MediaProblems.unreadable(file, e), e);
        } catch (OutOfMemoryError e) {
            throw new VitrineException(MediaProblems.noMemory(file, info), e);
        }
    }

    private static boolean isDecodable(PictureType type) {
        return switch (type) {
            case JPEG, PNG, GIF, WEBP, BMP, TIFF -> true;
            case AVIF, HEIC, JPEG_XL, JPEG_2000 -> false;
        };
    }
}
