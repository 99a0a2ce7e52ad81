package io.vitrine.groovy;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Label;
import io.vitrine.model.Metadata;
import io.vitrine.model.Point;
import io.vitrine.model.Sample;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What samples and labels hold, as Groovy properties, by the names that paths use: {@code
 * sample.ground_truth.detections*.label}, {@code label.bounding_box.width}.
 */
public final class SampleMethods {
    private SampleMethods() {}

    public static @Nullable Object propertyMissing(Sample self, String name) {
        return property(self, "The sample", self.fields(), name);
    }

    public static @Nullable Object propertyMissing(Label.Single self, String name) {
        return property((Record) self, "The label", self.attributes(), name);
    }

    public static @Nullable Object propertyMissing(Label.Several self, String name) {
        return property((Record) self, "A list of labels", Map.of(), name);
    }

    public static @Nullable Object propertyMissing(Metadata self, String name) {
        return property(self, "The metadata", Map.of(), name);
    }

    public static @Nullable Object propertyMissing(BoundingBox self, String name) {
        return property(self, "The box", Map.of(), name);
    }

    public static @Nullable Object propertyMissing(Point self, String name) {
        return property(self, "The point", Map.of(), name);
    }

    /** A component of the record, by its name here or in Java, else one of {@code more}. */
    private static @Nullable Object property(Record self, String what, Map<String, ?> more, String name) {
        for (RecordComponent component : self.getClass().getRecordComponents()) {
            if (component.getName().equals(name) || snakeCase(component.getName()).equals(name)) {
                return read(self, component);
            }
        }
        if (more.containsKey(name)) {
            return more.get(name);
        }
        List<String> known = new ArrayList<>(Arrays.stream(self.getClass().getRecordComponents())
                .map(component -> snakeCase(component.getName()))
                .filter(component -> !component.equals("fields") && !component.equals("attributes"))
                .collect(Collectors.toList()));
        known.addAll(more.keySet());
        throw GroovyProblems.unknownProperty(what, name, known).asException();
    }

    private static @Nullable Object read(Record self, RecordComponent component) {
        try {
            return component.getAccessor().invoke(self);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** {@code boundingBox} as fields are written, {@code bounding_box}. */
    private static String snakeCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
