package io.vitrine.store.duckdb;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.MediaType;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.store.StoreSamples;
import io.vitrine.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("home/it's a store.duckdb");
    }

    private static void fill(DuckDbStore store) {
        store.transaction(tx -> {
            tx.create("kinds", MediaType.IMAGE, List.of("/media"));
            tx.append("kinds", List.of(StoreSamples.withAllKinds()));
            tx.create("values", MediaType.VIDEO, List.of());
            tx.append("values", List.of(StoreSamples.withAllValues()));
            tx.putSession("main", 7, "{}");
            return null;
        });
    }

    private static List<Sample> all(DuckDbStore store, String dataset) {
        try (Stream<Sample> samples = store.samples(dataset, View.all(), 0, Long.MAX_VALUE)) {
            return samples.toList();
        }
    }

    private static Problem refused(Path file) {
        var refused = catchThrowableOfType(
                VitrineException.class, () -> DuckDbStore.open(file).close());
        assertThat(refused).isNotNull();
        assertThat(refused.getProblem().message()).doesNotContainIgnoringCase("sql", "jdbc", "duckdb:");
        return refused.getProblem();
    }

    private void withDatabase(String... statements) throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    @Test
    void everythingIsThereAgainAfterARestart() {
        List<Sample> kinds;
        List<Sample> values;
        List<DatasetInfo> datasets;
        try (var store = DuckDbStore.open(file)) {
            fill(store);
            kinds = all(store, "kinds");
            values = all(store, "values");
            datasets = store.datasets();
        }
        try (var store = DuckDbStore.open(file)) {
            assertThat(store.datasets()).isEqualTo(datasets);
            assertThat(all(store, "kinds")).isEqualTo(kinds);
            assertThat(all(store, "values")).isEqualTo(values);
            assertThat(store.sessions()).hasSize(1);
            List<String> more = store.transaction(tx -> tx.append("kinds", List.of(Sample.of("/x"))));
            assertThat(more)
                    .doesNotContainAnyElementsOf(kinds.stream().map(Sample::id).toList());
            assertThat(store.count("values", View.all().match(F("mixed").eq(true))))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatAnUnfinishedImportLeftGoesAtTheNextStart() throws SQLException, IOException {
        String hidden;
        try (var store = DuckDbStore.open(file)) {
            fill(store);
            hidden = store.transaction(tx -> tx.createHidden(MediaType.IMAGE, List.of(), Map.of()));
            store.transaction(tx -> tx.append(hidden, List.of(StoreSamples.withAllKinds())));
        }
        try (var store = DuckDbStore.open(file)) {
            assertThat(store.datasets()).hasSize(2);
            assertThat(store.find(hidden)).isEmpty();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var tables = connection.createStatement().executeQuery("SELECT count(*) FROM duckdb_tables()")) {
            tables.next();
            assertThat(tables.getLong(1)).isEqualTo(9 + 2 * 4 + 15 + 1);
        }
    }

    @Test
    void aStoreOfANewerVersionIsNotOpened() throws SQLException, IOException {
        DuckDbStore.open(file).close();
        withDatabase("UPDATE vitrine_store SET version = 99");
        Problem problem = refused(file);
        assertThat(problem.code()).isEqualTo("store.newer");
        assertThat(problem.message())
                .isEqualTo(
                        "The store \"%s\" has version 99, and this Vitrine knows versions up to 1. Update Vitrine to"
                                + " open it.",
                        file);
        assertThat(problem.details()).isEqualTo(Map.of("found", 99L, "known", 1L));
    }

    @Test
    void aFileThatIsNoStoreIsNotOpened() throws SQLException, IOException {
        withDatabase("CREATE TABLE other(x INTEGER)");
        assertThat(refused(file).code()).isEqualTo("store.broken");
        Path text = Files.writeString(folder.resolve("text.duckdb"), "no database at all, but long enough".repeat(500));
        assertThat(refused(text).code()).isEqualTo("store.broken");
    }

    @Test
    void aStoreIsOpenedOnceInAProcess() {
        try (var store = DuckDbStore.open(file)) {
            assertThat(refused(file).code()).isEqualTo("store.locked");
            assertThat(store.datasets()).isEmpty();
        }
        DuckDbStore.open(file).close();
    }

    @Test
    void aClosedStoreSaysSo() {
        var store = DuckDbStore.open(file);
        store.close();
        store.close();
        var refused = catchThrowableOfType(
                VitrineException.class, () -> store.transaction(tx -> tx.create("a", MediaType.IMAGE, List.of())));
        assertThat(refused.getProblem().code()).isEqualTo("store.closed");
    }
}
