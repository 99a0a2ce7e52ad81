package io.vitrine.executor;

import io.vitrine.store.Store;
import io.vitrine.view.Query;
import java.util.stream.Stream;

/** Answers queries from the store. */
final class Queries {
    private Queries() {}

    @SuppressWarnings("unchecked") // each query names its own row type, and is answered by rows of it
    static <R> Stream<R> answer(Store store, Query<R> query) {
        return (Stream<R>) rows(store, query);
    }

    private static Stream<?> rows(Store store, Query<?> query) {
        if (query instanceof Query.Aggregate ask) {
            return store.aggregate(ask.dataset(), ask.view(), ask.questions()).stream();
        }
        if (query instanceof Query.Samples ask) {
            return store.samples(ask.dataset(), ask.view(), ask.from(), ask.count());
        }
        if (query instanceof Query.Ids ask) {
            return store.ids(ask.dataset(), ask.view(), ask.from(), ask.count()).stream();
        }
        if (query instanceof Query.History ask) {
            return store.history(ask.dataset()).stream();
        }
        if (query instanceof Query.Dataset ask) {
            return store.find(ask.name()).stream();
        }
        return store.datasets().stream();
    }
}
