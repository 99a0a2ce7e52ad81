package io.vitrine.io.coco;

import io.vitrine.io.IoProblems;
import io.vitrine.io.Sink;
import io.vitrine.model.Names;
import io.vitrine.store.Families;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The first pass: categories into memory, images and boxes to where they are sorted. For one thread, while others parse; to
 * be closed.
 */
final class CocoReading implements AutoCloseable {
    private static final String IMAGES = "images";
    private static final String ANNOTATIONS = "annotations";
    private static final String CATEGORIES = "categories";
    /** The list that is the file itself. */
    private static final String PREDICTIONS = "";

    private final Families families;
    private final Sink sink;
    private final RecordReader records = new RecordReader();
    private final CocoRows rows = new CocoRows();
    private final Map<String, CocoCategory> categories = new LinkedHashMap<>();
    private final InOrder<Parsed> parsing = new InOrder<>(this::take);
    private RecordBatch batch = new RecordBatch();
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
                hasImages |= name.equals(IMAGES);
                return switch (name) {
                    case IMAGES, ANNOTATIONS, CATEGORIES -> JsonRecords.What.RECORDS;
                    default -> JsonRecords.What.PASS;
                };
            }

            @Override
            public void record(String list, long index, RecordBytes json) {
                add(file, list, index, json);
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
                add(file, list, index, json);
            }
        };
    }

    private void add(Path file, String list, long index, RecordBytes json) {
        batch.add(list, index, json);
        if (batch.isFull()) {
            parse(file);
        }
    }

    /** To be called at the end of each file: takes what is still being parsed. */
    void finish(Path file) {
        parse(file);
        parsing.finish();
    }

    private void parse(Path file) {
        RecordBatch full = batch;
        batch = new RecordBatch();
        parsing.start(() -> full.entries().stream()
                .map(entry -> parsed(file, full.bytes(), entry))
                .toList());
    }

    private Parsed parsed(Path file, byte[] bytes, RecordBatch.Entry entry) {
        try {
            if (entry.isTooLong()) {
                throw new BadRecord("is longer than " + RecordBytes.LONGEST + " bytes");
            }
            return switch (entry.list()) {
                case IMAGES -> {
                    CocoImage image = records.image(entry.index(), bytes, entry.from(), entry.length());
                    yield new Parsed.Image(image.id(), rows.write(image));
                }
                case CATEGORIES ->
                    new Parsed.Category(place(file, entry), records.category(bytes, entry.from(), entry.length()));
                default -> {
                    boolean predicted = entry.list().equals(PREDICTIONS);
                    CocoBox box = records.box(predicted, entry.index(), bytes, entry.from(), entry.length());
                    yield new Parsed.Box(box.image(), rows.write(box));
                }
            };
        } catch (BadRecord e) {
            return new Parsed.Bad(place(file, entry), e.getMessage());
        }
    }

    private void take(Parsed parsed) {
        if (parsed instanceof Parsed.Box box) {
            families.child(box.image(), box.row());
        } else if (parsed instanceof Parsed.Image image) {
            images++;
            families.parent(image.id(), image.row());
        } else if (parsed instanceof Parsed.Category one) {
            CocoCategory category = one.category();
            if (categories.putIfAbsent(category.id(), category) != null) {
                sink.skip(
                        one.place(), "repeats the id %s of an earlier category".formatted(Names.shown(category.id())));
            }
        } else if (parsed instanceof Parsed.Bad bad) {
            sink.skip(bad.place(), bad.reason());
        }
    }

    @Override
    public void close() {
        parsing.close();
    }

    private static String place(Path file, RecordBatch.Entry entry) {
        return place(file, entry.list(), entry.index());
    }

    /** Where a record is, for people: {@code a.json annotations[17]}. */
    static String place(Path file, String list, long index) {
        return Names.shown(file.getFileName().toString()) + " " + list + "[" + index + "]";
    }
}
