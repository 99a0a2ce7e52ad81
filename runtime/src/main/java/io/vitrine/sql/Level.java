package io.vitrine.sql;

import com.google.common.collect.ImmutableList;
import io.vitrine.view.Relation;
import java.util.List;

/**
 * The rows of a view in one SELECT: filtered, ordered, cut. What cannot be said in the same SELECT, such as a filter after a
 * cut, {@link #closed closes} it: it becomes what the next one selects from.
 *
 * @param from what stands behind FROM: samples as {@code s}
 * @param joins to it
 * @param where all conditions
 * @param natural what orders the rows if nothing else does, and ties
 * @param order what orders them before that
 * @param listed whether they stand in an order that was given, and not in one that the next sort replaces
 */
record Level(
        Sql from, Sql joins, List<Sql> where, String natural, List<Sql> order, boolean listed, long skip, long limit) {

    static Level all(Layout layout) {
        return new Level(
                Sql.of(layout.samples() + " s"), Sql.of(""), List.of(), "s.pos", List.of(), false, 0, Long.MAX_VALUE);
    }

    boolean isCut() {
        return skip > 0 || limit < Long.MAX_VALUE;
    }

    Level filtered(Sql condition, Joins more) {
        return new Level(
                from, joins.plus(more.clauses()), RowLists.plus(where, condition), natural, order, listed, skip, limit);
    }

    /** Without a condition that is among those of this level, if it is. */
    Level without(Sql condition) {
        List<Sql> others =
                where.stream().filter(known -> !known.equals(condition)).toList();
        return new Level(from, joins, others, natural, order, listed, skip, limit);
    }

    /** Ordered by {@code keys} only: an order before it is replaced, ties are in the natural one. */
    Level ordered(List<Sql> keys, boolean given, Joins more) {
        return new Level(from, joins.plus(more.clauses()), where, natural, keys, given, skip, limit);
    }

    Level cut(Relation.Slice slice) {
        long rest = limit == Long.MAX_VALUE ? limit : Math.max(limit - slice.skip(), 0);
        long skipped = skip + slice.skip() < 0 ? Long.MAX_VALUE : skip + slice.skip();
        return new Level(from, joins, where, natural, order, listed, skipped, Math.min(rest, slice.limit()));
    }

    /** The same rows in the same order as the source of a new level. */
    Level closed(Layout layout, Joins.Aliases aliases) {
        String alias = aliases.next();
        // A name of its own: QUALIFY would take a column of the rows before its alias.
        String place = alias + "_place";
        Sql position = order.isEmpty() ? Sql.of(natural) : Sql.of("row_number() OVER (ORDER BY {})", orderKeys());
        Sql all = select(Sql.of("s.key, {} AS " + place, position));
        Sql rows = Sql.of("{}{}", all, Sql.of(order.isEmpty() ? " ORDER BY " + place + cut() : qualify(place)));
        Sql source = Sql.of("({}) " + alias + " JOIN " + layout.samples() + " s ON s.key = " + alias + ".key", rows);
        return new Level(source, Sql.of(""), List.of(), alias + "." + place, List.of(), false, 0, Long.MAX_VALUE);
    }

    /** {@code columns} of the rows, in any order and not cut. */
    Sql select(Sql columns) {
        return Sql.of("SELECT {} FROM {}{}{}", columns, from, joins, Sql.where(where));
    }

    Sql ordered(Sql columns) {
        return Sql.of("{} ORDER BY {}{}", select(columns), orderKeys(), Sql.of(cut()));
    }

    private Sql orderKeys() {
        return Sql.join(
                ", ",
                ImmutableList.<Sql>builder().addAll(order).add(Sql.of(natural)).build());
    }

    private String cut() {
        return (limit == Long.MAX_VALUE ? "" : " LIMIT " + limit) + (skip == 0 ? "" : " OFFSET " + skip);
    }

    private String qualify(String place) {
        if (!isCut()) {
            return "";
        }
        long last = limit > Long.MAX_VALUE - skip ? Long.MAX_VALUE : skip + limit;
        return " QUALIFY " + place + " > " + skip + " AND " + place + " <= " + last;
    }
}
