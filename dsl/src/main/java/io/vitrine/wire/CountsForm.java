package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vitrine.model.Counts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts: <code>{"byValue": [["cat", 3], [null, 1]]}</code>, since what is counted need not be text. */
final class CountsForm implements Form {
    /** The members of the object. */
    record Pairs(List<Object> byValue) {}

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("byValue");
        for (Map.Entry<?, Long> entry : ((Counts<?>) value).byValue().entrySet()) {
            out.writeStartArray();
            ValueForm.orNull(entry.getKey(), ValueForm.INSTANCE, out);
            out.writeNumber(entry.getValue());
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    @Override
    public Object read(JsonIn in) throws IOException {
        var pairs = (Pairs) Forms.of(Pairs.class).read(in);
        var counts = new LinkedHashMap<@Nullable Object, Long>();
        for (Object each : pairs.byValue()) {
            if (!(each instanceof List<?> pair) || pair.size() != 2 || !(pair.get(1) instanceof Long count)) {
                throw in.refused(new IllegalArgumentException("counts are pairs of a value and a whole number."));
            }
            if (counts.putIfAbsent(pair.get(0), count) != null) {
                throw in.repeated(String.valueOf(pair.get(0)));
            }
        }
        return new Counts<>(counts);
    }

    @Override
    public String typeScript(TypeNames names) {
        return "{ readonly byValue: readonly (readonly [unknown, number])[] }";
    }
}
