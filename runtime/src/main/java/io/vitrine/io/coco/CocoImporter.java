package io.vitrine.io.coco;

import io.vitrine.io.ImportSource;
import io.vitrine.io.Importer;
import io.vitrine.io.IoProblems;
import io.vitrine.io.Sink;
import io.vitrine.store.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads COCO detection. The lists of a file come in any order and size: images and their boxes meet in a scratch table
 * of the store, or in memory if they are few; the categories are held.
 */
public final class CocoImporter implements Importer {
    private static final Description DESCRIPTION = new Description(
            "coco",
            "COCO detection",
            """
            A JSON file with images, annotations and categories, or a folder with exactly one such file. \
            Pictures are the files named by file_name, in --media, else beside the JSON, else in data/, images/, \
            train2017/ or val2017/. Boxes become detections with iscrowd, area and other scalar members as \
            attributes; scalar members of an image become fields, its tags become tags.\
            """,
            List.of(new Option(
                    "--predictions",
                    "FILE",
                    "a results list [{image_id, category_id, bbox, score}] for the same images, read into"
                            + " predictions")),
            "./vitrine import coco instances_val2017.json --media val2017 --name coco --predictions results.json");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public void read(ImportSource source, Sink sink) throws IOException {
        Path json = CocoFiles.json(source.path(), DESCRIPTION);
        try (Families families = source.families().get();
                CocoReading reading = new CocoReading(families, sink)) {
            var progress = new CocoProgress(sink, size(json) + size(source.predictions()));
            readInto(reading, reading.main(json), json, progress);
            if (!reading.hasImages()) {
                throw IoProblems.notThisFormat(json, "is JSON without a list \"images\"", DESCRIPTION.reads())
                        .asException();
            }
            Path predictions = source.predictions();
            if (predictions != null) {
                readInto(reading, reading.predictions(predictions), predictions, progress);
            }
            reading.supercategories().ifPresent(found -> sink.info("supercategories", found));
            var samples = new CocoSamples(source, json, reading, sink);
            families.forEach(family -> {
                samples.add(family);
                progress.emitted(reading.imageCount());
            });
            families.forEachOrphan(samples::orphan);
        }
    }

    private static void readInto(CocoReading reading, JsonRecords.Visitor visitor, Path file, CocoProgress progress)
            throws IOException {
        try {
            JsonRecords.read(file, visitor, progress::read);
            reading.finish(file);
            progress.endOfFile();
        } catch (BadJson e) {
            throw IoProblems.unreadable(file, e.getMessage()).asException();
        }
    }

    private static long size(@org.jspecify.annotations.Nullable Path file) throws IOException {
        return file == null ? 0 : Files.size(file);
    }
}
