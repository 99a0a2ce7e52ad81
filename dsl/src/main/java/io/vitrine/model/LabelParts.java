package io.vitrine.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that all labels share, done where a label is made. */
final class LabelParts {
    private LabelParts() {}

    static void checkId(@Nullable String id) {
        if (id != null) {
            Ids.check(id);
        }
    }

    static List<String> tags(List<String> tags) {
        return tags.isEmpty() ? List.of() : tags.stream().distinct().toList();
    }

    static Map<String, Object> attributes(LabelKind kind, Map<String, Object> attributes) {
        for (String name : attributes.keySet()) {
            if (kind.attributes().containsKey(name) || name.isBlank()) {
                throw Problem.of(
                                "model.bad-attribute",
                                "\"%s\" cannot be an attribute of a %s: it is one of its own parts or empty. Its parts: %s."
                                        .formatted(
                                                Names.shown(name),
                                                kind,
                                                Names.listed(kind.attributes().keySet())))
                        .asException();
            }
        }
        return Values.frozen(attributes);
    }

    static Map<String, Object> plus(Map<String, Object> attributes, String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return more;
    }

    static void sameSize(List<Point> points, List<Double> confidence) {
        if (points.size() != confidence.size()) {
            throw Problem.of(
                            "model.bad-keypoint",
                            "A keypoint has %d points and %d confidences; it needs one confidence a point, or none at all."
                                    .formatted(points.size(), confidence.size()))
                    .asException();
        }
    }
}
