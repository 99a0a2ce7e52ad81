package io.vitrine.store.duckdb;

import io.vitrine.model.FieldType;
import io.vitrine.model.Label;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Sample;
import io.vitrine.sql.AnyJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through samples for what their fields and the attributes of their labels hold. */
final class Inference {
    private final Map<String, Seen> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Seen>> attributes = new LinkedHashMap<>();

    static Inference of(List<Sample> samples) {
        var inference = new Inference();
        samples.forEach(sample -> sample.fields().forEach(inference::see));
        return inference;
    }

    /** A field that holds {@code value}. */
    static Inference ofField(String field, @Nullable Object value) {
        var inference = new Inference();
        inference.fields.put(field, Seen.of(value));
        return inference;
    }

    /** A field of labels that is there already, with an attribute that holds {@code value}. */
    static Inference ofAttribute(String field, String attribute, @Nullable Object value) {
        var inference = new Inference();
        inference.fields.put(field, Seen.NULLS);
        inference.attributes.put(field, Map.of(attribute, Seen.of(value)));
        return inference;
    }

    /** By name, in the order in which they were seen. */
    Map<String, Seen> fields() {
        return fields;
    }

    Map<String, Seen> attributes(String field) {
        return attributes.getOrDefault(field, Map.of());
    }

    private void see(String field, Object value) {
        Seen seen = Seen.of(value);
        fields.merge(field, seen, (before, now) -> {
            refuseMixture(field, before, now);
            return before.plus(now);
        });
        if (value instanceof Label label) {
            for (Label.Single single : Labels.of(label)) {
                single.attributes().forEach((name, attribute) -> see(field, name, attribute));
            }
        }
    }

    private void see(String field, String attribute, Object value) {
        if (value instanceof Label) {
            AnyJson.write(value);
        }
        attributes.computeIfAbsent(field, name -> new LinkedHashMap<>()).merge(attribute, Seen.of(value), Seen::plus);
    }

    /** Labels share a field with nothing but labels of their kind and null. */
    static void refuseMixture(String field, Seen before, Seen now) {
        FieldType a = before.type();
        FieldType b = now.type();
        boolean labels = a instanceof FieldType.Labelled || b instanceof FieldType.Labelled;
        if (labels && a != null && b != null && !a.equals(b)) {
            throw StoreProblems.otherKind(field, shown(b), shown(a));
        }
    }

    private static String shown(FieldType type) {
        if (type instanceof FieldType.Labelled labelled) {
            LabelKind kind = labelled.kind();
            return "labels of kind " + kind;
        }
        return "values of type " + type;
    }
}
