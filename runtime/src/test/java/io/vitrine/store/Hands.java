package io.vitrine.store;

import io.vitrine.view.View;
import java.time.Instant;
import java.util.List;

/** Edits of a store in one line each, for tests. */
public final class Hands {
    private Hands() {}

    public static Signed signed(String session) {
        return new Signed(session, "person in " + session, Instant.ofEpochMilli(1_000), "{}", "test-1");
    }

    public static long tag(StoreTransaction tx, String dataset, List<View> views, String tag) {
        return tx.edit(dataset, signed("a"), new Change.TagSamples(views, List.of(tag)))
                .changed();
    }
}
