package io.vitrine.media;

import java.nio.file.Path;

/** Refuses pictures that would take more memory or time than a small copy is worth, before anything is allocated. */
final class PictureGuard {
    static final long MOST_PIXELS = 200_000_000;

    /** A progressive JPEG is held whole, with two bytes a coefficient, outside of the heap. */
    private static final long MOST_PROGRESSIVE = 100_000_000;

    private PictureGuard() {}

    /**
     * Lets a picture through.
     *
     * @throws io.vitrine.model.VitrineException {@code media.unreadable} if its header says no size, or one that so few
     *     bytes cannot hold; {@code media.too-large}
     */
    static void check(Path file, PictureInfo info) {
        if (!info.hasSize()) {
            throw MediaProblems.noSize(file).asException();
        }
        long most = info.progressive() ? MOST_PROGRESSIVE : MOST_PIXELS;
        // compared by division: a header can say 2^32 x 2^32
        if (info.width() > most / info.height()) {
            throw MediaProblems.tooLarge(file, info, most).asException();
        }
        long pixels = info.width() * info.height();
        if (pixels / densest(info) > info.sizeBytes()) {
            throw MediaProblems.lies(file, info).asException();
        }
        if (isDecodedWhole(info.type()) && pixels * 4 > Runtime.getRuntime().maxMemory() / 8) {
            throw MediaProblems.noMemory(file, info).asException();
        }
    }

    /**
     * How many pixels a byte can hold at most. JPEG: 64 pixels of a grey block take two bits, or one in a progressive
     * scan (ITU-T T.81, F.1 and G.1). PNG: deflate's 1,032 times eight pixels of one bit. GIF: a code of 12 bits for at
     * most 4,095 pixels. Others have no limit that would help.
     */
    private static long densest(PictureInfo info) {
        return switch (info.type()) {
            case JPEG -> info.progressive() ? 600 : 300;
            case PNG -> 8 * 1032 + 8;
            case GIF -> 4_000;
            default -> Long.MAX_VALUE;
        };
    }

    private static boolean isDecodedWhole(PictureType type) {
        return type == PictureType.WEBP || type == PictureType.TIFF;
    }
}
