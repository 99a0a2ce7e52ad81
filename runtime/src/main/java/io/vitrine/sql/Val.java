package io.vitrine.sql;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of an expression: an SQL expression, or the rows that are the elements of a list. */
sealed interface Val {
    /** The value as one SQL expression, with joins for what is in other rows. */
    Plain plain(Joins joins);

    /**
     * A value in one SQL expression.
     *
     * @param sql NULL where the value is null or missing
     * @param missing true where it is missing and not only null; null if it never is
     * @param constant whether {@code value} is what it is everywhere
     */
    record Plain(
            Kind kind,
            Sql sql,
            @Nullable Sql missing,
            boolean constant,
            @Nullable Object value) implements Val {
        static Plain of(Kind kind, Sql sql) {
            return new Plain(kind, sql, null, false, null);
        }

        static Plain of(Kind kind, Sql sql, @Nullable Sql missing) {
            return new Plain(kind, sql, missing, false, null);
        }

        static Plain bool(Sql exact) {
            return of(Kind.BOOL, exact);
        }

        static Plain constant(@Nullable Object value) {
            Kind kind = Kind.ofConstant(value);
            if (value == null) {
                return new Plain(kind, Sql.NULL_VALUE, null, true, null);
            }
            if (value instanceof Instant instant) {
                return new Plain(kind, Sql.value(instant.toEpochMilli()), null, true, value);
            }
            if (value instanceof List<?> list) {
                return new Plain(kind, AnyValues.list(list), null, true, value);
            }
            boolean any = kind.base() == Kind.Base.ANY;
            return new Plain(kind, Sql.value(any ? AnyJson.write(value) : value), null, true, value);
        }

        Sql isNull() {
            return Sql.of("{} IS NULL", sql);
        }

        Sql isNotNull() {
            return Sql.of("{} IS NOT NULL", sql);
        }

        @Override
        public Plain plain(Joins joins) {
            return this;
        }
    }

    /**
     * A list whose elements are rows of a table.
     *
     * @param from the rows: what stands behind FROM
     * @param owner in these rows, the key of the row that has the list; never NULL
     * @param outer the same key, in the row at hand
     * @param where which of the rows
     * @param element of each row; a missing one is not in the list
     * @param order position in the list
     * @param present whether the row at hand has the list; exact
     * @param count how many elements, if a column says so
     */
    record Rows(
            Sql from,
            Sql owner,
            Sql outer,
            List<Sql> where,
            Plain element,
            Sql order,
            Sql present,
            @Nullable Sql count) implements Val {

        /** True if an element satisfies {@code condition}; NULL or false otherwise. */
        Sql has(Sql condition) {
            return any(RowLists.plus(where, condition));
        }

        /** True if there is a row. */
        Sql any() {
            return any(where);
        }

        private Sql any(List<Sql> conditions) {
            return Sql.of("{} IN (SELECT {} FROM {}{})", outer, owner, from, Sql.where(conditions));
        }

        /** True if the elements, taken together, satisfy {@code condition}; false if there are none. */
        Sql having(Sql condition) {
            return Sql.of(
                    "{} IN (SELECT {} FROM {}{} GROUP BY 1 HAVING {})",
                    outer,
                    owner,
                    from,
                    Sql.where(existing()),
                    condition);
        }

        /** Whether a column says how many elements there are. */
        boolean isCounted() {
            return count != null && element.missing() == null;
        }

        Sql length(Joins joins) {
            if (isCounted()) {
                return Sql.of("coalesce({}, 0)", count);
            }
            Sql counts = Sql.of(
                    "SELECT {} AS owner, count(*) AS n FROM {}{} GROUP BY 1", owner, from, Sql.where(existing()));
            return Sql.of("coalesce({}.n, 0)", joins.left(counts, outer));
        }

        @Override
        public Plain plain(Joins joins) {
            Kind kind = Kind.listOf(element.kind());
            Plain item = element.kind().list() ? AnyValues.json(element) : element;
            Sql lists = Sql.of(
                    "SELECT {} AS owner, list({} ORDER BY {}) AS v FROM {}{} GROUP BY 1",
                    owner,
                    item.sql(),
                    order,
                    from,
                    Sql.where(existing()));
            Sql alias = joins.left(lists, outer);
            Sql list = Sql.of("CASE WHEN {} THEN coalesce({}.v, []::" + kind.type() + ") END", present, alias);
            // Below a label that is null or missing there is no list: it is missing, never null.
            return Plain.of(kind, list, present.equals(Sql.TRUE) ? null : Sql.of("NOT ({})", present));
        }

        private List<Sql> existing() {
            return element.missing() == null ? where : RowLists.plus(where, Sql.of("NOT {}", element.missing()));
        }
    }
}
