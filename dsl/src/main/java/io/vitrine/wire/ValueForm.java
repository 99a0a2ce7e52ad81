package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.vitrine.model.Label;
import io.vitrine.model.Values;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of any type that {@link Values} knows; it comes back as the type it was.
 *
 * <p>What JSON has no word for is an object of one member that begins with {@code $}. So that a map of the user's own is not
 * taken for one, a key of it that begins with {@code $} is written with one more.
 */
final class ValueForm implements Form {
    static final ValueForm INSTANCE = new ValueForm();

    private static final String DATE = "$date";
    private static final String FLOAT = "$float";
    private static final String LABEL = "$label";
    private static final List<String> MARKS = List.of(DATE, FLOAT, LABEL);

    private ValueForm() {}

    /** Writes null, or a value in its form. */
    static void orNull(@Nullable Object value, Form form, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else {
            form.write(value, out);
        }
    }

    /** Writes a name of the user's own. Texts may hold half a character; in names Jackson does not read them back. */
    static void name(String name, JsonGenerator out) throws IOException {
        if (name.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw WireProblems.halfCharacter(name).asException();
        }
        out.writeFieldName(name);
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof Long whole) {
            out.writeNumber(whole);
        } else if (value instanceof Double number) {
            number(number, out);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                orNull(element, this, out);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            map(map, out);
        } else if (value instanceof Instant) {
            marked(DATE, value, Scalars.INSTANT, out);
        } else if (value instanceof Label) {
            marked(LABEL, value, Forms.of(Label.class), out);
        } else {
            write(Values.frozen(value), out); // another type of number, or refused
        }
    }

    private static void number(double number, JsonGenerator out) throws IOException {
        if (Double.isFinite(number)) {
            out.writeNumber(number);
        } else {
            marked(FLOAT, number, Scalars.DOUBLE, out);
        }
    }

    private void map(Map<?, ?> map, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            name(key.startsWith("$") ? "$" + key : key, out);
            orNull(entry.getValue(), this, out);
        }
        out.writeEndObject();
    }

    private static void marked(String mark, Object value, Form form, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName(mark);
        form.write(value, out);
        out.writeEndObject();
    }

    @Override
    public @Nullable Object read(JsonIn in) throws IOException {
        return switch (in.parser().currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_STRING -> in.text();
            case VALUE_NUMBER_INT -> Scalars.LONG.read(in);
            case VALUE_NUMBER_FLOAT -> Scalars.DOUBLE.read(in);
            case START_ARRAY -> list(in);
            default -> object(in);
        };
    }

    private List<@Nullable Object> list(JsonIn in) throws IOException {
        var list = new ArrayList<@Nullable Object>();
        while (in.nextElement()) {
            list.add(in.orNull(list.size(), this));
        }
        return list;
    }

    private Object object(JsonIn in) throws IOException {
        in.expect(JsonToken.START_OBJECT, "a value");
        String first = in.nextMember();
        if (first != null && first.startsWith("$") && !first.startsWith("$$")) {
            return marked(in, first);
        }
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (String name = first; name != null; name = in.nextMember()) {
            String key = own(name, in);
            if (map.containsKey(key)) {
                throw in.repeated(name);
            }
            map.put(key, in.orNull(name, this));
        }
        return map;
    }

    private static String own(String name, JsonIn in) {
        if (!name.startsWith("$")) {
            return name;
        }
        if (!name.startsWith("$$")) {
            throw in.unknownMark(name, MARKS);
        }
        return name.substring(1);
    }

    private static Object marked(JsonIn in, String mark) throws IOException {
        Form form = switch (mark) {
            case DATE -> Scalars.INSTANT;
            case FLOAT -> Scalars.DOUBLE;
            case LABEL -> Forms.of(Label.class);
            default -> throw in.unknownMark(mark, MARKS);
        };
        Object value = in.at(mark, form);
        String more = in.nextMember();
        if (more != null) {
            throw in.unknownMember(mark, more, List.of(mark));
        }
        return value;
    }

    @Override
    public String typeScript(TypeNames names) {
        return "unknown";
    }
}
