package io.vitrine.model;

import java.util.List;

/**
 * Where a value stands in a sample or label: names joined by dots, such as {@code ground_truth.detections.label}.
 *
 * @param parts at least one name, none of them empty
 */
public record FieldPath(List<String> parts) {
    public FieldPath {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(String::isBlank)) {
            throw Problem.of(
                            "model.bad-path",
                            "\"%s\" is not a field. A field is one or more names joined by dots, such as \"metadata.width\"."
                                    .formatted(Names.shown(String.join(".", parts))))
                    .asException();
        }
    }

    /**
     * Reads a path.
     *
     * @throws VitrineException {@code model.bad-path} if a name is empty
     */
    public static FieldPath of(String text) {
        return new FieldPath(List.of(text.split("\\.", -1)));
    }

    public String first() {
        return parts.get(0);
    }

    public String last() {
        return parts.get(parts.size() - 1);
    }

    /** The path without its first {@code n} names, as text; empty if none is left. */
    public String after(int n) {
        return String.join(".", parts.subList(Math.min(n, parts.size()), parts.size()));
    }

    public int size() {
        return parts.size();
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
