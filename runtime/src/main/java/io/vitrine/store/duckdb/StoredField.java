package io.vitrine.store.duckdb;

import io.vitrine.model.Field;
import io.vitrine.model.FieldType;
import io.vitrine.model.LabelKind;
import io.vitrine.sql.Kind;
import io.vitrine.sql.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a dataset, or an attribute of the labels of one, as it is kept.
 *
 * @param ordinal 0, 1, 2, …; the place of its column among the others', and of its character in {@code _absent}
 * @param column in the table; of labels the column that says how many
 * @param attributes of labels, beyond what their kind has
 */
record StoredField(
        int ordinal,
        String name,
        FieldType type,
        Field.Origin origin,
        String column,
        List<StoredField> attributes) {
    private static final int LONGEST = 30;

    StoredField {
        attributes = List.copyOf(attributes);
    }

    static StoredField field(int ordinal, String name, FieldType type) {
        return new StoredField(ordinal, name, type, Field.Origin.INFERRED, columnName("f", ordinal, name), List.of());
    }

    static StoredField attribute(int ordinal, String name, FieldType type) {
        return new StoredField(ordinal, name, type, Field.Origin.INFERRED, columnName("a", ordinal, name), List.of());
    }

    /**
     * A name that needs no quotes and is no other's, whatever the field is called: the database takes {@code A} and {@code a}
     * for one name.
     */
    private static String columnName(String prefix, int ordinal, String name) {
        String readable = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "");
        String shortened = readable.substring(0, Math.min(readable.length(), LONGEST));
        return prefix + ordinal + (shortened.isEmpty() ? "" : "_" + shortened);
    }

    Optional<LabelKind> labels() {
        return type instanceof FieldType.Labelled labelled ? Optional.of(labelled.kind()) : Optional.empty();
    }

    Kind kind() {
        return Kind.of(type);
    }

    StoredField withType(FieldType newType) {
        return new StoredField(ordinal, name, newType, origin, column, attributes);
    }

    StoredField withAttributes(List<StoredField> newAttributes) {
        return new StoredField(ordinal, name, type, origin, column, newAttributes);
    }

    Layout.Column layout() {
        return new Layout.Column(column, kind(), ordinal);
    }

    Field field() {
        Map<String, FieldType> types = new LinkedHashMap<>();
        attributes.forEach(attribute -> types.put(attribute.name, attribute.type));
        return new Field(name, type, origin, types);
    }

    /** {@code fields} with {@code field} in the place of the one of its ordinal, or at the end. */
    static List<StoredField> with(List<StoredField> fields, StoredField field) {
        var all = new ArrayList<>(fields);
        if (field.ordinal < all.size()) {
            all.set(field.ordinal, field);
        } else {
            all.add(field);
        }
        return all;
    }
}
