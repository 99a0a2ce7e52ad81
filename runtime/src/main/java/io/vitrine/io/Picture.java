package io.vitrine.io;

import io.vitrine.media.MediaProbe;
import io.vitrine.media.PictureInfo;
import io.vitrine.model.Metadata;
import io.vitrine.model.Names;
import io.vitrine.model.VitrineException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was looked for.
 *
 * @param file where it is, or would be; absolute, without {@code ..}
 * @param finding how the search ended
 * @param sizeBytes of the file; null unless it was opened
 * @param mimeType by its first bytes; null if they are those of no picture
 */
public record Picture(
        Path file,
        Finding finding,
        @Nullable Long sizeBytes,
        @Nullable String mimeType) {
    /** How a search for a picture ends. */
    public enum Finding {
        FINE,
        MISSING,
        /** It is not inside a media root, so it was not opened and is never served. */
        OUTSIDE,
        NO_PICTURE
    }

    /** What is odd about it, for people; empty if nothing is. */
    public Optional<String> oddity() {
        String name = "\"" + Names.shown(file.toString()) + "\"";
        return switch (finding) {
            case FINE -> Optional.empty();
            case MISSING -> Optional.of("the picture %s is not there; the sample is kept without it".formatted(name));
            case OUTSIDE ->
                Optional.of(
                        "the picture %s is outside the import's folders; the sample is kept, the picture is never shown"
                                .formatted(name));
            case NO_PICTURE ->
                Optional.of("the file %s is no picture by its first bytes; the sample is kept".formatted(name));
        };
    }

    /** The size that the file itself says; empty if it says none. Reads the header, no more. */
    public Optional<PixelSize> size() {
        if (finding != Finding.FINE) {
            return Optional.empty();
        }
        try {
            PictureInfo info = MediaProbe.probe(file);
            return info.hasSize() ? Optional.of(new PixelSize(info.width(), info.height())) : Optional.empty();
        } catch (VitrineException e) {
            return Optional.empty();
        }
    }

    /** What is known of the file, with its size in pixels if that is known. */
    public Metadata metadata(@Nullable PixelSize size, @Nullable Long channels) {
        return size == null
                ? new Metadata(sizeBytes, mimeType, null, null, channels)
                : new Metadata(sizeBytes, mimeType, size.width(), size.height(), channels);
    }
}
