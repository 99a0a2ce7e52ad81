package io.vitrine.view;

import java.util.Objects;

/** One key of a sort: what to compare and which end comes first. */
public record SortKey(Expr by, SortOrder order) {
    public SortKey {
        Objects.requireNonNull(by);
        Objects.requireNonNull(order);
    }

    public static SortKey ascending(String path) {
        return new SortKey(Expr.F(path), SortOrder.ASCENDING);
    }

    public static SortKey descending(String path) {
        return new SortKey(Expr.F(path), SortOrder.DESCENDING);
    }

    @Override
    public String toString() {
        return order == SortOrder.ASCENDING ? by.toString() : by + " descending";
    }
}
