package io.vitrine.store.duckdb;

import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All datasets at one commit; immutable, so that readers share it.
 *
 * @param commits how many commits changed it; the store says the same number to who reads at that commit
 * @param nextKey the next key of a row that is free
 * @param datasets by key
 */
record Catalog(long commits, long nextKey, Map<Long, StoredDataset> datasets) {
    Catalog {
        datasets = ImmutableMap.copyOf(datasets);
    }

    /** The dataset of that name, or the hidden one of that token. */
    StoredDataset get(String name) {
        return find(name).orElseThrow(() -> StoreProblems.unknown(name, names()));
    }

    Optional<StoredDataset> find(String name) {
        return datasets.values().stream()
                .filter(dataset -> dataset.shownName().equals(name))
                .findFirst();
    }

    List<StoredDataset> named() {
        return datasets.values().stream()
                .filter(dataset -> dataset.name() != null)
                .sorted(Comparator.comparing(StoredDataset::shownName))
                .toList();
    }

    private List<String> names() {
        return named().stream().map(StoredDataset::shownName).toList();
    }

    Catalog with(StoredDataset dataset) {
        var all = new LinkedHashMap<>(datasets);
        all.put(dataset.key(), dataset);
        return new Catalog(commits, nextKey, all);
    }

    Catalog without(StoredDataset dataset) {
        var all = new LinkedHashMap<>(datasets);
        all.remove(dataset.key());
        return new Catalog(commits, nextKey, all);
    }

    Catalog withNextKey(long newNextKey) {
        return new Catalog(commits, newNextKey, datasets);
    }

    Catalog committed() {
        return new Catalog(commits + 1, nextKey, datasets);
    }
}
