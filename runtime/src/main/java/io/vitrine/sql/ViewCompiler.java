package io.vitrine.sql;

import io.vitrine.model.Ids;
import io.vitrine.view.Expr;
import io.vitrine.view.Relation;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortKey;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import java.util.ArrayList;
import java.util.List;

/** Goes through the relations of a view, from its dataset on. */
final class ViewCompiler {
    private final Layout layout;
    private final Joins.Aliases aliases = new Joins.Aliases();
    private Level level;
    private Overlay overlay = Overlay.NONE;

    ViewCompiler(Layout layout) {
        this.layout = layout;
        this.level = Level.all(layout);
    }

    ViewSql compile(List<Relation> relations) {
        relations.forEach(this::apply);
        return new ViewSql(layout, level, overlay);
    }

    private void apply(Relation relation) {
        if (relation instanceof Relation.Filter filter) {
            match(filter.condition());
        } else if (relation instanceof Relation.Order order) {
            sort(order.keys());
        } else if (relation instanceof Relation.Slice slice) {
            level = level.cut(slice);
        } else if (relation instanceof Relation.Pick pick) {
            pick(pick);
        } else if (relation instanceof Relation.Reshape reshape) {
            reshape(reshape);
        } else if (relation instanceof Relation.Draw draw) {
            draw(draw);
        } else {
            throw new IllegalStateException("cannot compile " + relation);
        }
    }

    private void match(Expr condition) {
        closeIf(level.isCut());
        var joins = new Joins(aliases);
        var scope = new SampleScope(layout, overlay, joins);
        // Who has enough labels has any: they are looked through once and not twice.
        Enough.of(condition, scope)
                .ifPresent(enough -> level = level.without(enough.rows().any()));
        level = level.filtered(Conditions.of(condition, scope), joins);
    }

    private void sort(List<SortKey> keys) {
        closeIf(level.isCut() || level.listed());
        var joins = new Joins(aliases);
        var scope = new SampleScope(layout, overlay, joins);
        var sql = new ArrayList<Sql>();
        for (SortKey key : keys) {
            sql.addAll(sortKeys(key, scope));
        }
        level = level.ordered(sql, false, joins);
    }

    private static List<Sql> sortKeys(SortKey key, SampleScope scope) {
        boolean byId =
                key.by() instanceof Expr.Field field && field.path().toString().equals("id");
        if (byId) {
            return List.of(Sql.of(key.order() == SortOrder.ASCENDING ? "s.key" : "s.key DESC"));
        }
        return SortKeys.of(Expressions.of(key.by(), scope).plain(scope.joins()), key.order());
    }

    private void pick(Relation.Pick pick) {
        Sql keys = Sql.keys(pick.ids().stream()
                .filter(id -> Ids.second(id) == layout.second())
                .map(Ids::key)
                .toList());
        closeIf(level.isCut());
        var joins = new Joins(aliases);
        if (pick.keep() == Relation.Pick.Keep.OTHERS) {
            level = level.filtered(Sql.of("s.key NOT IN (SELECT unnest({}))", keys), joins);
        } else if (pick.order() == SelectOrder.AS_IN_VIEW) {
            level = level.filtered(Sql.of("s.key IN (SELECT unnest({}))", keys), joins);
        } else {
            Sql listed = Sql.of("SELECT unnest({}) AS owner, generate_subscripts({}, 1) AS ord", keys, keys);
            Sql alias = joins.inner(listed, Sql.of("s.key"));
            level = level.ordered(List.of(Sql.of("{}.ord", alias)), true, joins);
        }
    }

    private void reshape(Relation.Reshape reshape) {
        String field = reshape.field();
        var scope = new LabelScope(layout, field, overlay, aliases);
        overlay = overlay.plus(field, scope.filter(Conditions.of(reshape.condition(), scope)));
        if (reshape.unmatched() == Unmatched.DROP_UNMATCHED) {
            closeIf(level.isCut());
            var rows = new LabelRows(layout, field, overlay);
            Sql matched = Sql.of("SELECT l.sid FROM {}{}", rows.from(), Sql.where(rows.where()));
            level = level.filtered(Sql.of("s.key IN ({})", matched), new Joins(aliases));
        }
    }

    private void draw(Relation.Draw draw) {
        closeIf(level.isCut());
        Sql key = Sql.of("{} % s._rand", Sql.value((double) draw.key()));
        level = level.ordered(List.of(key), true, new Joins(aliases)).cut(new Relation.Slice(0, draw.size()));
    }

    private void closeIf(boolean needed) {
        if (needed) {
            level = level.closed(layout, aliases);
        }
    }
}
