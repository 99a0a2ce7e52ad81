package io.vitrine.model;

import java.util.Locale;

/** What a field holds. */
public sealed interface FieldType permits FieldType.Scalar, FieldType.ListOf, FieldType.Labelled, FieldType.Document {
    /** A single value. */
    enum Scalar implements FieldType {
        STRING,
        BOOL,
        /** A whole number of 64 bits. */
        INT,
        /** A number of 64 bits; NaN and infinities included. */
        FLOAT,
        /** An instant, in milliseconds. */
        DATE,
        /** An id of 24 hexadecimal digits. */
        ID,
        /** Any value: what mixed or undeclared data is. */
        ANY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A list whose elements are of one type. */
    record ListOf(FieldType element) implements FieldType {
        @Override
        public String toString() {
            return "list<" + element + ">";
        }
    }

    /** A label, or the labels of one kind. */
    record Labelled(LabelKind kind) implements FieldType {
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    /** A document of named values; its declared parts are fields of the schema by dotted names. */
    record Document() implements FieldType {
        @Override
        public String toString() {
            return "document";
        }
    }
}
