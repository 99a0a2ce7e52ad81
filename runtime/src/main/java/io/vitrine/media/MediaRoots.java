package io.vitrine.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The folders whose files may be served. A file counts by where it really is: links are followed, in the folders and in
 * the file's own path, before the two are compared.
 *
 * <p>Immutable. Blocks for the file system.
 */
public final class MediaRoots {
    private final List<Path> roots;

    private MediaRoots(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** These folders; one that is not there, or not absolute, allows nothing. */
    public static MediaRoots of(Collection<String> folders) {
        var real = new ArrayList<Path>();
        for (String folder : folders) {
            try {
                Path path = Path.of(folder);
                if (path.isAbsolute()) {
                    real.add(path.toRealPath());
                }
            } catch (IOException | InvalidPathException e) {
                // nothing can be in it
            }
        }
        return new MediaRoots(real);
    }

    /**
     * Where a file really is, if that is inside one of the folders; empty if it is not there, is elsewhere, or its path
     * has {@code ..} in it, is relative, or is a URI. Open what this returns, not what was asked for.
     */
    public Optional<Path> find(String filepath) {
        try {
            Path path = Path.of(filepath);
            if (!path.isAbsolute() || goesUp(path)) {
                return Optional.empty();
            }
            Path real = path.toRealPath();
            // a pipe or a device is no file: reading one might never end
            return roots.stream().anyMatch(real::startsWith) && Files.isRegularFile(real)
                    ? Optional.of(real)
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean goesUp(Path path) {
        for (Path part : path) {
            if (part.toString().equals("..")) {
                return true;
            }
        }
        return false;
    }
}
