package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A closed choice: the constant's name. */
final class EnumForm implements Form {
    private final Class<?> type;
    private final Map<String, Object> byName = new LinkedHashMap<>();

    EnumForm(Class<?> type) {
        this.type = type;
        for (Object constant : type.getEnumConstants()) {
            byName.put(JsonNames.of((Enum<?>) constant), constant);
        }
    }

    Collection<String> names() {
        return byName.keySet();
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeString(JsonNames.of((Enum<?>) value));
    }

    @Override
    public Object read(JsonIn in) throws IOException {
        String name = in.text();
        Object constant = byName.get(name);
        if (constant == null) {
            throw in.unknownName(name, byName.keySet());
        }
        return constant;
    }

    @Override
    public String typeScript(TypeNames names) {
        return names.of(type);
    }
}
