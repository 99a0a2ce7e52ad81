package io.vitrine.io.voc;

import io.vitrine.io.Numbers;
import io.vitrine.io.PixelBox;
import io.vitrine.io.PixelSize;
import io.vitrine.io.Sink;
import io.vitrine.io.voc.VocAnnotation.VocObject;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns the objects of one VOC file into detections, and reports those that are odd or cannot be. */
final class VocLabels {
    private static final List<String> CORNERS = List.of("xmin", "ymin", "xmax", "ymax");
    private static final List<String> FLAGS = List.of("truncated", "difficult", "occluded");

    private final String file;
    private final @Nullable PixelSize size;
    private final Sink sink;

    /**
     * Labels of {@code file}.
     *
     * @param size of the picture; null if nobody knows it
     */
    VocLabels(String file, @Nullable PixelSize size, Sink sink) {
        this.file = file;
        this.size = size;
        this.sink = sink;
    }

    Detections of(List<VocObject> objects) {
        List<Detection> detections = new ArrayList<>(objects.size());
        for (VocObject object : objects) {
            Detection detection = detection(object);
            if (detection != null) {
                detections.add(detection);
            }
        }
        return new Detections(detections);
    }

    private @Nullable Detection detection(VocObject object) {
        String place = file + ":" + object.line();
        String label = object.texts().get("name");
        double[] corners = corners(object, label, place);
        if (corners == null) {
            return null;
        }
        if (size == null) {
            sink.skip(
                    place,
                    ("the box of %s has no picture size to be relative to; expected <width> and <height> above 0 in"
                                    + " <size>, or a picture that says its size")
                            .formatted(PixelBox.named(label)));
            return null;
        }
        // no -1: the corners are taken as edges, not as the first and last pixel
        var box = new PixelBox(corners[0], corners[1], corners[2] - corners[0], corners[3] - corners[1]);
        box.oddity(size, label).ifPresent(oddity -> sink.note(place, oddity));
        return withAttributes(Detection.of(label, box.relativeTo(size)), object.texts(), place);
    }

    /** The four corners; null, with a report, if they are not all there. */
    private double @Nullable [] corners(VocObject object, @Nullable String label, String place) {
        Map<String, String> box = object.box();
        double[] corners = new double[CORNERS.size()];
        for (int i = 0; i < corners.length; i++) {
            String name = CORNERS.get(i);
            String text = box == null ? null : box.get(name);
            OptionalDouble number = text == null ? OptionalDouble.empty() : Numbers.parse(text);
            if (number.isEmpty()) {
                String found = box == null
                        ? "no <bndbox>"
                        : text == null
                                ? "no <%s>".formatted(name)
                                : "\"%s\" as its <%s>".formatted(Names.shown(text), name);
                sink.skip(
                        place,
                        "the object %s has %s; expected a <bndbox> with the numbers xmin, ymin, xmax, ymax"
                                .formatted(PixelBox.named(label), found));
                return null;
            }
            corners[i] = number.getAsDouble();
        }
        return corners;
    }

    private Detection withAttributes(Detection detection, Map<String, String> texts, String place) {
        Detection whole = detection;
        String pose = texts.get("pose");
        if (pose != null) {
            whole = whole.with("pose", pose);
        }
        for (String name : FLAGS) {
            Boolean flag = flag(name, texts.get(name), place);
            if (flag != null) {
                whole = whole.with(name, flag);
            }
        }
        return whole;
    }

    private @Nullable Boolean flag(String name, @Nullable String text, String place) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        switch (text) {
            case "0", "false" -> {
                return false;
            }
            case "1", "true" -> {
                return true;
            }
            default -> {
                sink.note(
                        place, "<%s> is \"%s\", which is left out; expected 0 or 1".formatted(name, Names.shown(text)));
                return null;
            }
        }
    }
}
