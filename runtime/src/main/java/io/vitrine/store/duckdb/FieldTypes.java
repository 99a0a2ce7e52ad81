package io.vitrine.store.duckdb;

import io.vitrine.model.FieldType;
import io.vitrine.model.LabelKind;
import java.util.Locale;

/** Field types as text, as {@link FieldType} writes them, and back. */
final class FieldTypes {
    private static final String LIST = "list<";

    private FieldTypes() {}

    static FieldType parse(String text) {
        if (text.startsWith(LIST)) {
            return new FieldType.ListOf(parse(text.substring(LIST.length(), text.length() - 1)));
        }
        if (text.equals("document")) {
            return new FieldType.Document();
        }
        for (LabelKind kind : LabelKind.values()) {
            if (kind.toString().equals(text)) {
                return new FieldType.Labelled(kind);
            }
        }
        return FieldType.Scalar.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
