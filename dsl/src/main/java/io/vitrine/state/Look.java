package io.vitrine.state;

import java.util.Objects;

/** How things look: what the App's config says. Colours, marks and visible fields cannot be chosen yet. */
public record Look(AppConfig config) {
    public static final Look DEFAULT = new Look(AppConfig.DEFAULT);

    public Look {
        Objects.requireNonNull(config);
    }
}
