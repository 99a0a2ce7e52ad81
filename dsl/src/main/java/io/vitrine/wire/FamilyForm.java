package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A sealed interface: one of its records, told apart by {@code type}, or a constant of one of its enums, by its name. */
final class FamilyForm implements Form {
    private final Class<?> family;
    private final Supplier<Map<String, RecordForm>> records;
    private final Map<String, Object> constants = new LinkedHashMap<>();

    FamilyForm(Class<?> family) {
        this.family = family;
        this.records = Suppliers.memoize(() -> records(family));
        for (Class<?> member : members()) {
            if (member.isEnum()) {
                for (Object constant : member.getEnumConstants()) {
                    constants.put(JsonNames.of((Enum<?>) constant), constant);
                }
            }
        }
    }

    List<Class<?>> members() {
        return JsonNames.members(family);
    }

    private static Map<String, RecordForm> records(Class<?> family) {
        var records = new LinkedHashMap<String, RecordForm>();
        for (Class<?> member : JsonNames.members(family)) {
            if (member.isRecord() && records.put(JsonNames.of(member), (RecordForm) Forms.of(member)) != null) {
                throw new IllegalArgumentException(family + " has two records called " + JsonNames.of(member));
            }
        }
        return records;
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        Forms.ofValue(value).write(value, out);
    }

    @Override
    public Object read(JsonIn in) throws IOException {
        if (in.is(JsonToken.VALUE_STRING) && !constants.isEmpty()) {
            String name = in.text();
            Object constant = constants.get(name);
            if (constant == null) {
                throw in.unknownName(name, constants.keySet());
            }
            return constant;
        }
        in.expect(JsonToken.START_OBJECT, constants.isEmpty() ? "an object" : "a name or an object");
        String first = in.nextMember();
        boolean early = JsonNames.TYPE.equals(first);
        String name = first == null ? null : early ? in.typeText() : in.typeAhead(first);
        RecordForm form = name == null ? null : records.get().get(name);
        if (form == null) {
            throw in.unknownType(name, records.get().keySet());
        }
        return form.rest(in, in.nextMember(), true);
    }

    @Override
    public String typeScript(TypeNames names) {
        return names.of(family);
    }
}
