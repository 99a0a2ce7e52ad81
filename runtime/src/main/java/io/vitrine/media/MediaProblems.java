package io.vitrine.media;

import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import java.io.FileNotFoundException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The messages about picture files. They name a file by its last part only: what is beside it is nobody's business. */
final class MediaProblems {
    private MediaProblems() {}

    static Problem none(Path file) {
        return Problem.of("media.none", "There is no picture \"%s\".".formatted(name(file)));
    }

    static Problem noPicture(Path file, long length) {
        String why = length == 0 ? "it is empty" : "its first bytes are those of no picture";
        return because(file, why);
    }

    static Problem unreadable(Path file, Exception e) {
        // the messages of the file system name whole paths
        boolean ofFileSystem = e instanceof FileSystemException || e instanceof FileNotFoundException;
        String message = ofFileSystem ? "it cannot be opened" : e.getMessage();
        String reason = message == null ? e.getClass().getSimpleName() : Names.shown(message);
        return because(file, reason);
    }

    static Problem noSize(Path file) {
        return because(file, "its header does not say how large it is");
    }

    static Problem tooLarge(Path file, PictureInfo info, long mostPixels) {
        return Problem.of(
                "media.too-large",
                "\"%s\" is %d x %d pixels; small pictures are made of those with up to %,d pixels."
                        .formatted(name(file), info.width(), info.height(), mostPixels));
    }

    static Problem lies(Path file, PictureInfo info) {
        return because(
                file,
                "its header says %d x %d pixels, which its %,d bytes cannot hold"
                        .formatted(info.width(), info.height(), info.sizeBytes()));
    }

    static Problem noMemory(Path file, PictureInfo info) {
        return Problem.of(
                "media.too-large",
                "\"%s\" is %d x %d pixels, for which the server has too little memory; raise it with -Xmx."
                        .formatted(name(file), info.width(), info.height()));
    }

    static Problem cutShort(Path file) {
        return because(file, "it ends too early");
    }

    static Problem noDecoder(Path file, PictureType type) {
        return Problem.of(
                "media.unreadable",
                "\"%s\" is %s, of which no small picture can be made here; the file itself can be opened."
                        .formatted(name(file), type.mimeType()));
    }

    static Problem badHeight(int height) {
        return Problem.of(
                        "media.bad-height",
                        "There are no small pictures of height %d. Heights: %s."
                                .formatted(height, ThumbnailHeights.ALL))
                .with("height", height);
    }

    static Problem notWanted() {
        return Problem.of("media.not-wanted", "Nobody waited for this picture any more.");
    }

    private static Problem because(Path file, String why) {
        return Problem.of("media.unreadable", "\"%s\" cannot be shown: %s.".formatted(name(file), why));
    }

    private static String name(Path file) {
        return Names.shown(String.valueOf(file.getFileName()));
    }
}
