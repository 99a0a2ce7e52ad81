package io.vitrine.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Size and time of a file: if either changed, what was made of it is stale. */
record Stamp(long size, long millis) {
    /**
     * The stamp of a file.
     *
     * @throws io.vitrine.model.VitrineException {@code media.none} if there is no such file
     */
    static Stamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                return new Stamp(
                        attributes.size(), attributes.lastModifiedTime().toMillis());
            }
        } catch (IOException e) {
            // as good as not there
        }
        throw MediaProblems.none(file).asException();
    }
}
