package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A list of values of one type, none of them null. */
final class ListForm implements Form {
    private final Form element;

    ListForm(Form element) {
        this.element = element;
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Object each : (List<?>) value) {
            element.write(each, out);
        }
        out.writeEndArray();
    }

    @Override
    public List<Object> read(JsonIn in) throws IOException {
        in.expect(JsonToken.START_ARRAY, "a list");
        var list = new ArrayList<>();
        while (in.nextElement()) {
            list.add(in.at(list.size(), element));
        }
        return list;
    }

    @Override
    public String typeScript(TypeNames names) {
        String of = element.typeScript(names);
        return "readonly " + (of.contains(" ") ? "(" + of + ")" : of) + "[]";
    }
}
