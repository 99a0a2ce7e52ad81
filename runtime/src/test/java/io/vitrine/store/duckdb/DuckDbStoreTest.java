package io.vitrine.store.duckdb;

import io.vitrine.store.Store;
import io.vitrine.store.StoreContract;

class DuckDbStoreTest extends StoreContract {
    @Override
    protected Store newStore() {
        return DuckDbStore.inMemory();
    }
}
