package io.vitrine.executor;

import com.google.common.collect.Iterators;
import io.vitrine.bus.Backend;
import io.vitrine.model.Sample;
import io.vitrine.store.Signed;
import io.vitrine.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Adds samples from programs: in batches, each committed and told of before the next. */
final class SampleAdder {
    private static final int BATCH = 1_000;

    private final Store store;
    private final SessionBook book;
    private final Moves moves;

    SampleAdder(Store store, SessionBook book, Moves moves) {
        this.store = store;
        this.book = book;
        this.moves = moves;
    }

    /**
     * Adds all of {@code samples}, as one edit of no session, which grows with each batch. From here the folder of each file becomes a media root, for who adds it may
     * read it anyway.
     */
    long add(String dataset, Stream<Sample> samples, Backend.From from, LongConsumer kept) {
        long total = 0;
        Long entry = null;
        String who = from == Backend.From.HERE ? "the serving program" : "another program";
        var by = new Signed(null, who, book.now(), "add samples", "add:" + UUID.randomUUID());
        try (samples) {
            var batches = Iterators.partition(samples.iterator(), BATCH);
            while (batches.hasNext()) {
                List<Sample> batch = new ArrayList<>(batches.next());
                Long earlier = entry;
                entry = store.transaction(tx -> {
                    if (from == Backend.From.HERE) {
                        tx.addMediaRoots(dataset, folders(batch));
                    }
                    return tx.add(dataset, by, batch, earlier).entry();
                });
                total += batch.size();
                moves.dataMoved(dataset, null);
                kept.accept(total);
            }
        }
        return total;
    }

    private static List<String> folders(List<Sample> batch) {
        return batch.stream()
                .map(sample ->
                        Path.of(sample.filepath()).toAbsolutePath().normalize().getParent())
                .filter(folder -> folder != null && folder.getParent() != null) // never the whole disk
                .map(Path::toString)
                .distinct()
                .toList();
    }
}
