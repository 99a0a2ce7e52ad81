package io.vitrine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field of a dataset.
 *
 * @param name of the field, or of the attribute
 * @param type what it holds
 * @param origin whether it was declared or found in the data
 * @param attributes for labels: what they carry beyond their kind's own parts, by name; else empty
 */
public record Field(String name, FieldType type, Origin origin, Map<String, FieldType> attributes) {
    /** How a dataset came to have a field. */
    public enum Origin {
        /** Every sample has it, or a program declared it. */
        DECLARED,
        /** It was found in the data. */
        INFERRED
    }

    public Field {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public static Field inferred(String name, FieldType type) {
        return new Field(name, type, Origin.INFERRED, Map.of());
    }

    public static Field declared(String name, FieldType type) {
        return new Field(name, type, Origin.DECLARED, Map.of());
    }

    /** This field with the attributes of {@code more} added; one of two types becomes {@code any}. */
    public Field plus(Map<String, FieldType> more) {
        var all = new LinkedHashMap<>(attributes);
        more.forEach((attribute, found) ->
                all.merge(attribute, found, (was, now) -> was.equals(now) ? was : FieldType.Scalar.ANY));
        return new Field(name, type, origin, all);
    }
}
