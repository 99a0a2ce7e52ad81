package io.vitrine.web;

import io.vitrine.bus.Backend;
import io.vitrine.bus.Bus;
import io.vitrine.media.ThumbnailCache;
import io.vitrine.store.KnownViews;
import io.vitrine.store.Store;

/** What the web edge calls. */
public record WebParts(
        Bus bus,
        Backend backend,
        Store store,
        KnownViews views,
        ThumbnailCache thumbnails,
        Access access,
        WebOptions options) {}
