package io.vitrine.store;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.vitrine.view.View;
import java.util.Optional;

/** The views that were shown lately, by the fingerprint under which their data are asked for. Any thread. */
public final class KnownViews {
    private static final int KEPT = 10_000;

    private final Cache<String, Known> known =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    /**
     * A view of a dataset.
     *
     * @param uid of the dataset, which stays when it is renamed
     */
    public record Known(String uid, View view) {}

    public void remember(String fingerprint, String uid, View view) {
        known.put(fingerprint, new Known(uid, view));
    }

    public Optional<Known> find(String fingerprint) {
        return Optional.ofNullable(known.getIfPresent(fingerprint));
    }
}
