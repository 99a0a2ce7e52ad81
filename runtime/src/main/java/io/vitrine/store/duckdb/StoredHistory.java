package io.vitrine.store.duckdb;

import io.vitrine.store.EditStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one dataset's history, without what they say to people: held in memory, for every edit asks for some of it.
 * Their numbers have no gaps. Immutable.
 */
record StoredHistory(List<Row> rows) {
    static final StoredHistory NONE = new StoredHistory(List.of());

    StoredHistory {
        rows = List.copyOf(rows);
    }

    /**
     * An entry.
     *
     * @param undoRows the table of what undoes it
     * @param bytes about as much as that takes
     */
    record Row(EditStep step, String request, String undoRows, long bytes) {
        long entry() {
            return step.entry();
        }

        private Row undoneBy(long by) {
            return new Row(step.undoneBy(by), request, undoRows, bytes);
        }
    }

    long next() {
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).entry() + 1;
    }

    Optional<Row> find(long entry) {
        long index = rows.isEmpty() ? -1 : entry - rows.get(0).entry();
        return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get((int) index));
    }

    List<EditStep> steps() {
        return rows.stream().map(Row::step).toList();
    }

    boolean has(String request) {
        return rows.stream().anyMatch(row -> row.request.equals(request));
    }

    /** With one more; what it undoes is marked. */
    StoredHistory plus(Row row) {
        var all = new ArrayList<Row>(rows.size() + 1);
        Long undoes = row.step.undoes();
        rows.forEach(
                before -> all.add(undoes != null && before.entry() == undoes ? before.undoneBy(row.entry()) : before));
        all.add(row);
        return new StoredHistory(all);
    }

    StoredHistory with(Row row) {
        var all = new ArrayList<>(rows);
        all.replaceAll(before -> before.entry() == row.entry() ? row : before);
        return new StoredHistory(all);
    }

    /** The last entry that is too old, beside newer ones, for a number of entries and bytes; null if none is. */
    @Nullable
    Long tooOld(long mostEntries, long mostBytes) {
        long bytes = 0;
        for (int i = rows.size() - 1; i >= 0; i--) {
            bytes += rows.get(i).bytes;
            if (i < rows.size() - 1 && (rows.size() - i > mostEntries || bytes > mostBytes)) {
                return rows.get(i).entry();
            }
        }
        return null;
    }

    StoredHistory after(long entry) {
        return new StoredHistory(
                rows.stream().filter(row -> row.entry() > entry).toList());
    }
}
