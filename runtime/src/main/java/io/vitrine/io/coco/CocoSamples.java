package io.vitrine.io.coco;

import io.vitrine.io.ImportSource;
import io.vitrine.io.Importing;
import io.vitrine.io.Picture;
import io.vitrine.io.PixelBox;
import io.vitrine.io.PixelSize;
import io.vitrine.io.Sink;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Names;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.store.Families;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The second pass: makes a sample of each image and its boxes. For one thread. */
final class CocoSamples {
    private final Set<String> own = LabelKind.DETECTION.attributes().keySet();
    private final ImportSource source;
    private final Path json;
    private final CocoReading reading;
    private final Sink sink;
    private final List<Path> folders;
    /** What was said already about members that are left out: once a name, not once a record. */
    private final Set<String> said = new HashSet<>();

    CocoSamples(ImportSource source, Path json, CocoReading reading, Sink sink) {
        this.source = source;
        this.json = json;
        this.reading = reading;
        this.sink = sink;
        this.folders = CocoFiles.pictureFolders(source, json);
    }

    void add(Families.Family family) {
        CocoImage image = reading.rows().image(family.row());
        String place = CocoReading.place(json, "images", image.index());
        if (family.repeated()) {
            sink.skip(place, "repeats the id %s of an earlier image".formatted(Names.shown(image.id())));
            return;
        }
        Optional<Picture> found = image.fileName().isBlank()
                ? Optional.empty()
                : source.pictures().find(image.fileName(), folders);
        if (found.isEmpty()) {
            sink.skip(
                    place,
                    "has \"%s\" as its file_name, which cannot be a file's name"
                            .formatted(Names.shown(image.fileName())));
            return;
        }
        Picture picture = found.get();
        picture.oddity().ifPresent(oddity -> sink.note(place, oddity));
        PixelSize size = image.width() > 0 && image.height() > 0
                ? new PixelSize(image.width(), image.height())
                : picture.size().orElse(null);
        sink.add(sample(image, picture, size, family.children(), place));
    }

    /** Reports a box whose image is not there. */
    void orphan(String image, ByteBuffer row) {
        CocoBox box = reading.rows().box(image, row);
        sink.skip(
                place(box),
                "has image_id %s, which is the id of no image that was read".formatted(Names.shown(box.image())));
    }

    private Sample sample(
            CocoImage image, Picture picture, @Nullable PixelSize size, List<ByteBuffer> boxes, String place) {
        List<Detection> truth = new ArrayList<>();
        List<Detection> predicted = new ArrayList<>();
        for (ByteBuffer row : boxes) {
            CocoBox box = reading.rows().box(image.id(), row);
            Detection detection = detection(box, size);
            if (detection != null) {
                (box.predicted() ? predicted : truth).add(detection);
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>(fields(image, place));
        fields.put(source.field(), new Detections(truth));
        if (source.predictions() != null) {
            fields.put(Importing.PREDICTIONS, new Detections(predicted));
        }
        return new Sample(null, picture.file().toString(), image.tags(), picture.metadata(size, null), fields);
    }

    private @Nullable Detection detection(CocoBox box, @Nullable PixelSize size) {
        Optional<CocoCategory> category = reading.category(box.category());
        if (category.isEmpty()) {
            sink.skip(
                    place(box),
                    "has category_id %s, which is the id of no category that was read"
                            .formatted(Names.shown(box.category())));
            return null;
        }
        String label = category.get().name();
        if (size == null) {
            sink.skip(
                    place(box),
                    ("the box of %s has no picture size to be relative to; expected width and height above 0 in its"
                                    + " image, or a picture that says its size")
                            .formatted(PixelBox.named(label)));
            return null;
        }
        box.box().oddity(size, label).ifPresent(oddity -> sink.note(place(box), oddity));
        // in one step: there are millions of these
        return new Detection(
                null, List.of(), label, box.box().relativeTo(size), box.score(), null, null, attributes(box));
    }

    private Map<String, Object> attributes(CocoBox box) {
        Map<String, Object> kept = box.attributes();
        for (String name : List.copyOf(kept.keySet())) {
            if (own.contains(name) || name.isBlank()) {
                kept.remove(name);
                once(
                        place(box),
                        name,
                        "cannot be an attribute, here and everywhere: every box has a part of that name, or it is"
                                + " empty");
            }
        }
        return kept;
    }

    private Map<String, Object> fields(CocoImage image, String place) {
        for (String name : image.odd()) {
            once(place, name, "is left out where it is no list of texts");
        }
        Map<String, Object> kept = new LinkedHashMap<>(image.fields());
        for (String name : image.fields().keySet()) {
            if (!isFree(name)) {
                kept.remove(name);
                once(
                        place,
                        name,
                        "cannot be a field, here and everywhere: its name is taken, empty, dotted, or starts with _ or"
                                + " $");
            }
        }
        return kept;
    }

    private boolean isFree(String name) {
        if (name.equals(source.field()) || (source.predictions() != null && name.equals(Importing.PREDICTIONS))) {
            return false;
        }
        try {
            Sample.checkName(name);
            return true;
        } catch (VitrineException e) {
            return false;
        }
    }

    private void once(String place, String name, String reason) {
        if (said.size() < 1_000 && said.add(name)) {
            sink.note(place, "the member \"%s\" %s".formatted(Names.shown(name), reason));
        }
    }

    private String place(CocoBox box) {
        Path predictions = source.predictions();
        return box.predicted() && predictions != null
                ? CocoReading.place(predictions, "", box.index())
                : CocoReading.place(json, "annotations", box.index());
    }
}
