package io.vitrine;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data that lies beside the sources, not in them: the folder {@code -Dvitrine.shared}, else {@code
 * VITRINE_SHARED}, else {@code ../shared} beside the reactor's root ({@code -Dvitrine.root}).
 *
 * <p>A test without its data is skipped with a message; with {@code CI=true} it fails, so that nobody mistakes a run
 * without data for a good one.
 */
public final class SharedData {
    private SharedData() {}

    /** The folder or file {@code name} of the data, such as {@code bccd-voc}. */
    public static Path path(String name) {
        Path path = root().resolve("data").resolve(name);
        if (!Files.exists(path)) {
            String message = "shared data \"%s\" is not there; set -Dvitrine.shared=FOLDER".formatted(path);
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            Assumptions.abort(message);
        }
        return path;
    }

    private static Path root() {
        String named = System.getProperty("vitrine.shared", System.getenv("VITRINE_SHARED"));
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        String reactor = System.getProperty("vitrine.root", "..");
        return Path.of(reactor).toAbsolutePath().normalize().resolveSibling("shared");
    }
}
