package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.vitrine.model.ValueList;
import java.io.IOException;
import java.util.List;

/** Values in order, each as the type it is. */
final class ValueListForm implements Form {
    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        ValueForm.INSTANCE.write(value, out);
    }

    @Override
    public Object read(JsonIn in) throws IOException {
        in.expect(JsonToken.START_ARRAY, "a list");
        return ValueList.of((List<?>) ValueForm.INSTANCE.read(in));
    }

    @Override
    public String typeScript(TypeNames names) {
        return "readonly unknown[]";
    }
}
