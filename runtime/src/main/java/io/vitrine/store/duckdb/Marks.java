package io.vitrine.store.duckdb;

import io.vitrine.sql.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What columns cannot say of a row, as texts with a character for each field: in {@code _absent} a 1 where the value is missing
 * and not only null, in {@code _whole} a 1 where it is a whole number although the column is DOUBLE.
 */
final class Marks {
    private static final char YES = '1';

    private Marks() {}

    /** Writes both columns. */
    static void write(RowWriter row, List<StoredField> fields, Map<String, Object> values) {
        var absent = new StringBuilder();
        var whole = new StringBuilder();
        boolean anyWhole = false;
        for (StoredField field : fields) {
            boolean isWhole = field.kind().equals(Kind.FLOAT) && values.get(field.name()) instanceof Long;
            absent.append(values.containsKey(field.name()) ? '0' : YES);
            whole.append(isWhole ? YES : '0');
            anyWhole |= isWhole;
        }
        row.text(fields.isEmpty() ? null : absent.toString());
        row.text(anyWhole ? whole.toString() : null);
    }

    static boolean isAbsent(@Nullable String absent, StoredField field) {
        return absent == null || absent.length() <= field.ordinal() || absent.charAt(field.ordinal()) == YES;
    }

    static boolean isWhole(@Nullable String whole, StoredField field) {
        return whole != null && whole.length() > field.ordinal() && whole.charAt(field.ordinal()) == YES;
    }
}
