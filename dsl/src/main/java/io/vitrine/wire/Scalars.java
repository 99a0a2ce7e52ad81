package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import io.vitrine.model.FieldPath;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** The forms of single values. Nothing is converted: text is no number, and 1.5 no whole number. */
enum Scalars implements Form {
    TEXT("string") {
        @Override
        public Object read(JsonIn in) throws IOException {
            return in.text();
        }
    },

    BOOL("boolean") {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(JsonIn in) throws IOException {
            if (!in.is(JsonToken.VALUE_TRUE) && !in.is(JsonToken.VALUE_FALSE)) {
                throw in.wrong("true or false");
            }
            return in.is(JsonToken.VALUE_TRUE);
        }
    },

    INT("number") {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeNumber((Integer) value);
        }

        @Override
        public Object read(JsonIn in) throws IOException {
            long value = (Long) LONG.read(in);
            if (value != (int) value) {
                throw in.wrong("a whole number of 32 bits");
            }
            return (int) value;
        }
    },

    LONG("number") {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeNumber((Long) value);
        }

        @Override
        public Object read(JsonIn in) throws IOException {
            in.expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
            try {
                return in.parser().getLongValue();
            } catch (InputCoercionException e) {
                throw in.wrong("a whole number of 64 bits");
            }
        }
    },

    /** Not finite: its name, which is what JavaScript calls it too. */
    DOUBLE("number") {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            double number = (Double) value;
            if (Double.isFinite(number)) {
                out.writeNumber(number);
            } else {
                out.writeString(Double.toString(number));
            }
        }

        @Override
        public Object read(JsonIn in) throws IOException {
            if (in.is(JsonToken.VALUE_STRING)) {
                return switch (in.text()) {
                    case "NaN" -> Double.NaN;
                    case "Infinity" -> Double.POSITIVE_INFINITY;
                    case "-Infinity" -> Double.NEGATIVE_INFINITY;
                    default -> throw in.wrong("a number, \"NaN\", \"Infinity\" or \"-Infinity\"");
                };
            }
            // JavaScript writes 1.0 as 1.
            if (!in.is(JsonToken.VALUE_NUMBER_FLOAT) && !in.is(JsonToken.VALUE_NUMBER_INT)) {
                throw in.wrong("a number");
            }
            double number = in.parser().getDoubleValue();
            if (!Double.isFinite(number)) {
                throw in.wrong("a number below 1.8e308");
            }
            return number;
        }

        @Override
        public String typeScript(TypeNames names) {
            return "number | \"NaN\" | \"Infinity\" | \"-Infinity\"";
        }
    },

    INSTANT("string") {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            var instant = (Instant) value;
            out.writeString(instant.getNano() % 1_000_000 == 0 ? MILLIS.format(instant) : instant.toString());
        }

        @Override
        public Object read(JsonIn in) throws IOException {
            try {
                return Instant.parse(in.text());
            } catch (DateTimeException e) {
                throw in.wrong("a time such as \"2024-01-01T00:00:00.000Z\"");
            }
        }
    },

    FIELD_PATH("string") {
        @Override
        public Object read(JsonIn in) throws IOException {
            return FieldPath.of(in.text());
        }
    },

    PATH("string") {
        @Override
        public Object read(JsonIn in) throws IOException {
            try {
                return Path.of(in.text());
            } catch (InvalidPathException e) {
                throw in.wrong("the path of a file");
            }
        }
    };

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(java.util.Locale.ROOT);

    private final String typeScript;

    Scalars(String typeScript) {
        this.typeScript = typeScript;
    }

    /** As text, unless a constant says otherwise. */
    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeString(value.toString());
    }

    @Override
    public String typeScript(TypeNames names) {
        return typeScript;
    }
}
