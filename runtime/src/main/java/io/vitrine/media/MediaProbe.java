package io.vitrine.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks into files without decoding them. Blocks. Cost: a few reads of a few bytes. */
public final class MediaProbe {
    private MediaProbe() {}

    /** The type of a file by its first 32 bytes; empty if it is no picture. */
    public static Optional<PictureType> type(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return PictureType.of(in.readNBytes(PictureType.HEAD));
        }
    }

    /**
     * What a file says about itself.
     *
     * @throws io.vitrine.model.VitrineException {@code media.none} if there is no such file, {@code media.unreadable}
     *     if it is no picture or cannot be read
     */
    public static PictureInfo probe(Path file) {
        if (!Files.isRegularFile(file)) {
            throw MediaProblems.none(file).asException();
        }
        try (var bytes = new MediaBytes(file)) {
            PictureType type = PictureType.of(bytes.bytes(0, PictureType.HEAD))
                    .orElseThrow(
                            () -> MediaProblems.noPicture(file, bytes.length()).asException());
            Header header = header(type, bytes);
            boolean turned = header.orientation() >= 5;
            return new PictureInfo(
                    type,
                    bytes.length(),
                    turned ? header.height() : header.width(),
                    turned ? header.width() : header.height(),
                    header.orientation(),
                    header.components(),
                    header.progressive());
        } catch (IOException e) {
            throw MediaProblems.unreadable(file, e).asException();
        }
    }

    /** A header that ends too early or makes no sense says no size; that is no reason to call the file no picture. */
    private static Header header(PictureType type, MediaBytes bytes) {
        try {
            return switch (type) {
                case JPEG -> JpegHeader.read(bytes);
                case PNG -> SimpleHeaders.png(bytes);
                case GIF -> SimpleHeaders.gif(bytes);
                case WEBP -> SimpleHeaders.webp(bytes);
                case BMP -> SimpleHeaders.bmp(bytes);
                case TIFF -> TiffHeader.read(bytes);
                case AVIF, HEIC -> IsoHeader.read(bytes);
                case JPEG_XL, JPEG_2000 -> Header.UNKNOWN;
            };
        } catch (IOException e) {
            return Header.UNKNOWN;
        }
    }
}
