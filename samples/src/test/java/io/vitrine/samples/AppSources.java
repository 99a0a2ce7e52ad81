package io.vitrine.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The App's sources, read as text. */
final class AppSources {
    static final Path FOLDER = Path.of(System.getProperty("vitrine.root", ".."), "runtime/src/main/app")
            .toAbsolutePath()
            .normalize();

    private AppSources() {}

    static List<Path> scripts() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.tsx?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
