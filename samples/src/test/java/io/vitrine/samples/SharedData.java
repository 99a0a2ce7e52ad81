package io.vitrine.samples;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the real pictures and annotations that tests use and the project does not hold. */
final class SharedData {
    private SharedData() {}

    /**
     * The folder {@code name} of the data: below {@code -Dvitrine.shared}, else {@code VITRINE_SHARED}, else {@code ../shared}
     * beside the project. Without it the test is skipped, and fails where {@code CI} is set.
     */
    static Path folder(String name) {
        String said = Stream.of(System.getProperty("vitrine.shared"), System.getenv("VITRINE_SHARED"))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(System.getProperty("vitrine.root", "..") + "/../shared");
        Path folder = Path.of(said, "data", name).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            String message = "The shared data are not at " + folder + "; name their folder with -Dvitrine.shared=DIR.";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                fail(message);
            }
            abort(message);
        }
        return folder;
    }
}
