package io.vitrine.runtime;

import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything: the store, the token, caches, reports. Only its owner may look into it.
 *
 * @param folder absolute, and there
 */
public record Home(Path folder) {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /**
     * The home at {@code wanted}, made if it is not there.
     *
     * @param wanted null for the system property {@code vitrine.home}, the variable {@code VITRINE_HOME}, or {@code
     *     ~/.vitrine}
     * @throws VitrineException {@code home.unusable}
     */
    public static Home open(@Nullable Path wanted) {
        Path folder = (wanted == null ? standard() : wanted).toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder, attributes("rwx------"));
            if (POSIX) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return new Home(folder.toRealPath());
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static Path standard() {
        String property = System.getProperty("vitrine.home");
        String variable = System.getenv("VITRINE_HOME");
        if (property != null && !property.isBlank()) {
            return Path.of(property);
        }
        return variable != null && !variable.isBlank()
                ? Path.of(variable)
                : Path.of(System.getProperty("user.home"), ".vitrine");
    }

    public Path store() {
        return folder.resolve("store.duckdb");
    }

    public Path cache() {
        return folder.resolve("cache");
    }

    public Path reports() {
        return folder.resolve("reports");
    }

    /** Where the pictures of the drawn dataset are. */
    Path quickstart() {
        return folder.resolve("quickstart");
    }

    Path lock() {
        return folder.resolve("server.lock");
    }

    Path serverFile() {
        return folder.resolve("server.json");
    }

    /** The secret that programs show; made on first use, and never readable by others, not even for a moment. */
    public String token() {
        Path file = folder.resolve("token");
        try {
            if (!Files.exists(file)) {
                byte[] drawn = new byte[32];
                new SecureRandom().nextBytes(drawn);
                create(file, HexFormat.of().formatHex(drawn));
            }
            String token = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (token.length() < 32) {
                throw Problem.of(
                                "home.bad-token",
                                "The file %s should hold a token of at least 32 characters. Delete it, and a new one is made."
                                        .formatted(file))
                        .asException();
            }
            return token;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static void create(Path file, String text) throws IOException {
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-------"))) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another process was first; its token is as good.
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static VitrineException unusable(Path path, IOException e) {
        Problem problem = Problem.of(
                "home.unusable",
                "%s cannot be used: %s. Choose another home with --home or VITRINE_HOME, or mend its permissions."
                        .formatted(path, reason(e)));
        return new VitrineException(problem, e);
    }

    private static String reason(IOException e) {
        String name = e.getClass().getSimpleName().replace("Exception", "");
        return e.getMessage() == null || e.getMessage().isBlank() ? name : name + " " + e.getMessage();
    }
}
