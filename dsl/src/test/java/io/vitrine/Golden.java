package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what is to come out; {@code -Dvitrine.update} writes them anew. */
public final class Golden {
    private Golden() {}

    /** Checks that the file at {@code path}, from the root of the sources, holds {@code text}. */
    public static void check(String path, String text) {
        Path file = root().resolve(path);
        try {
            if (System.getProperty("vitrine.update") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file)
                    .as("run the tests with -Dvitrine.update to write it")
                    .exists();
            assertThat(Files.readString(file))
                    .as("%s; -Dvitrine.update writes it anew", path)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds the modules. */
    public static Path root() {
        String given = System.getProperty("vitrine.root");
        if (given != null) {
            return Path.of(given);
        }
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("dsl"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("Say where the modules are: -Dvitrine.root=…");
        }
        return here;
    }
}
