package io.vitrine.executor;

import io.vitrine.view.Expr;
import io.vitrine.view.ExprFold;
import io.vitrine.view.Relation;
import io.vitrine.view.View;
import java.util.List;

/** Finds whether what a view shows depends on certain fields. */
final class ViewReads implements ExprFold<Boolean> {
    private final List<String> fields;

    private ViewReads(List<String> fields) {
        this.fields = fields;
    }

    static boolean any(View view, List<String> fields) {
        var reads = new ViewReads(fields);
        return view.lower().stream().anyMatch(reads::relation);
    }

    private boolean relation(Relation relation) {
        if (relation instanceof Relation.Filter filter) {
            return filter.condition().fold(this);
        }
        if (relation instanceof Relation.Order order) {
            return order.keys().stream().anyMatch(key -> key.by().fold(this));
        }
        if (relation instanceof Relation.Reshape reshape) {
            return fields.contains(reshape.field()) || reshape.condition().fold(this);
        }
        return false;
    }

    @Override
    public Boolean field(Expr.Field field) {
        return fields.contains(field.path().first());
    }

    @Override
    public Boolean literal(Expr.Literal literal) {
        return false;
    }

    @Override
    public Boolean call(Expr.Call call) {
        return call.args().stream().anyMatch(arg -> arg.fold(this));
    }
}
