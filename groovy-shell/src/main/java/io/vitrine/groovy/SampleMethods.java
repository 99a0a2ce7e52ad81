package io.vitrine.groovy;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Label;
import io.vitrine.model.Metadata;
import io.vitrine.model.Point;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What samples and labels hold, as Groovy properties, by the names that paths use: {@code
 * sample.ground_truth.detections*.label}, {@code label.bounding_box.width}. A sample's fields need nothing here: Groovy calls
 * its {@code get}, which gives null where this sample has no such field.
 */
public final class SampleMethods {
    private SampleMethods() {}

    /** A part or attribute; null where this label has none of that name, for not every label has every attribute. */
    public static @Nullable Object propertyMissing(Label.Single self, String name) {
        return component((Record) self, name)
                .map(part -> read((Record) self, part))
                .orElseGet(() -> self.attributes().get(name));
    }

    public static @Nullable Object propertyMissing(Label.Several self, String name) {
        return property((Record) self, "A list of labels", name);
    }

    public static @Nullable Object propertyMissing(Metadata self, String name) {
        return name.equals("num_channels") ? self.channels() : property(self, "The metadata", name);
    }

    public static @Nullable Object propertyMissing(BoundingBox self, String name) {
        return property(self, "The box", name);
    }

    public static @Nullable Object propertyMissing(Point self, String name) {
        return property(self, "The point", name);
    }

    /** A component of a record that has no others. */
    private static @Nullable Object property(Record self, String what, String name) {
        RecordComponent component = component(self, name).orElseThrow(() -> {
            List<String> known = Arrays.stream(self.getClass().getRecordComponents())
                    .map(each -> snakeCase(each.getName()))
                    .toList();
            return GroovyProblems.unknownProperty(what, name, known).asException();
        });
        return read(self, component);
    }

    /** The component of that name, as paths write it. */
    private static Optional<RecordComponent> component(Record self, String name) {
        return Arrays.stream(self.getClass().getRecordComponents())
                .filter(component -> snakeCase(component.getName()).equals(name))
                .findFirst();
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
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
