package io.vitrine.store.duckdb;

import io.vitrine.sql.AnyJson;
import io.vitrine.sql.Kind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as values. */
final class Cells {
    private Cells() {}

    static @Nullable Double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable List<Double> reals(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        return value == null ? null : plain((Array) value).stream().map(Double.class::cast).toList();
    }

    /** A list, the lists in it too; empty for null. */
    static List<?> list(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        return value == null ? List.of() : plain((Array) value);
    }

    private static List<@Nullable Object> plain(Array array) throws SQLException {
        var list = new ArrayList<@Nullable Object>();
        for (Object element : (Object[]) array.getArray()) {
            list.add(element instanceof Array inner ? plain(inner) : element);
        }
        return list;
    }

    /** The values of {@code fields} in the row, without those that are missing. */
    static Map<String, Object> values(ResultSet row, List<StoredField> fields) throws SQLException {
        if (fields.isEmpty()) {
            return Map.of();
        }
        String absent = row.getString("_absent");
        String whole = row.getString("_whole");
        var values = new LinkedHashMap<String, Object>();
        for (StoredField field : fields) {
            if (!Marks.isAbsent(absent, field)) {
                Object value = field.labels().isPresent() ? null : value(row, field.column(), field.kind());
                boolean isWhole = value != null && Marks.isWhole(whole, field) && field.kind().equals(Kind.FLOAT);
                values.put(field.name(), isWhole ? (Object) ((Double) value).longValue() : value);
            }
        }
        return values;
    }

    /** The value in a column of {@code kind}. */
    static @Nullable Object value(ResultSet row, String column, Kind kind) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        if (kind.base() == Kind.Base.ANY) {
            return AnyJson.read(row.getString(column));
        }
        if (kind.list()) {
            List<@Nullable Object> list = plain((Array) row.getObject(column));
            list.replaceAll(element ->
                    element != null && kind.base() == Kind.Base.DATE ? Instant.ofEpochMilli((Long) element) : element);
            return Collections.unmodifiableList(list);
        }
        return switch (kind.base()) {
            case BOOL -> row.getBoolean(column);
            case INT -> row.getLong(column);
            case FLOAT -> row.getDouble(column);
            case DATE -> Instant.ofEpochMilli(row.getLong(column));
            default -> row.getString(column);
        };
    }
}
