package io.vitrine.io;

import io.vitrine.io.Picture.Finding;
import io.vitrine.media.MediaProbe;
import io.vitrine.media.MediaRoots;
import io.vitrine.media.PictureType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the pictures that annotations name. Each distinct file is looked at once, and only at its first 32 bytes; one
 * outside the media roots is not opened at all. For one thread.
 */
public final class Pictures {
    /**
     * How many looks are remembered: memory must not grow with the input, and a file named again is mostly named soon.
     */
    private static final int REMEMBERED = 10_000;

    private final MediaRoots roots;
    private final Map<Path, Picture> looks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Picture> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Pictures(MediaRoots roots) {
        this.roots = roots;
    }

    /**
     * The picture {@code name} in the first of {@code folders} that has it; in the first of them, as missing, if none
     * has.
     *
     * @param folders at least one, absolute
     * @return empty if {@code name} cannot be the name of a file at all
     */
    public Optional<Picture> find(String name, List<Path> folders) {
        try {
            for (Path folder : folders) {
                Picture picture = look(folder.resolve(name).normalize());
                if (picture.finding() != Finding.MISSING) {
                    return Optional.of(picture);
                }
            }
            // annotations made on Windows name folders with a backslash, which is a letter like any other elsewhere
            return name.contains("\\")
                    ? find(name.replace('\\', '/'), folders)
                    : Optional.of(look(folders.get(0).resolve(name).normalize()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Picture look(Path file) {
        return looks.computeIfAbsent(file, this::lookAt);
    }

    private Picture lookAt(Path file) {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            return new Picture(file, Finding.MISSING, null, null);
        }
        Optional<Path> real = roots.find(file.toString());
        if (real.isEmpty()) {
            return new Picture(file, Finding.OUTSIDE, null, null);
        }
        try {
            Optional<String> type = MediaProbe.type(real.get()).map(PictureType::mimeType);
            Finding finding = type.isPresent() ? Finding.FINE : Finding.NO_PICTURE;
            return new Picture(file, finding, Files.size(real.get()), type.orElse(null));
        } catch (IOException e) {
            return new Picture(file, Finding.NO_PICTURE, null, null);
        }
    }
}
