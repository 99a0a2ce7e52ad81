package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sealed interface whose records have no {@code type}: they share no component, so that the first one tells. */
final class UntaggedForm implements Form {
    private final Class<?> family;

    UntaggedForm(Class<?> family) {
        this.family = family;
    }

    List<Class<?>> members() {
        return JsonNames.members(family);
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        Forms.ofValue(value).write(value, out);
    }

    @Override
    public Object read(JsonIn in) throws IOException {
        in.expect(JsonToken.START_OBJECT, "an object");
        Map<String, RecordForm> byPart = byPart();
        String first = in.nextMember();
        RecordForm form = first == null ? null : byPart.get(first);
        if (first == null) {
            throw in.missing(JsonNames.of(family), byPart.keySet(), byPart.keySet());
        }
        if (form == null) {
            throw in.unknownMember(JsonNames.of(family), first, byPart.keySet());
        }
        return form.rest(in, first, false);
    }

    private Map<String, RecordForm> byPart() {
        var byPart = new LinkedHashMap<String, RecordForm>();
        for (Class<?> member : members()) {
            var form = (RecordForm) Forms.of(member);
            form.parts().forEach(part -> byPart.put(part.name(), form));
        }
        return byPart;
    }

    @Override
    public String typeScript(TypeNames names) {
        return names.of(family);
    }
}
