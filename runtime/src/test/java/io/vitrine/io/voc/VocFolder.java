package io.vitrine.io.voc;

import io.vitrine.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real files of bccd-voc, copied so that a test can change them. */
final class VocFolder {
    private final Path folder;

    VocFolder(Path folder, String... names) {
        this.folder = folder;
        Path bccd = SharedData.path("bccd-voc");
        for (String name : names) {
            copy(bccd, "Annotations/" + name + ".xml");
            copy(bccd, "JPEGImages/" + name + ".jpg");
        }
    }

    Path path() {
        return folder;
    }

    private void copy(Path from, String file) {
        try {
            Path to = folder.resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(from.resolve(file), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first {@code from} of an XML file, which must be in it. */
    VocFolder change(String name, String from, String to) {
        String text = text("Annotations/" + name + ".xml");
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(from + " is not in " + name);
        }
        return write("Annotations/" + name + ".xml", text.substring(0, at) + to + text.substring(at + from.length()));
    }

    VocFolder write(String file, String text) {
        try {
            Path to = folder.resolve(file);
            Files.createDirectories(to.getParent());
            Files.writeString(to, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    VocFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
