package io.vitrine.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.HistoryEntry;
import io.vitrine.sql.Sql;
import io.vitrine.store.Edited;
import io.vitrine.store.Hands;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTableTest {
    private static List<Long> keptAfterOneMore(String bytes) {
        try (Database database = Database.inMemory()) {
            database.prepare();
            return database.writing(db -> {
                db.run("INSERT INTO history SELECT 1, i, 's', 'a', 0, '', '', 'EDIT', 1, 0, '[]', '[]', NULL, NULL,"
                        + " 'undo_tags', " + bytes + " FROM range(1, 1001) r(i)");
                db.run("INSERT INTO undo_tags SELECT 1, i, -1, i, i, 0, 't', true FROM range(1, 1001) r(i)");
                var table = new HistoryTable(db, 1);
                var did = new Edited(table.next(), 1, 0, List.of(), List.of());
                table.add(Hands.signed("a"), HistoryEntry.Kind.EDIT, did, null, TagEdits.ROWS, 1);
                List<HistoryEntry> kept = table.entries();
                return List.of(
                        (long) kept.size(),
                        kept.get(0).entry(),
                        db.number(Sql.of("SELECT min(entry) FROM undo_tags")));
            });
        }
    }

    @Test
    void aThousandEntriesAreKept() {
        assertThat(keptAfterOneMore("1")).isEqualTo(List.of(1_000L, 2L, 2L));
    }

    @Test
    void fewerAreKeptWhenTheyAreLarge() {
        assertThat(keptAfterOneMore(String.valueOf((2L << 30) / 10))).isEqualTo(List.of(11L, 991L, 991L));
    }
}
