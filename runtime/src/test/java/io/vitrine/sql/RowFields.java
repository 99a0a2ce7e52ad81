package io.vitrine.sql;

import static io.vitrine.sql.ValueOrder.MISSING;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Classification;
import io.vitrine.model.Detection;
import io.vitrine.model.FieldPath;
import io.vitrine.model.Label;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import io.vitrine.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What paths read of samples and labels. */
final class RowFields {
    private RowFields() {}

    /** The same for values: what is missing has its place in a list, as null. */
    static Object wholeOf(Sample sample, FieldPath path, Schema schema, Set<String> filtered) {
        boolean many = schema.labels(path.first()).map(LabelKind::isList).orElse(false) && path.size() == 3;
        Object value = many && sample.get(path.first()) instanceof Label.Several several
                ? new ArrayList<>(several.labels().stream()
                        .map(single -> orNull(ofLabel(single, path.last())))
                        .toList())
                : ofSample(sample, path, schema, filtered);
        return orNull(value);
    }

    private static Object orNull(Object value) {
        return value == MISSING ? null : value;
    }

    static Object ofSample(Sample sample, FieldPath path, Schema schema, Set<String> filtered) {
        Optional<LabelKind> kind = schema.labels(path.first());
        if (kind.isPresent()) {
            return ofLabels(sample, path, kind.get(), filtered);
        }
        Metadata metadata = sample.metadata();
        return switch (path.toString()) {
            case "id" -> sample.id();
            case "filepath" -> sample.filepath();
            case "tags" -> sample.tags();
            case "metadata" -> metadata.equals(Metadata.UNKNOWN) ? null : metadata;
            case "metadata.size_bytes" -> metadata.sizeBytes();
            case "metadata.mime_type" -> metadata.mimeType();
            case "metadata.width" -> metadata.width();
            case "metadata.height" -> metadata.height();
            case "metadata.num_channels" -> metadata.channels();
            default -> sample.fields().getOrDefault(path.toString(), MISSING);
        };
    }

    private static Object ofLabels(Sample sample, FieldPath path, LabelKind kind, Set<String> filtered) {
        Object label = sample.fields().getOrDefault(path.first(), MISSING);
        if (path.size() == 1) {
            return kind.isList() && filtered.contains(path.first()) ? "a document" : label;
        }
        if (!kind.isList()) {
            return label instanceof Label.Single single ? ofLabel(single, path.last()) : MISSING;
        }
        if (!(label instanceof Label.Several several)) {
            return MISSING;
        }
        List<Object> values = new ArrayList<>();
        for (Label.Single single : several.labels()) {
            Object value = path.size() == 2 ? single : ofLabel(single, path.last());
            if (value != MISSING) {
                values.add(value);
            }
        }
        return values;
    }

    static Object ofLabel(Label.Single label, String name) {
        return switch (name) {
            case "id" -> label.id();
            case "tags" -> label.tags();
            case "label" -> label instanceof Detection detection ? detection.label() : ((Classification) label).label();
            case "confidence" ->
                label instanceof Detection detection ? detection.confidence() : ((Classification) label).confidence();
            case "index" -> ((Detection) label).index();
            case "bounding_box" -> box(((Detection) label).boundingBox());
            default -> label.attributes().getOrDefault(name, MISSING);
        };
    }

    private static List<Double> box(BoundingBox box) {
        return List.of(box.x(), box.y(), box.width(), box.height());
    }
}
