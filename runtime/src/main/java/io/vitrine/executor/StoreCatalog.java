package io.vitrine.executor;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Schema;
import io.vitrine.plan.Catalog;
import io.vitrine.store.StoreReads;
import java.util.Collection;
import java.util.Optional;

/** The datasets of a store, as plans are checked against them. */
record StoreCatalog(StoreReads reads) implements Catalog {
    @Override
    public Optional<Schema> schema(String dataset) {
        return reads.find(dataset).map(DatasetInfo::schema);
    }

    @Override
    public Collection<String> names() {
        return reads.datasets().stream().map(DatasetInfo::name).toList();
    }
}
