package io.vitrine.spi;

import io.vitrine.state.AppConfig;
import io.vitrine.state.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Which session is wanted.
 *
 * @param kind the server's own, or a new one
 * @param shown what it shows at first; null to leave it as it is
 * @param config how it shows it; null to leave that as it is
 */
public record SessionSpec(
        Kind kind, @Nullable Shown shown, @Nullable AppConfig config) {
    /** One that leaves its config as it is. */
    public SessionSpec(Kind kind, @Nullable Shown shown) {
        this(kind, shown, null);
    }

    /** Which session. */
    public enum Kind {
        /** The session at {@code /}, kept with the home. */
        MAIN,
        /** A session of its own. */
        NEW
    }
}
