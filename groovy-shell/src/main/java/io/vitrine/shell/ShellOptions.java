package io.vitrine.shell;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a shell behaves.
 *
 * @param home where the lines that were typed are remembered
 * @param debug whether failures print their stack trace
 * @param url of the server it was connected to, for scripts that are saved; null for that of the home
 */
public record ShellOptions(
        Path home, boolean debug, @Nullable String url) {
    public static ShellOptions in(Path home) {
        return new ShellOptions(home, false, null);
    }
}
