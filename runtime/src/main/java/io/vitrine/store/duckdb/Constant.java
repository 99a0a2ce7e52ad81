package io.vitrine.store.duckdb;

import io.vitrine.model.FieldType;
import io.vitrine.model.FieldType.Scalar;
import io.vitrine.model.Label;
import io.vitrine.sql.AnyJson;
import io.vitrine.sql.Kind;
import io.vitrine.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value as a column keeps it.
 *
 * @param whole whether it is a whole number in a column of others
 */
record Constant(Sql sql, boolean whole) {
    /** The constant that a column of {@code type} keeps for {@code value}; what it cannot keep is a problem. */
    static Constant of(@Nullable Object value, FieldType type, String path) {
        Kind kind = Kind.of(type);
        if (value instanceof Label || !fits(Seen.of(value), type, kind)) {
            throw StoreProblems.wrongValue(path, type.toString(), value);
        }
        boolean whole = value instanceof Long && kind.equals(Kind.FLOAT);
        return new Constant(Sql.of("{}::" + kind.column(), value == null ? Sql.NULL_VALUE : sql(value, kind)), whole);
    }

    private static boolean fits(Seen seen, FieldType type, Kind kind) {
        FieldType is = seen.type();
        if (is == null || is.equals(type) || type == Scalar.ANY) {
            return true;
        }
        boolean lists = is instanceof FieldType.ListOf && type instanceof FieldType.ListOf;
        return type == Scalar.FLOAT && is == Scalar.INT && !seen.large()
                || lists && (seen.emptyLists() || kind.base() == Kind.Base.ANY)
                || !lists
                        && is instanceof Scalar
                        && type instanceof Scalar
                        && Kind.of(is).equals(kind);
    }

    private static Sql sql(Object value, Kind kind) {
        if (kind.base() == Kind.Base.ANY) {
            return Sql.value(AnyJson.write(value));
        }
        if (kind.list()) {
            var elements = new ArrayList<@Nullable Object>();
            ((List<?>) value).forEach(element -> elements.add(element == null ? null : plain(element)));
            return Sql.value(new Sql.Array(kind.column().replace("[]", ""), elements));
        }
        return Sql.value(kind.equals(Kind.FLOAT) ? (Object) ((Number) value).doubleValue() : plain(value));
    }

    private static Object plain(Object value) {
        return value instanceof Instant instant ? (Object) instant.toEpochMilli() : value;
    }
}
