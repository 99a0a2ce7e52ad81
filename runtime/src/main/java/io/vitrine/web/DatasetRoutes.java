package io.vitrine.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Ids;
import io.vitrine.model.MediaType;
import io.vitrine.store.StoreReads;
import java.time.Instant;
import java.util.List;

/** The datasets: all in short, one with its fields, and one sample of it, whole. */
final class DatasetRoutes {
    private final StoreReads store;
    private final Work work;

    DatasetRoutes(StoreReads store, Work work) {
        this.store = store;
        this.work = work;
    }

    void addTo(Router router) {
        router.get("/api/datasets").handler(work.answering(context -> datasets()));
        router.get("/api/datasets/:dataset").handler(work.answering(this::dataset));
        router.get("/api/datasets/:dataset/samples/:id").handler(work.answering(this::sample));
    }

    /** A dataset in a list. */
    record Summary(String name, MediaType mediaType, long samples, Instant created, long revision) {}

    private Reply datasets() {
        List<Summary> all = store.datasets().stream()
                .map(info ->
                        new Summary(info.name(), info.mediaType(), info.samples(), info.created(), info.revision()))
                .toList();
        return Reply.json(all);
    }

    private Reply dataset(RoutingContext context) {
        return Reply.json(find(store, context.pathParam("dataset")));
    }

    private Reply sample(RoutingContext context) {
        String dataset = find(store, context.pathParam("dataset")).name();
        String id = context.pathParam("id");
        if (!Ids.isWellFormed(id)) {
            throw WebProblems.unknownSample(dataset, id).asException();
        }
        return Reply.json(store.sample(dataset, id)
                .orElseThrow(() -> WebProblems.unknownSample(dataset, id).asException()));
    }

    static DatasetInfo find(StoreReads store, String name) {
        return store.find(name)
                .orElseThrow(() -> WebProblems.unknownDataset(
                                name,
                                store.datasets().stream().map(DatasetInfo::name).toList())
                        .asException());
    }
}
