package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by name, in order. */
final class MapForm implements Form {
    private final Form value;

    MapForm(Form value) {
        this.value = value;
    }

    @Override
    public void write(Object map, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
            ValueForm.name((String) entry.getKey(), out);
            ValueForm.orNull(entry.getValue(), value, out);
        }
        out.writeEndObject();
    }

    @Override
    public Map<String, @Nullable Object> read(JsonIn in) throws IOException {
        in.expect(JsonToken.START_OBJECT, "an object");
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (String name = in.nextMember(); name != null; name = in.nextMember()) {
            if (map.containsKey(name)) {
                throw in.repeated(name);
            }
            map.put(name, value == ValueForm.INSTANCE ? in.orNull(name, value) : in.at(name, value));
        }
        return map;
    }

    @Override
    public String typeScript(TypeNames names) {
        return "{ readonly [name: string]: " + value.typeScript(names) + " }";
    }
}
