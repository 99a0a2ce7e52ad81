package io.vitrine.io.coco;

import io.vitrine.io.IoProblems;
import io.vitrine.io.Sink;
import io.vitrine.model.Names;
import io.vitrine.store.Families;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The first pass: categories into memory, images and boxes into the scratch table. For one thread. */
final class CocoReading {
    private final Families families;
    private final Sink sink;
    private final RecordReader records = new RecordReader();
    private final CocoRows rows = new CocoRows(records);
    private final Map<String, CocoCategory> categories = new LinkedHashMap<>();
    private boolean hasImages;
    private long images;

    CocoReading(Families families, Sink sink) {
        this.families = families;
        this.sink = sink;
    }

    boolean hasImages() {
        return hasImages;
    }

    long imageCount() {
        return images;
    }

    CocoRows rows() {
        return rows;
    }

    Optional<CocoCategory> category(String id) {
        return Optional.ofNullable(categories.get(id));
    }

    /** The supercategory of each category that has one; empty if none has. */
    Optional<Map<String, Object>> supercategories() {
        var found = new LinkedHashMap<String, Object>();
        for (CocoCategory category : categories.values()) {
            if (category.supercategory() != null && !category.supercategory().isBlank()) {
                found.put(category.name(), category.supercategory());
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Takes the three lists of the main file. */
    JsonRecords.Visitor main(Path file) {
        return new JsonRecords.Visitor() {
            @Override
            public JsonRecords.What key(String name) {
                if (name.isEmpty()) {
                    throw IoProblems.notThisFormat(
                                    file,
                                    "is a list",
                                    "an object with images, annotations and categories; a list of results goes to"
                                            + " --predictions")
                            .asException();
                }
                hasImages |= name.equals("images");
                return switch (name) {
                    case "images", "annotations", "categories" -> JsonRecords.What.RECORDS;
                    default -> JsonRecords.What.PASS;
                };
            }

            @Override
            public void record(String list, long index, RecordBytes json) {
                try {
                    switch (list) {
                        case "images" -> image(records.image(index, json), json);
                        case "annotations" -> box(records.box(false, index, json), json);
                        default -> category(records.category(json));
                    }
                } catch (BadRecord e) {
                    sink.skip(place(file, list, index), e.getMessage());
                }
            }
        };
    }

    /** Takes the one list of a file of predictions. */
    JsonRecords.Visitor predictions(Path file) {
        return new JsonRecords.Visitor() {
            @Override
            public JsonRecords.What key(String name) {
                if (!name.isEmpty()) {
                    throw IoProblems.notThisFormat(
                                    file, "is an object", "a results list [{image_id, category_id, bbox, score}]")
                            .asException();
                }
                return JsonRecords.What.RECORDS;
            }

            @Override
            public void record(String list, long index, RecordBytes json) {
                try {
                    box(records.box(true, index, json), json);
                } catch (BadRecord e) {
                    sink.skip(place(file, list, index), e.getMessage());
                }
            }
        };
    }

    private void image(CocoImage image, RecordBytes json) {
        images++;
        families.parent(image.id(), rows.write(image, json));
    }

    private void box(CocoBox box, RecordBytes json) {
        families.child(box.image(), rows.write(box, json));
    }

    private void category(CocoCategory category) throws BadRecord {
        if (categories.putIfAbsent(category.id(), category) != null) {
            throw new BadRecord("repeats the id %s of an earlier category".formatted(Names.shown(category.id())));
        }
    }

    /** Where a record is, for people: {@code a.json annotations[17]}. */
    static String place(Path file, String list, long index) {
        return Names.shown(file.getFileName().toString()) + " " + list + "[" + index + "]";
    }
}
