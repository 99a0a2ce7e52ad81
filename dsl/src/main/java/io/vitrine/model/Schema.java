package io.vitrine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a dataset, in order, those that every sample has first.
 *
 * @param dataset the dataset's name
 * @param fields each name once
 */
public record Schema(String dataset, List<Field> fields) {
    public Schema {
        fields = List.copyOf(fields);
    }

    /** The fields of a dataset that has nothing of its own yet. */
    public static Schema empty(String dataset) {
        return new Schema(
                dataset,
                List.of(
                        Field.declared("id", FieldType.Scalar.ID),
                        Field.declared("filepath", FieldType.Scalar.STRING),
                        Field.declared("tags", new FieldType.ListOf(FieldType.Scalar.STRING)),
                        Field.declared("metadata", new FieldType.Document()),
                        Field.declared("metadata.size_bytes", FieldType.Scalar.INT),
                        Field.declared("metadata.mime_type", FieldType.Scalar.STRING),
                        Field.declared("metadata.width", FieldType.Scalar.INT),
                        Field.declared("metadata.height", FieldType.Scalar.INT),
                        Field.declared("metadata.num_channels", FieldType.Scalar.INT)));
    }

    /** The fields that are the dataset's own: neither {@code id}, {@code filepath}, {@code tags} nor {@code metadata}. */
    public List<Field> ownFields() {
        return fields.stream()
                .filter(field ->
                        !Sample.OWN_FIELDS.contains(FieldPath.of(field.name()).first()))
                .toList();
    }

    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** All that can be read, by path: the fields, and of labels their list and their attributes. */
    public List<String> paths() {
        var paths = new ArrayList<String>();
        for (Field field : fields) {
            paths.add(field.name());
            labels(field.name()).ifPresent(kind -> {
                String each = kind.list().map(list -> field.name() + "." + list).orElse(field.name());
                if (kind.isList()) {
                    paths.add(each);
                }
                attributes(field.name()).keySet().forEach(attribute -> paths.add(each + "." + attribute));
            });
        }
        return paths;
    }

    /** The kind of the labels in {@code field}, if it holds labels. */
    public Optional<LabelKind> labels(String field) {
        return find(field)
                .map(Field::type)
                .filter(FieldType.Labelled.class::isInstance)
                .map(type -> ((FieldType.Labelled) type).kind());
    }

    /** This schema with {@code field} added, or in the place of the one of that name. */
    public Schema with(Field field) {
        var all = new ArrayList<>(fields);
        int at = names().indexOf(field.name());
        if (at < 0) {
            all.add(field);
        } else {
            all.set(at, field);
        }
        return new Schema(dataset, all);
    }

    public Schema named(String newName) {
        return new Schema(newName, fields);
    }

    /** All attributes of the labels in {@code field}, their kind's own first; empty if it holds no labels. */
    public Map<String, FieldType> attributes(String field) {
        var all = new LinkedHashMap<String, FieldType>();
        labels(field).ifPresent(kind -> {
            all.putAll(kind.attributes());
            all.putAll(find(field).orElseThrow().attributes());
        });
        return all;
    }

    /**
     * The type of the value at {@code path}; a path that goes through a list of labels is a list of what each label has.
     *
     * @return empty if the dataset has no such field
     */
    public Optional<FieldType> type(FieldPath path) {
        Optional<Field> exact = find(path.toString());
        if (exact.isPresent()) {
            return exact.map(Field::type);
        }
        return labels(path.first()).flatMap(kind -> inLabels(path, kind));
    }

    private Optional<FieldType> inLabels(FieldPath path, LabelKind kind) {
        int attributeAt = kind.isList() ? 2 : 1;
        if (kind.isList() && !path.parts().get(1).equals(kind.list().orElseThrow())) {
            return Optional.empty();
        }
        if (path.size() == attributeAt) {
            return Optional.of(new FieldType.ListOf(new FieldType.Labelled(kind.element())));
        }
        if (path.size() > attributeAt + 1) {
            return Optional.empty();
        }
        return Optional.ofNullable(attributes(path.first()).get(path.last()))
                .map(type -> kind.isList() ? new FieldType.ListOf(type) : type);
    }
}
