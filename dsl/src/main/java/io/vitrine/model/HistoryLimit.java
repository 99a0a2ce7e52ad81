package io.vitrine.model;

/**
 * How much of a dataset's history is kept; beyond either, the oldest entries go, and cannot be undone any more. The newest
 * entry always stays.
 *
 * @param entries at least 1
 * @param bytes about as much as what undoes them takes, at least 0
 */
public record HistoryLimit(long entries, long bytes) {
    /** 1,000 entries, 2 GB. */
    public static final HistoryLimit DEFAULT = new HistoryLimit(1_000, 2_000_000_000L);

    public HistoryLimit {
        if (entries < 1 || bytes < 0) {
            throw Problem.of(
                            "options.bad-history",
                            "A history keeps at least 1 entry and 0 bytes or more, not %d and %d."
                                    .formatted(entries, bytes))
                    .asException();
        }
    }

    public HistoryLimit withEntries(long newEntries) {
        return new HistoryLimit(newEntries, bytes);
    }

    public HistoryLimit withBytes(long newBytes) {
        return new HistoryLimit(entries, newBytes);
    }
}
