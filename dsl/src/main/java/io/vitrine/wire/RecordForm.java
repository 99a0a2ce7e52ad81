package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A record: an object of its components, after {@code type} if it is one of a family. */
final class RecordForm implements Form {
    private final Class<?> type;
    private final @Nullable String tag;
    // Found when first needed: records hold each other.
    private final Supplier<RecordParts> parts;

    RecordForm(Class<?> type) {
        this.type = type;
        this.tag = JsonNames.isTagged(type) ? JsonNames.of(type) : null;
        this.parts = Suppliers.memoize(() -> RecordParts.of(type, tag != null));
    }

    Class<?> type() {
        return type;
    }

    /** What {@code type} says; null if there is none. */
    @Nullable
    String tag() {
        return tag;
    }

    List<RecordParts.Part> parts() {
        return parts.get().all();
    }

    boolean isSparse() {
        return Forms.SPARSE.contains(type);
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (tag != null) {
            out.writeStringField(JsonNames.TYPE, tag);
        }
        for (RecordParts.Part part : parts()) {
            Object held = part.get(value);
            if (held != null || !isSparse()) {
                out.writeFieldName(part.name());
                ValueForm.orNull(held, part.form(), out);
            }
        }
        out.writeEndObject();
    }

    @Override
    public Object read(JsonIn in) throws IOException {
        in.expect(JsonToken.START_OBJECT, "an object");
        return rest(in, in.nextMember(), false);
    }

    /**
     * Reads the members from {@code first} on, whose value is at hand.
     *
     * @param first null if there are none
     * @param told whether {@code type} was among those before
     */
    Object rest(JsonIn in, @Nullable String first, boolean told) throws IOException {
        RecordParts known = parts.get();
        var values = new @Nullable Object[known.all().size()];
        var seen = new boolean[values.length];
        boolean typed = told;
        for (String name = first; name != null; name = in.nextMember()) {
            if (tag != null && name.equals(JsonNames.TYPE)) {
                checkTag(in, typed);
                typed = true;
                continue;
            }
            int at = known.indexOf(name);
            if (at < 0) {
                throw in.unknownMember(name(), name, names());
            }
            if (seen[at]) {
                throw in.repeated(name);
            }
            seen[at] = true;
            RecordParts.Part part = known.all().get(at);
            values[at] = part.nullable() ? in.orNull(name, part.form()) : in.at(name, part.form());
        }
        checkAllThere(in, values);
        return known.make(values, in);
    }

    private void checkTag(JsonIn in, boolean typed) throws IOException {
        if (typed) {
            throw in.repeated(JsonNames.TYPE);
        }
        String found = in.text();
        if (!found.equals(tag)) {
            throw in.unknownType(found, List.of(name()));
        }
    }

    private void checkAllThere(JsonIn in, @Nullable Object[] values) {
        List<String> missing = null;
        for (int i = 0; i < values.length; i++) {
            RecordParts.Part part = parts().get(i);
            if (values[i] == null && !part.nullable()) {
                missing = missing == null ? new ArrayList<>() : missing;
                missing.add(part.name());
            }
        }
        if (missing != null) {
            throw in.missing(name(), missing, names());
        }
    }

    private String name() {
        return tag == null ? JsonNames.of(type) : tag;
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        if (tag != null) {
            names.add(JsonNames.TYPE);
        }
        parts().forEach(part -> names.add(part.name()));
        return names;
    }

    @Override
    public String typeScript(TypeNames names) {
        return names.of(type);
    }
}
