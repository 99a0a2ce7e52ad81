package io.vitrine.executor;

import io.vitrine.bus.Bus;
import io.vitrine.model.DatasetInfo;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.store.KnownViews;
import io.vitrine.store.StoreReads;
import io.vitrine.view.View;
import io.vitrine.wire.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Tells sessions what happened, and lets the views they show be asked for by fingerprint. */
final class Publisher {
    private final Bus bus;
    private final KnownViews views;
    private final StoreReads reads;

    Publisher(Bus bus, KnownViews views, StoreReads reads) {
        this.bus = bus;
        this.views = views;
        this.reads = reads;
    }

    void publish(String session, SessionEvent event) {
        bus.publish(session, event);
    }

    /** The data behind what {@code state} shows; from now on they may be asked for. */
    SessionEvent.@Nullable Looked looked(SessionState state) {
        String dataset = state.shown().dataset();
        if (dataset == null) {
            return null;
        }
        DatasetInfo info = reads.find(dataset).orElse(null);
        if (info == null) {
            return null;
        }
        View view = state.shown().viewOrAll();
        String fingerprint = Fingerprint.of(view, info.uid());
        views.remember(fingerprint, info.uid(), view);
        return new SessionEvent.Looked(fingerprint, info.revision());
    }
}
