package io.vitrine.web;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Ids;
import io.vitrine.model.Sample;
import io.vitrine.store.StoreReads;
import io.vitrine.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The paths of samples, remembered. A path never changes, and whoever asks for one picture of a grid asks for its neighbours
 * next: they are read together, which costs a tenth of reading each. Blocks. Any thread.
 */
final class SamplePaths {
    /** Neighbours by id that are read at once. */
    private static final int TOGETHER = 64;

    private static final int BLOCKS_KEPT = 2_000;

    private final StoreReads store;
    private final Cache<Key, Block> blocks =
            CacheBuilder.newBuilder().maximumSize(BLOCKS_KEPT).build();

    SamplePaths(StoreReads store) {
        this.store = store;
    }

    /** The second is in it so that ids of nothing, made up around a number, have blocks of their own. */
    private record Key(String uid, long second, long number) {}

    /** What was found when the dataset was at {@code revision}; samples may have been added since. */
    private record Block(long revision, Map<String, String> paths) {}

    /** The path of a sample; empty if the dataset has none of that id. */
    Optional<String> find(DatasetInfo dataset, String id) {
        if (!Ids.isWellFormed(id)) {
            return Optional.empty();
        }
        var key = new Key(dataset.uid(), Ids.second(id), Math.floorDiv(Ids.key(id), TOGETHER));
        Block block = block(dataset, key);
        if (!block.paths().containsKey(id) && block.revision() != dataset.revision()) {
            blocks.invalidate(key);
            block = block(dataset, key);
        }
        return Optional.ofNullable(block.paths().get(id));
    }

    private Block block(DatasetInfo dataset, Key key) {
        try {
            return blocks.get(key, () -> read(dataset, key)); // who wants the same block waits for it
        } catch (ExecutionException | com.google.common.util.concurrent.UncheckedExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private Block read(DatasetInfo dataset, Key key) {
        long first = key.number() * TOGETHER;
        List<String> neighbours = LongStream.range(first, first + TOGETHER)
                .mapToObj(number -> Ids.of(key.second(), number))
                .toList();
        var paths = new HashMap<String, String>();
        try (Stream<Sample> samples =
                store.samples(dataset.name(), View.all().select(neighbours), 0, neighbours.size())) {
            samples.forEach(sample -> paths.put(sample.id(), sample.filepath()));
        }
        return new Block(dataset.revision(), paths);
    }
}
