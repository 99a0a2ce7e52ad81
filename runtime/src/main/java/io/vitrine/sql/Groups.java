package io.vitrine.sql;

import io.vitrine.model.Counts;
import io.vitrine.model.ValueList;
import io.vitrine.sql.Statement.Part;
import io.vitrine.sql.Val.Plain;
import io.vitrine.view.SortOrder;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values by which rows are grouped: how often each occurs, and which there are. */
final class Groups {
    private Groups() {}

    /** @param top how many of the most frequent are named; null for all */
    static Statement counts(int question, Plain value, Sql rows, @Nullable Integer top) {
        Sql groups = grouped(value, rows, Sql.of(""));
        Sql keys = Sql.of("n DESC, {}", order(value.kind()));
        if (top == null) {
            Sql all = Sql.of("SELECT v, n FROM ({}) ORDER BY {}", groups, keys);
            return new Statement(
                    all,
                    List.of(value.kind(), Kind.INT),
                    List.of(new Part(question, found -> new Counts<>(byValue(found)))));
        }
        // At least one row, for it also says how many there are.
        Sql first = Sql.of(
                "SELECT v, n, count(*) OVER () AS every, (sum(n) OVER ())::BIGINT AS total FROM ({}) ORDER BY {} LIMIT "
                        + Math.max(1, top),
                groups,
                keys);
        return new Statement(
                first,
                List.of(value.kind(), Kind.INT, Kind.INT, Kind.INT),
                List.of(new Part(question, found -> first(found, top))));
    }

    static Statement distinct(int question, Plain value, Sql rows) {
        Sql groups = grouped(value, rows, Sql.of(" WHERE v IS NOT NULL"));
        Sql all = Sql.of("SELECT v FROM ({}) ORDER BY {}", groups, order(value.kind()));
        return new Statement(
                all,
                List.of(value.kind()),
                List.of(new Part(
                        question,
                        found -> ValueList.of(
                                found.stream().map(row -> row.get(0)).toList()))));
    }

    /** Rows of {@code v}, {@code n} and, for values of any type, the key {@code k}. */
    private static Sql grouped(Plain value, Sql rows, Sql where) {
        Kind kind = value.kind();
        // Minus zero equals zero and is shown as zero.
        String each = kind.base() == Kind.Base.FLOAT ? "{} + 0.0" : "{}";
        Sql values = Sql.of("SELECT " + each + " AS v FROM {}", value.sql(), rows);
        if (kind.base() == Kind.Base.ANY) {
            // Equal numbers are one value however they are written; the key is computed once, for it is long.
            return Sql.of(
                    "SELECT min(v) AS v, count(*) AS n, k FROM (SELECT v, {} AS k FROM ({}){}) GROUP BY k",
                    Keys.of(Plain.of(kind, Sql.of("v"))),
                    values,
                    where);
        }
        return Sql.of("SELECT v, count(*) AS n FROM ({}){} GROUP BY v", values, where);
    }

    private static Sql order(Kind kind) {
        return kind.base() == Kind.Base.ANY
                ? Sql.of("k")
                : Sql.join(", ", SortKeys.of(Plain.of(kind, Sql.of("v")), SortOrder.ASCENDING));
    }

    private static LinkedHashMap<Object, Long> byValue(List<List<@Nullable Object>> rows) {
        var counts = new LinkedHashMap<Object, Long>();
        rows.forEach(row -> counts.put(row.get(0), Totals.number(row, 1)));
        return counts;
    }

    private static Counts<Object> first(List<List<@Nullable Object>> rows, int top) {
        if (rows.isEmpty()) {
            return new Counts<>(new LinkedHashMap<>());
        }
        var all = new Counts<>(byValue(rows), Totals.number(rows.get(0), 2), Totals.number(rows.get(0), 3));
        return all.top(top);
    }
}
