package io.vitrine.samples.bench;

import io.vitrine.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * A set of the size and the shape of COCO's train2017, drawn: crowded and empty samples, few frequent and many rare classes,
 * predictions of which half are sure of themselves. The same values make the same files, to the byte.
 *
 * @param samples at least 1
 * @param pictures that the samples show in turn
 */
record CocoSet(int samples, long seed, Pictures pictures) {
    /** How many samples COCO's train2017 has. */
    static final int FULL = 118_287;

    private static final long FULL_TRUTHS = 859_867;
    private static final long FULL_PREDICTIONS = 1_101_414;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int DAYS = 700;

    long truths() {
        return Math.round((double) FULL_TRUTHS * samples / FULL);
    }

    long predictions() {
        return Math.round((double) FULL_PREDICTIONS * samples / FULL);
    }

    /** Writes the set into {@code folder}, unless just this one is there; returns whether it wrote. */
    boolean write(Path folder) throws IOException {
        Path mark = folder.resolve("made-of.txt");
        if (Files.exists(mark) && Files.readString(mark).equals(description())) {
            return false;
        }
        Files.createDirectories(folder);
        Files.deleteIfExists(mark);
        BoxCounts counts = BoxCounts.draw(new Draws(seed), samples, truths(), predictions());
        try (var json = new JsonFile(instances(folder))) {
            images(json.add("{\"images\":[\n"));
            json.add("],\n\"annotations\":[\n");
            boxes(json, new Draws(seed + 2), counts.truths(), false);
            categories(json.add("],\n\"categories\":[\n"));
            json.add("]}\n");
        }
        try (var json = new JsonFile(predictions(folder))) {
            boxes(json.add("[\n"), new Draws(seed + 3), counts.predictions(), true);
            json.add("]\n");
        }
        // last: a set that was not written to its end is written again
        Files.writeString(mark, description());
        return true;
    }

    static Path instances(Path folder) {
        return folder.resolve("instances.json");
    }

    static Path predictions(Path folder) {
        return folder.resolve("predictions.json");
    }

    private String description() {
        return "format 1, %d samples, seed %d, %d pictures of %s (%x)%n"
                .formatted(
                        samples,
                        seed,
                        pictures.all().size(),
                        pictures.folder(),
                        pictures.all().hashCode());
    }

    private void images(JsonFile json) throws IOException {
        var draws = new Draws(seed + 1);
        for (int i = 0; i < samples; i++) {
            Picture picture = pictures.of(i);
            json.add("{\"id\":").add(i + 1).add(",\"file_name\":").add(Wire.json(picture.file()));
            json.add(",\"width\":").add(picture.width()).add(",\"height\":").add(picture.height());
            json.add(",\"uniqueness\":").share(draws.beta(3, 4));
            json.add(",\"scene\":\"").add(Classes.scene(draws));
            json.add("\",\"created_at\":\"").add(moment(draws));
            json.add("\",\"tags\":").add(Classes.tags(draws)).end(i == samples - 1);
        }
    }

    private static String moment(Draws draws) {
        return FIRST.plusSeconds(draws.below(DAYS * 86_400)).toString();
    }

    private static void categories(JsonFile json) throws IOException {
        for (int i = 0; i < Classes.LABELS.size(); i++) {
            json.add("{\"id\":")
                    .add(i + 1)
                    .add(",\"name\":\"")
                    .add(Classes.LABELS.get(i))
                    .add("\"");
            json.end(i == Classes.LABELS.size() - 1);
        }
    }

    private void boxes(JsonFile json, Draws draws, int[] counts, boolean predicted) throws IOException {
        long total = IntStream.of(counts).asLongStream().sum();
        long box = 0;
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < counts[sample]; i++) {
                box++;
                json.add(predicted ? "{" : "{\"id\":" + box + ",")
                        .add("\"image_id\":")
                        .add(sample + 1);
                box(json, draws, pictures.of(sample), predicted);
                json.end(box == total);
            }
        }
    }

    private static void box(JsonFile json, Draws draws, Picture picture, boolean predicted) {
        long width = hundredths(draws.beta(1.1, 5), picture.width());
        long height = hundredths(draws.beta(1.2, 4.5), picture.height());
        json.add(",\"category_id\":").add(Classes.label(draws) + 1);
        json.add(",\"bbox\":[").hundredths((long) (draws.uniform() * (100L * picture.width() - width)));
        json.add(",").hundredths((long) (draws.uniform() * (100L * picture.height() - height)));
        json.add(",").hundredths(width).add(",").hundredths(height).add("]");
        if (predicted) {
            json.add(",\"score\":").share(score(draws));
        } else {
            // most objects fill half of their box
            json.add(",\"area\":").hundredths(width * height * 55 / 10_000);
            json.add(",\"iscrowd\":").add(draws.uniform() < .012 ? 1 : 0);
        }
    }

    /** A side of 1 to 99 % of the picture's, in hundredths of a pixel. */
    private static long hundredths(double drawn, int pixels) {
        return (long) ((drawn * .98 + .01) * 100 * pixels);
    }

    private static double score(Draws draws) {
        return draws.uniform() < .45 ? draws.beta(8, 1.3) : draws.beta(1.3, 4);
    }
}
