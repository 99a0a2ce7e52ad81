package io.vitrine.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final int EDITS = 40;

    /** Every edit adds two samples with a field of its own, so that the tables that readers look at change all the time. */
    @Test
    void seeOneStateWhileOthersAreWritten() throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        try (var store = DuckDbStore.inMemory()) {
            store.transaction(tx -> tx.create("d", MediaType.IMAGE, List.of()));
            List<Future<Long>> readers = IntStream.range(0, 3)
                    .mapToObj(i -> threads.submit(reader(store)))
                    .toList();
            for (int i = 0; i < EDITS; i++) {
                Sample next = Sample.of("/m/" + i).with("n", 1L).with("f" + i % 7, i % 3 == 0 ? (Object) 1L : "text");
                store.transaction(tx -> tx.append("d", List.of(next, next)));
            }
            for (Future<Long> reader : readers) {
                assertThat(reader.get()).isEqualTo(2L * EDITS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Long> reader(DuckDbStore store) {
        var questions = List.of(new Aggregation.Count("filepath"), new Aggregation.Count("n"));
        return () -> {
            long seen = 0;
            while (seen < 2 * EDITS) {
                boolean any = store.find("d").orElseThrow().samples() > 0;
                if (any) {
                    List<Object> counts =
                            store.aggregate("d", View.all().skip(0).limit(1000), List.copyOf(questions));
                    assertThat(counts.get(0)).isEqualTo(counts.get(1));
                    assertThat((Long) counts.get(0) % 2).isZero();
                    assertThat((Long) counts.get(0)).isGreaterThanOrEqualTo(seen);
                    seen = (Long) counts.get(0);
                }
            }
            return seen;
        };
    }
}
