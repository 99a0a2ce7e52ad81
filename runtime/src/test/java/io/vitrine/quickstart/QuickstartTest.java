package io.vitrine.quickstart;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import io.vitrine.media.MediaProbe;
import io.vitrine.media.PictureInfo;
import io.vitrine.model.Classification;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.FieldType;
import io.vitrine.model.GeoLocation;
import io.vitrine.model.Keypoints;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Mask;
import io.vitrine.model.MediaType;
import io.vitrine.model.Metadata;
import io.vitrine.model.Polylines;
import io.vitrine.model.Sample;
import io.vitrine.model.Segmentation;
import io.vitrine.model.VitrineException;
import io.vitrine.quickstart.scene.Joint;
import io.vitrine.quickstart.scene.Region;
import io.vitrine.quickstart.scene.Scenes;
import io.vitrine.spi.Job;
import io.vitrine.store.duckdb.DuckDbStore;
import io.vitrine.view.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dataset as it is made: all of it drawn once, then looked at from all sides. */
class QuickstartTest {
    private static final String NAME = "quickstart";

    @TempDir
    private static Path home;

    private static DuckDbStore store;
    private static Quickstart quickstart;
    private static Path pictures;
    private static List<Sample> samples;
    private static final List<Job.Progress> TOLD = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void make() {
        store = DuckDbStore.open(home.resolve("store.duckdb"));
        quickstart = new Quickstart(store, home.resolve("quickstart"));
        pictures = home.resolve("quickstart/edition-1");
        assertThat(quickstart.make(TOLD::add, () -> false).samples()).isEqualTo(Scenes.COUNT);
        samples = read();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<Sample> read() {
        try (Stream<Sample> all = store.samples(NAME, View.all(), 0, 1_000)) {
            return all.toList();
        }
    }

    @Test
    void hasTheFieldsItPromises() {
        DatasetInfo info = store.find(NAME).orElseThrow();
        assertThat(info.samples()).isEqualTo(200);
        assertThat(info.mediaRoots()).isEqualTo(List.of(pictures.toString()));
        var types = info.schema().ownFields().stream()
                .collect(Collectors.toMap(field -> field.name(), field -> field.type()));
        assertThat(types)
                .isEqualTo(Map.ofEntries(
                        Map.entry("ground_truth", new FieldType.Labelled(LabelKind.DETECTIONS)),
                        Map.entry("predictions", new FieldType.Labelled(LabelKind.DETECTIONS)),
                        Map.entry("scene", new FieldType.Labelled(LabelKind.CLASSIFICATION)),
                        Map.entry("weather", new FieldType.Labelled(LabelKind.CLASSIFICATION)),
                        Map.entry("predicted_weather", new FieldType.Labelled(LabelKind.CLASSIFICATION)),
                        Map.entry("outlines", new FieldType.Labelled(LabelKind.POLYLINES)),
                        Map.entry("joints", new FieldType.Labelled(LabelKind.KEYPOINTS)),
                        Map.entry("surfaces", new FieldType.Labelled(LabelKind.SEGMENTATION)),
                        Map.entry("uniqueness", FieldType.Scalar.FLOAT),
                        Map.entry("time_of_day", FieldType.Scalar.STRING),
                        Map.entry("capture_time", FieldType.Scalar.DATE),
                        Map.entry("location", new FieldType.Labelled(LabelKind.GEO_LOCATION))));
        assertThat(info.schema().find("ground_truth").orElseThrow().attributes())
                .isEqualTo(Map.of(
                        "occluded", FieldType.Scalar.BOOL,
                        "truncated", FieldType.Scalar.BOOL,
                        "iscrowd", FieldType.Scalar.BOOL,
                        "visibility", FieldType.Scalar.FLOAT));
    }

    @Test
    void keepsWhatIsNeededToReadItsLabels() {
        Map<String, Object> info = store.find(NAME).orElseThrow().info();
        @SuppressWarnings("unchecked")
        var targets = (Map<String, Map<String, Object>>) info.get("mask_targets");
        assertThat(targets.get("surfaces"))
                .hasSize(Region.values().length)
                .containsEntry("1", "sky")
                .containsEntry("11", "object");
        @SuppressWarnings("unchecked")
        var skeletons = (Map<String, Map<String, List<Object>>>) info.get("skeletons");
        assertThat(skeletons.get("joints").get("labels")).hasSize(17).startsWith("nose", "left eye");
        assertThat(skeletons.get("joints").get("edges")).hasSize(5);
    }

    @Test
    void everySampleIsWhole() {
        for (Sample sample : samples) {
            String what = sample.filepath();
            assertThat(sample.get("ground_truth", Detections.class).detections())
                    .as(what)
                    .isNotEmpty();
            assertThat(sample.get("predictions", Detections.class).detections())
                    .as(what)
                    .allMatch(guess -> guess.confidence() != null && guess.confidence() > 0 && guess.confidence() < 1);
            for (String field : List.of("ground_truth", "predictions")) {
                sample.get(field, Detections.class).detections().forEach(label -> inside(what, label));
            }
            assertThat(sample.get("scene", Classification.class).label())
                    .as(what)
                    .isNotBlank();
            assertThat(sample.get("weather", Classification.class).label())
                    .as(what)
                    .isNotBlank();
            assertThat(sample.get("predicted_weather", Classification.class).confidence())
                    .as(what)
                    .isBetween(.3, .99);
            assertThat((Double) sample.get("uniqueness")).as(what).isBetween(0.0, 1.0);
            assertThat((Instant) sample.get("capture_time"))
                    .as(what)
                    .isBetween(Instant.parse("2022-12-31T00:00:00Z"), Instant.parse("2025-01-02T00:00:00Z"));
            GeoLocation place = sample.get("location", GeoLocation.class);
            assertThat(Math.abs(place.point().x()) <= 180
                            && Math.abs(place.point().y()) < 70)
                    .as(what)
                    .isTrue();
            assertThat(sample.tags()).as(what).containsAnyOf("train", "validation", "test");
            surfaces(what, sample);
        }
    }

    private static void inside(String what, Detection label) {
        var box = label.boundingBox();
        assertThat(box.x() >= 0 && box.y() >= 0 && box.width() > 0 && box.height() > 0)
                .as("%s %s", what, label)
                .isTrue();
        assertThat(box.x() + box.width() <= 1.00001 && box.y() + box.height() <= 1.00001)
                .as("%s %s", what, label)
                .isTrue();
    }

    private static void surfaces(String what, Sample sample) {
        Mask mask = sample.get("surfaces", Segmentation.class).mask();
        double ratio = (double) sample.metadata().width() / sample.metadata().height();
        assertThat((double) mask.width() / mask.height()).as(what).isBetween(ratio * .98, ratio * 1.02);
        float[] pixels = mask.pixels();
        int known = 0;
        for (float pixel : pixels) {
            assertThat(pixel).isBetween(0f, (float) Region.values().length);
            known += pixel > 0 ? 1 : 0;
        }
        assertThat((double) known / pixels.length).as(what).isGreaterThan(.99);
    }

    @Test
    void hasOutlinesAndJointsWhereThereAreSome() {
        long outlined = samples.stream()
                .map(sample -> sample.get("outlines", Polylines.class).polylines())
                .filter(lines -> !lines.isEmpty())
                .peek(lines -> assertThat(lines)
                        .allMatch(line -> line.closed()
                                && line.points().get(0).stream()
                                        .allMatch(at -> at.x() >= 0 && at.x() <= 1 && at.y() >= 0 && at.y() <= 1)))
                .count();
        assertThat(outlined).isGreaterThan(150);
        for (Sample sample : samples) {
            long people = sample.get("ground_truth", Detections.class).detections().stream()
                    .filter(label -> label.label().equals("person")
                            && !Boolean.TRUE.equals(label.attributes().get("iscrowd")))
                    .count();
            var joints = sample.get("joints", Keypoints.class).keypoints();
            assertThat(joints).as(sample.filepath()).hasSize((int) people);
            assertThat(joints).allMatch(one -> one.points().size() == Joint.values().length);
        }
        assertThat(samples.stream()
                        .mapToInt(sample -> sample.get("joints", Keypoints.class)
                                .keypoints()
                                .size())
                        .sum())
                .isGreaterThan(200);
    }

    @Test
    void answersTheQuestionsOfItsGuides() {
        assertThat(count(View.all()
                        .filterLabels(
                                "predictions",
                                F("confidence").gt(.75).and(F("label").eq("cat")))))
                .isGreaterThan(10);
        assertThat(count(View.all()
                        .match(F("uniqueness")
                                .gt(.9)
                                .and(F("predictions.detections").length().ge(3)))))
                .isBetween(2L, 40L);
        assertThat(count(View.all().matchTags("validation").matchTags("needs-fix")))
                .isGreaterThan(1);
        assertThat(count(View.all().matchTags("validation"))).isBetween(25L, 60L);
        assertThat(count(View.all().matchTags("night"))).isBetween(10L, 40L);
        assertThat(count(View.all().filterLabels("ground_truth", F("iscrowd").eq(true))))
                .isGreaterThan(0);
        assertThat(count(View.all().filterLabels("ground_truth", F("truncated").eq(true))))
                .isGreaterThan(20);
        assertThat(count(View.all().filterLabels("ground_truth", F("occluded").eq(true))))
                .isGreaterThan(20);
    }

    private static long count(View view) {
        return store.count(NAME, view);
    }

    @Test
    void hasTheClassesThatPeopleKnow() {
        var classes = samples.stream()
                .flatMap(sample -> sample.get("ground_truth", Detections.class).detections().stream())
                .collect(Collectors.groupingBy(Detection::label, Collectors.counting()));
        assertThat(classes)
                .containsKeys(
                        "person",
                        "car",
                        "bicycle",
                        "dog",
                        "cat",
                        "boat",
                        "bird",
                        "tree",
                        "cow",
                        "sheep",
                        "horse",
                        "bus",
                        "truck",
                        "umbrella",
                        "laptop",
                        "cup",
                        "book",
                        "couch",
                        "tv",
                        "clock");
        assertThat(classes.values()).allMatch(n -> n >= 2);
        assertThat(classes.get("cat")).isGreaterThan(20);
        assertThat(classes.get("dog")).isGreaterThan(20);
        assertThat(classes.values().stream().mapToLong(n -> n).sum()).isBetween(1_200L, 3_500L);
    }

    /** As good as a fair detector is: neither perfect nor of no use; and what it is surer of is more often right. */
    @Test
    void predictionsAgreeWithTheTruthAsADetectorsDo() {
        var all = new Agreement(0, 0, 0);
        var sure = new Agreement(0, 0, 0);
        var unsure = new Agreement(0, 0, 0);
        for (int i = 0; i < Scenes.COUNT; i++) {
            var known = Samples.Known.of(i);
            all = all.plus(Agreement.of(known.seen(), known.guesses()));
            sure = sure.plus(Agreement.of(
                    known.seen(),
                    known.guesses().stream()
                            .filter(guess -> guess.confidence() > .6)
                            .toList()));
            unsure = unsure.plus(Agreement.of(
                    known.seen(),
                    known.guesses().stream()
                            .filter(guess -> guess.confidence() <= .4)
                            .toList()));
        }
        assertThat(all.recall()).isBetween(.75, .92);
        assertThat(all.precision()).isBetween(.74, .92);
        assertThat(sure.precision()).isGreaterThan(.93);
        assertThat(unsure.precision()).isLessThan(.55);
    }

    @Test
    void uniquenessTellsTheOddFromTheUsual() {
        List<Double> sorted = samples.stream()
                .map(sample -> (Double) sample.get("uniqueness"))
                .sorted()
                .toList();
        assertThat(sorted.get(199)).isEqualTo(1);
        assertThat(sorted.get(0)).isLessThan(.6);
        assertThat(new HashSet<>(sorted)).hasSizeGreaterThan(120);
    }

    @Test
    void picturesAreWhatTheMetadataSay() throws IOException {
        long bytes = 0;
        var hashes = new TreeSet<String>();
        for (Sample sample : samples) {
            Path file = Path.of(sample.filepath());
            PictureInfo info = MediaProbe.probe(file);
            assertThat(List.of(info.width(), info.height(), Files.size(file)))
                    .isEqualTo(List.of(
                            sample.metadata().width(),
                            sample.metadata().height(),
                            sample.metadata().sizeBytes()));
            bytes += Files.size(file);
            hashes.add(hash(file));
        }
        assertThat(hashes).hasSize(200);
        assertThat(bytes).isBetween(12_000_000L, 26_000_000L);
    }

    private static String hash(Path file) throws IOException {
        return Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString();
    }

    /**
     * The file, which is committed, has a digest of what each sample says. {@code -Dvitrine.update} writes it anew; once the dataset
     * was released, whoever does so raises the edition.
     */
    @Test
    void labelsAreTheSameOnEveryMachine() throws IOException {
        Path file = Path.of("src/test/resources/quickstart-labels.txt");
        String said = samples.stream().map(QuickstartTest::line).collect(Collectors.joining("\n", "", "\n"));
        if (System.getProperty("vitrine.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, said);
        }
        assertThat(said).isEqualTo(Files.readString(file));
    }

    private static String line(Sample sample) {
        var classes = sample.get("ground_truth", Detections.class).detections().stream()
                .collect(Collectors.groupingBy(Detection::label, TreeMap::new, Collectors.counting()));
        String name = Path.of(sample.filepath()).getFileName().toString();
        String all = anonymous(List.of(new Sample(null, name, sample.tags(), Metadata.UNKNOWN, sample.fields())));
        return "%s %dx%d %s %s %s"
                .formatted(
                        name,
                        sample.metadata().width(),
                        sample.metadata().height(),
                        sample.get("weather", Classification.class).label(),
                        classes,
                        Hashing.sha256()
                                .hashString(all, StandardCharsets.UTF_8)
                                .toString()
                                .substring(0, 16));
    }

    @Test
    void tellsHowFarItIs() {
        assertThat(TOLD).hasSizeGreaterThan(200);
        assertThat(TOLD.get(TOLD.size() - 1)).isEqualTo(new Job.Progress(1, "200 pictures"));
        assertThat(TOLD.stream().map(Job.Progress::note)).contains("drawing, 100 of 200 pictures");
    }

    @Test
    void isMadeOnceAndDrawsAgainOnlyWhatIsGoneOrBroken() throws IOException {
        Path gone = pictures.resolve(Pictures.name(3));
        Path cut = pictures.resolve(Pictures.name(4));
        String before = hash(gone) + hash(cut);
        var untouched = Files.getLastModifiedTime(pictures.resolve(Pictures.name(5)));
        long revision = store.find(NAME).orElseThrow().revision();
        Files.delete(gone);
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 5_000));
        assertThat(quickstart.make(progress -> {}, () -> false).samples()).isZero();
        assertThat(hash(gone) + hash(cut)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(pictures.resolve(Pictures.name(5))))
                .isEqualTo(untouched);
        assertThat(store.find(NAME).orElseThrow().revision()).isEqualTo(revision);
        assertThat(store.datasets()).hasSize(1);
    }

    @Test
    void isMadeAnewAfterItWasDeletedAndRefusesTheNameOfAnother() throws IOException {
        try (DuckDbStore other = DuckDbStore.open(home.resolve("other.duckdb"))) {
            var second = new Quickstart(other, home.resolve("quickstart"));
            other.transaction(tx -> tx.create(NAME, MediaType.IMAGE, List.of()));
            assertThatThrownBy(() -> second.make(progress -> {}, () -> false))
                    .hasMessage(
                            "There is a dataset \"quickstart\" that Vitrine did not draw. Rename or delete it, and ask for the quickstart again.");
            other.transaction(tx -> {
                tx.delete(NAME);
                return null;
            });
            assertThat(second.make(progress -> {}, () -> false).samples()).isEqualTo(200);
            try (Stream<Sample> all = other.samples(NAME, View.all(), 0, 1_000)) {
                assertThat(anonymous(all.toList())).isEqualTo(anonymous(samples));
            }
            other.transaction(tx -> {
                tx.delete(NAME);
                return null;
            });
            assertThat(second.make(progress -> {}, () -> false).samples()).isEqualTo(200);
        }
    }

    /** Samples without their ids and those of their labels, which a store gives. */
    private static String anonymous(List<Sample> all) {
        return all.stream()
                .map(sample -> io.vitrine.wire.Wire.json(sample).replaceAll("\"id\":\"[0-9a-f]{24}\"", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void cancelledItLeavesPicturesButNoDataset(@TempDir Path elsewhere) throws IOException {
        try (DuckDbStore other = DuckDbStore.open(elsewhere.resolve("store.duckdb"))) {
            var asked = new AtomicInteger();
            var third = new Quickstart(other, elsewhere.resolve("quickstart"));
            assertThatThrownBy(() -> third.make(progress -> {}, () -> asked.incrementAndGet() > 4))
                    .isInstanceOf(VitrineException.class)
                    .hasMessage("Drawing the quickstart was cancelled. The next time it goes on from there.");
            assertThat(other.datasets()).isEmpty();
            try (Stream<Path> files = Files.list(elsewhere.resolve("quickstart/edition-1"))) {
                assertThat(files.map(file -> file.getFileName().toString())
                                .sorted()
                                .toList())
                        .hasSizeBetween(3, 6)
                        .first()
                        .isEqualTo(Pictures.name(0));
            }
            assertThat(hash(elsewhere.resolve("quickstart/edition-1").resolve(Pictures.name(0))))
                    .isEqualTo(hash(pictures.resolve(Pictures.name(0))));
        }
    }
}
