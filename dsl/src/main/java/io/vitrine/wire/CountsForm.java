package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vitrine.model.Counts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts: <code>{"byValue": [["cat", 3], [null, 1]]}</code>, since what is counted need not be text; with {@code distinct} and
 * {@code total} where only the most frequent values are in it.
 */
final class CountsForm implements Form {
    /** The members of the object. */
    record Pairs(
            List<Object> byValue,
            @Nullable Long distinct,
            @Nullable Long total) {}

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("byValue");
        var held = (Counts<?>) value;
        for (Map.Entry<?, Long> entry : held.byValue().entrySet()) {
            out.writeStartArray();
            ValueForm.orNull(entry.getKey(), ValueForm.INSTANCE, out);
            out.writeNumber(entry.getValue());
            out.writeEndArray();
        }
        out.writeEndArray();
        if (!held.isWhole()) {
            out.writeNumberField("distinct", held.distinct());
            out.writeNumberField("total", held.total());
        }
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
        try {
            return pairs.distinct() == null || pairs.total() == null
                    ? new Counts<>(counts)
                    : new Counts<>(counts, pairs.distinct(), pairs.total());
        } catch (IllegalArgumentException e) {
            throw in.refused(e);
        }
    }

    @Override
    public String typeScript(TypeNames names) {
        return "{ readonly byValue: readonly (readonly [unknown, number])[]; readonly distinct?: number; "
                + "readonly total?: number }";
    }
}
