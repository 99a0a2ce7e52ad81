package io.vitrine.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.HistoryEntry;
import io.vitrine.model.HistoryLimit;
import io.vitrine.sql.Sql;
import io.vitrine.store.EditStep;
import io.vitrine.store.Edited;
import io.vitrine.store.Hands;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTableTest {
    /** What is left of 10 entries of 100 bytes, each with one key to undo, after one more. */
    private static Left afterOneMore(HistoryLimit limit, long bytes) {
        try (Database database = Database.inMemory()) {
            database.prepare();
            return database.writing(db -> {
                db.run("INSERT INTO history SELECT 1, i, 's', 'a', 0, '', '', 'EDIT', 1, 0, '[]', '[]', NULL, NULL,"
                        + " 'undo_tags', 100 FROM range(1, 11) r(i)");
                db.run("INSERT INTO undo_tags SELECT 1, i, -1, false, i, 't', i, 1 FROM range(1, 11) r(i)");
                db.run("INSERT INTO undo_tags VALUES (1, 10, -1, true, 2, 't', 2, 1)"); // shares the key of entry 2
                db.run("INSERT INTO undo_keys SELECT i, i FROM range(1, 11) r(i)");
                var table = new HistoryTable(db, 1);
                var step = new EditStep(11, "s", HistoryEntry.Kind.EDIT, 0, null, null, true);
                StoredHistory kept = table.add(
                        HistoryTable.load(db).get(1L),
                        Hands.signed("s"),
                        new StoredHistory.Row(step, "test-1", "undo_tags", bytes),
                        new Edited(11L, 1, 0, List.of(), List.of()),
                        limit);
                assertThat(HistoryTable.load(db)).isEqualTo(Map.of(1L, kept));
                return new Left(
                        table.entries().stream().map(HistoryEntry::entry).toList(),
                        db.number(Sql.of("SELECT min(entry) FROM undo_tags")),
                        db.list(Sql.of("SELECT key FROM undo_keys ORDER BY key"), row -> row.getLong(1)));
            });
        }
    }

    private record Left(List<Long> entries, long firstUndo, List<Long> keys) {}

    @Test
    void theNewestEntriesAreKeptWithWhatTheyShare() {
        assertThat(afterOneMore(HistoryLimit.DEFAULT.withEntries(4), 100))
                .isEqualTo(new Left(List.of(8L, 9L, 10L, 11L), 8, List.of(2L, 8L, 9L, 10L)));
    }

    @Test
    void fewerAreKeptWhenTheyAreLarge() {
        assertThat(afterOneMore(HistoryLimit.DEFAULT.withBytes(399), 200))
                .isEqualTo(new Left(List.of(10L, 11L), 10, List.of(2L, 10L)));
    }

    @Test
    void theNewestStaysHoweverLargeItIs() {
        assertThat(afterOneMore(HistoryLimit.DEFAULT.withBytes(10), 1_000).entries())
                .isEqualTo(List.of(11L));
    }
}
