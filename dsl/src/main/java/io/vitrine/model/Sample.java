package io.vitrine.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file of a dataset with what is said about it. Immutable; each {@code with} returns a new sample.
 *
 * @param id 24 hexadecimal digits; null until the sample is stored
 * @param filepath the file, absolute
 * @param tags in the order they were given, each once
 * @param metadata what is known of the file
 * @param fields labels and values by field name, as {@link Values} describes them, in the order of the dataset's fields; a
 *     name that is not there is missing, one with null is null
 */
public record Sample(
        @Nullable String id, String filepath, List<String> tags, Metadata metadata, Map<String, Object> fields) {
    /** Names that are not free for fields: the parts every sample has. */
    public static final List<String> OWN_FIELDS = List.of("id", "filepath", "tags", "metadata");

    public Sample {
        if (id != null) {
            Ids.check(id);
        }
        tags = tags.stream().distinct().toList();
        fields = Values.frozen(fields);
        for (String name : fields.keySet()) {
            checkName(name);
        }
    }

    public static Sample of(String filepath) {
        return new Sample(null, filepath, List.of(), Metadata.UNKNOWN, Map.of());
    }

    public static Sample of(Path file) {
        return of(file.toAbsolutePath().normalize().toString());
    }

    public Sample withTags(String... newTags) {
        return new Sample(id, filepath, List.of(newTags), metadata, fields);
    }

    public Sample withMetadata(Metadata newMetadata) {
        return new Sample(id, filepath, tags, newMetadata, fields);
    }

    public Sample withId(@Nullable String newId) {
        return new Sample(newId, filepath, tags, metadata, fields);
    }

    /** The same sample with one more field; replaces one of that name. */
    public Sample with(String field, @Nullable Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Sample(id, filepath, tags, metadata, more);
    }

    /** The value of a field; null if it is null or missing. */
    public @Nullable Object get(String field) {
        return fields.get(field);
    }

    /**
     * The value of a field as {@code type}; null if it is null or missing.
     *
     * @throws VitrineException {@code model.other-type} if the field holds something else
     */
    public <T> @Nullable T get(String field, Class<T> type) {
        Object value = fields.get(field);
        if (value != null && !type.isInstance(value)) {
            throw Problem.of(
                            "model.other-type",
                            "Field \"%s\" of sample %s holds a %s, not a %s."
                                    .formatted(field, id, value.getClass().getSimpleName(), type.getSimpleName()))
                    .asException();
        }
        return type.cast(value);
    }

    /** Refuses field names that are empty, dotted, start with {@code _} or {@code $}, or belong to every sample. */
    public static void checkName(String name) {
        boolean odd = name.isBlank() || name.contains(".") || name.startsWith("_") || name.startsWith("$");
        if (odd || OWN_FIELDS.contains(name)) {
            throw Problem.of(
                            "model.bad-field-name",
                            "\"%s\" cannot be the name of a field: names are not empty, have no dots, do not start with _ or $, and are none of %s."
                                    .formatted(Names.shown(name), Names.listed(OWN_FIELDS)))
                    .asException();
        }
    }
}
