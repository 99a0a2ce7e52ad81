package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Ids;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.store.Store;
import io.vitrine.store.duckdb.DuckDbStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplePathsTest {
    private final Store store = DuckDbStore.inMemory();
    private final SamplePaths paths = new SamplePaths(store);

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> append(String dataset, int from, int to) {
        return store.transaction(tx -> tx.append(
                dataset,
                IntStream.range(from, to).mapToObj(i -> Sample.of("/x/" + i)).toList()));
    }

    private DatasetInfo info(String dataset) {
        return store.find(dataset).orElseThrow();
    }

    @Test
    void findsEveryPathAndThoseAddedLater() {
        store.transaction(tx -> tx.create("a", MediaType.IMAGE, List.of()));
        store.transaction(tx -> tx.create("b", MediaType.IMAGE, List.of()));
        List<String> first = append("a", 0, 200);
        List<String> others = append("b", 1_000, 1_001);
        for (int i = 199; i >= 0; i--) {
            assertThat(paths.find(info("a"), first.get(i))).contains("/x/" + i);
        }
        assertThat(paths.find(info("b"), others.get(0))).contains("/x/1000");
        assertThat(paths.find(info("a"), others.get(0))).isEmpty();
        List<String> later = append("a", 200, 210);
        assertThat(paths.find(info("a"), later.get(9))).contains("/x/209");
    }

    @Test
    void findsNothingForWhatIsNoIdOfTheDataset() {
        store.transaction(tx -> tx.create("a", MediaType.IMAGE, List.of()));
        String id = append("a", 0, 1).get(0);
        assertThat(List.of(
                        paths.find(info("a"), "x"),
                        paths.find(info("a"), "f".repeat(24)),
                        paths.find(info("a"), Ids.of(Ids.second(id), Ids.key(id) + 1)),
                        paths.find(info("a"), Ids.of(Ids.second(id) + 1, Ids.key(id)))))
                .containsOnly(Optional.empty());
        assertThat(paths.find(info("a"), id)).contains("/x/0");
    }
}
