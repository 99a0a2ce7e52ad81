package io.vitrine.sql;

import io.vitrine.view.Expr;

/** What fields read over the labels of one field: the row {@code l}; the sample around it is {@code s}. */
final class LabelScope implements Scope {
    private final LabelRows rows;
    private final SampleScope sample;
    private boolean readsSample;

    LabelScope(Layout layout, String field, Overlay overlay, Joins.Aliases aliases) {
        this.rows = new LabelRows(layout, field, overlay);
        this.sample = new SampleScope(layout, overlay, new Joins(aliases));
    }

    @Override
    public Val read(Expr.Field field) {
        if (field.of() == Expr.Field.Start.SAMPLE) {
            readsSample = true;
            return sample.read(field);
        }
        return rows.attribute(field.path().toString(), "l");
    }

    @Override
    public Joins joins() {
        return sample.joins();
    }

    /** {@code condition}, compiled in this scope, as a filter of labels. */
    Overlay.Filter filter(Sql condition) {
        Sql joins = joins().clauses();
        // A blank says that the sample is read although nothing is joined to it.
        return new Overlay.Filter(condition, readsSample && joins.text().isEmpty() ? Sql.of(" ") : joins);
    }
}
