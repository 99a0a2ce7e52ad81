package io.vitrine.sql;

import io.vitrine.model.Bounds;
import io.vitrine.model.Extent;
import io.vitrine.sql.OneRow.Column;
import io.vitrine.sql.Val.Plain;
import io.vitrine.view.Numbers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What many values come down to: counts, bounds, sums. In SQL, and as the answers that are made of it. */
final class Totals {
    private Totals() {}

    static List<Column> count(Plain value) {
        return List.of(Column.count(Sql.of("count({})", value.sql())));
    }

    /** The least and the greatest; NaN is below all numbers here, and above them in DuckDB. */
    static List<Column> bounds(Plain value, Numbers numbers) {
        Sql x = value.sql();
        Kind kind = value.kind();
        if (kind.base() == Kind.Base.ANY) {
            Sql infinite =
                    Sql.of(numbers == Numbers.FINITE ? " AND NOT starts_with({}, '{\"$f\":')" : "", holes(numbers, x));
            Sql some = Sql.of(" FILTER (WHERE {} IS NOT NULL{})", x, infinite);
            Sql key = Keys.of(value);
            return List.of(
                    new Column(Sql.of("arg_min({}, {}){}", x, key, some), kind),
                    new Column(Sql.of("arg_max({}, {}){}", x, key, some), kind));
        }
        if (kind.base() != Kind.Base.FLOAT) {
            return List.of(new Column(Sql.of("min({})", x), kind), new Column(Sql.of("max({})", x), kind));
        }
        if (numbers == Numbers.FINITE) {
            return finite(value);
        }
        String nan = "WHEN bool_or(isnan({})) THEN 'NaN'::DOUBLE ";
        return List.of(
                new Column(Sql.of("CASE " + nan + "ELSE min({}) END + 0.0", x, x), kind),
                new Column(
                        Sql.of("coalesce(max({}) FILTER (WHERE NOT isnan({})), CASE " + nan + "END) + 0.0", x, x, x),
                        kind));
    }

    private static Sql[] holes(Numbers numbers, Sql x) {
        return numbers == Numbers.FINITE ? new Sql[] {x} : new Sql[0];
    }

    /** Minus zero equals zero and is shown as zero. */
    private static List<Column> finite(Plain number) {
        Sql x = number.sql();
        return List.of(
                new Column(Sql.of("min({}) FILTER (WHERE isfinite({})) + 0.0", x, x), number.kind()),
                new Column(Sql.of("max({}) FILTER (WHERE isfinite({})) + 0.0", x, x), number.kind()));
    }

    static Bounds bounds(List<@Nullable Object> row) {
        return new Bounds(row.get(0), row.get(1));
    }

    static List<Column> mean(Plain value, Numbers numbers) {
        return List.of(new Column(Sql.of("avg({}){}", number(value).sql(), only(value, numbers)), Kind.FLOAT));
    }

    static Object mean(List<@Nullable Object> row) {
        return Objects.requireNonNullElse(row.get(0), Double.NaN);
    }

    static List<Column> sum(Plain value, Numbers numbers) {
        return List.of(
                new Column(Sql.of("(sum({}){})::DOUBLE", number(value).sql(), only(value, numbers)), Kind.FLOAT));
    }

    static Object sum(List<@Nullable Object> row) {
        return Objects.requireNonNullElse(row.get(0), 0.0);
    }

    private static Sql only(Plain value, Numbers numbers) {
        Plain number = number(value);
        return numbers == Numbers.FINITE && number.kind().base() == Kind.Base.FLOAT
                ? Sql.of(" FILTER (WHERE isfinite({}))", number.sql())
                : Sql.of("");
    }

    static List<Column> extent(Plain value) {
        Plain number = number(value);
        Sql x = number.sql();
        Sql count = Sql.of("count({})", value.sql());
        boolean mayBeNan = number.kind().base() == Kind.Base.FLOAT;
        List<Column> bounds = mayBeNan ? finite(number) : bounds(number, Numbers.ALL);
        return List.of(
                bounds.get(0),
                bounds.get(1),
                Column.count(count),
                Column.count(Sql.of("count(*) - {}", count)),
                Column.count(mayBeNan ? Sql.of("count(*) FILTER (WHERE isnan({}))", x) : Sql.of("0::BIGINT")),
                Column.count(mayBeNan ? Sql.of("count(*) FILTER (WHERE isinf({}))", x) : Sql.of("0::BIGINT")));
    }

    static Object extent(List<@Nullable Object> row) {
        return new Extent(bounds(row), number(row, 2), number(row, 3), number(row, 4), number(row, 5));
    }

    static long number(List<@Nullable Object> row, int column) {
        return (Long) Objects.requireNonNull(row.get(column));
    }

    /** The value as a number or instant; what is none of any type is NULL. */
    static Plain number(Plain value) {
        return value.kind().base() == Kind.Base.ANY ? Plain.of(Kind.FLOAT, AnyValues.number(value.sql())) : value;
    }
}
