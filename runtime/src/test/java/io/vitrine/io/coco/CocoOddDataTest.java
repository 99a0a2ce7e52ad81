package io.vitrine.io.coco;

import static io.vitrine.io.Imports.report;
import static io.vitrine.io.Imports.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.SharedData;
import io.vitrine.io.Imports;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.ImportReport.Note;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.ImportSpec.IfThere;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept and what is skipped: a real file cut to two pictures with three boxes, each time changed in one way. */
class CocoOddDataTest {
    private static final String PICTURE = "2007_001568.jpg";
    private static final Detection PLANE = Detection.of(
                    "aeroplane", BoundingBox.of(3.0 / 400, 42.0 / 400, 397.0 / 400, 330.0 / 400))
            .with("area", 131010.0)
            .with("iscrowd", 0)
            .with("occluded", false);

    @TempDir
    static Path home;

    private static Imports imports;

    @TempDir
    Path temp;

    private CocoFolder coco;

    @BeforeAll
    static void openStore() {
        imports = new Imports(home);
    }

    @BeforeEach
    void copyTwoPictures() {
        coco = new CocoFolder(temp.resolve("coco"), Set.of(2, 3));
    }

    @AfterEach
    void clearStore() {
        imports.clear();
    }

    @AfterAll
    static void closeStore() {
        imports.close();
    }

    @Test
    void keepsWhatIsFine() {
        check(2, 3);
        Path file = coco.path().resolve(PICTURE);
        assertThat(Imports.anonymous(imports.sample("c", PICTURE)))
                .isEqualTo(Sample.of(file)
                        .withMetadata(new Metadata(file.toFile().length(), "image/jpeg", 400L, 400L, null))
                        .with("ground_truth", new Detections(List.of(PLANE))));
    }

    @Test
    void readsListsInAnyOrder() throws Exception {
        String text = coco.text();
        int images = text.indexOf("\"images\"");
        int annotations = text.indexOf("\"annotations\"");
        String turned = "{" + text.substring(annotations, text.length() - 1) + ","
                + text.substring(images, annotations - 1) + "," + text.substring(1, images - 1) + "}";
        coco.write("instances.json", "\ufeff" + turned);
        check(2, 3);
        assertThat(plane()).isEqualTo(PLANE);
    }

    @Test
    void keepsABoxWithoutArea() {
        coco.change("[3.0,42.0,397.0,330.0]", "[3,42,0,330]");
        check(2, 3, box("the box of \"aeroplane\" has no area; kept as written (x 3, y 42, width 0, height 330)"));
        assertThat(plane().boundingBox()).isEqualTo(BoundingBox.of(3.0 / 400, 42.0 / 400, 0, 330.0 / 400));
    }

    @Test
    void keepsAnInvertedBox() {
        coco.change("[3.0,42.0,397.0,330.0]", "[3,42,-2.5,330]");
        check(2, 3, box("the box of \"aeroplane\" is inverted; kept as written (x 3, y 42, width -2.5, height 330)"));
    }

    @Test
    void keepsABoxThatReachesOutside() {
        coco.change("[3.0,42.0,397.0,330.0]", "[-3,42,397,330]");
        check(
                2,
                3,
                box("the box of \"aeroplane\" reaches outside its picture of 400 x 400; kept as written (x -3, y"
                        + " 42, width 397, height 330)"));
    }

    @Test
    void keepsABoxThatIsOutside() {
        coco.change("[3.0,42.0,397.0,330.0]", "[3,400,397,330]");
        check(
                2,
                3,
                box("the box of \"aeroplane\" is outside its picture of 400 x 400; kept as written (x 3, y 400,"
                        + " width 397, height 330)"));
    }

    @Test
    void saysNothingOfRounding() {
        coco.change("[3.0,42.0,397.0,330.0]", "[0.01,42,400.0,330]");
        check(2, 3);
    }

    @Test
    void takesASizeThatIsNotThereFromThePicture() {
        coco.change("\"width\":400,\"height\":400,", "");
        check(2, 3);
        assertThat(plane()).isEqualTo(PLANE);
    }

    @Test
    void skipsTheBoxesOfAPictureOfUnknownSize() {
        coco.change("\"width\":400,\"height\":400,", "\"height\":0,").write(PICTURE, "");
        check(
                2,
                2,
                List.of(image(
                        1,
                        "the file \"%s/%s\" is no picture by its first bytes; the sample is kept"
                                .formatted(coco.path(), PICTURE))),
                List.of(box("the box of \"aeroplane\" has no picture size to be relative to; expected width and"
                        + " height above 0 in its image, or a picture that says its size")));
    }

    @Test
    void keepsASampleWithoutItsPicture() throws Exception {
        Files.delete(coco.path().resolve(PICTURE));
        check(
                2,
                3,
                image(
                        1,
                        "the picture \"%s/%s\" is not there; the sample is kept without it"
                                .formatted(coco.path(), PICTURE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/hostname", "../outside.jpg"})
    void neverServesAPictureOutside(String name) throws Exception {
        Files.copy(coco.path().resolve(PICTURE), temp.resolve("outside.jpg"));
        coco.change("\"file_name\":\"" + PICTURE, "\"file_name\":\"" + name);
        check(
                2,
                3,
                image(
                        1,
                        "the picture \"%s\" is outside the import's folders; the sample is kept, the picture is never shown"
                                .formatted(coco.path().resolve(name).normalize())));
        assertThat(imports.store().find("c").orElseThrow().mediaRoots())
                .containsExactly(coco.path().toString());
    }

    @Test
    void keepsOddClassNames() {
        String escaped = "x".repeat(10_000) + "\\u0007\\n\\u200f\u05d7\u05ea\u05d5\u05dc";
        coco.change("\"name\":\"aeroplane\"", "\"name\":\"" + escaped + "\"");
        check(2, 3);
        assertThat(plane().label()).isEqualTo("x".repeat(10_000) + "\u0007\n\u200f\u05d7\u05ea\u05d5\u05dc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": 6, \"image_id\": }|cannot be parsed as JSON: Unexpected character ('}' (code 125)): expected"
                        + " a value",
                "7|is 7; expected an object in braces",
                "null|is null; expected an object in braces",
                "[1, 2]|is a list; expected an object in braces",
                "{\"id\": 6} {}|is followed by an object without a comma",
            })
    void skipsARecordThatCannotBeParsed(String record, String reason) {
        replaceLast(record);
        check(2, 2, List.of(), List.of(box(reason)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[NaN,42,397,330]|NaN|0",
                "[3,\"42\",397,330]|the text \"42\"|1",
                "[3,42,null,330]|null|2",
                "[3,42,397,-Infinity]|-Infinity|3",
                "[3,42,397,1e999]|1e999|3",
                "[3,42,397,[1]]|a list|3",
            })
    void skipsABoxWithANumberThatIsNone(String bbox, String found, int at) {
        coco.change("[3.0,42.0,397.0,330.0]", bbox);
        check(2, 2, List.of(), List.of(box("has %s as its bbox[%d]; expected a number".formatted(found, at))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[3,42,397]|has 3 numbers in its bbox; expected [x, y, width, height] in pixels",
                "[3,42,397,330,1]|has 5 numbers in its bbox; expected [x, y, width, height] in pixels",
                "[]|has 0 numbers in its bbox; expected [x, y, width, height] in pixels",
                "null|has null as its bbox; expected [x, y, width, height] in pixels",
            })
    void skipsABoxWithoutCoordinates(String bbox, String reason) {
        coco.change("[3.0,42.0,397.0,330.0]", bbox);
        check(2, 2, List.of(), List.of(box(reason)));
    }

    @Test
    void skipsAnAnnotationWithoutABox() {
        coco.change("\"bbox\":[3.0,42.0,397.0,330.0],", "");
        check(2, 2, List.of(), List.of(box("has no bbox; expected [x, y, width, height] in pixels")));
    }

    @Test
    void skipsAnAnnotationOfAnUnknownImage() {
        coco.change("\"image_id\":3", "\"image_id\":33");
        check(2, 2, List.of(), List.of(box("has image_id 33, which is the id of no image that was read")));
    }

    @Test
    void skipsAnAnnotationOfAnUnknownCategory() {
        coco.change("\"category_id\":13", "\"category_id\":\"bird\"");
        check(2, 2, List.of(), List.of(box("has category_id bird, which is the id of no category that was read")));
    }

    @Test
    void skipsAnImageWhoseIdIsRepeated() {
        coco.change("\"images\":[", "\"images\":[{\"id\":3,\"file_name\":\"a.jpg\",\"width\":10,\"height\":10},");
        coco.write("a.jpg", coco.path().toString());
        check(
                2,
                3,
                List.of(
                        image(
                                0,
                                "the file \"%s/a.jpg\" is no picture by its first bytes; the sample is kept"
                                        .formatted(coco.path())),
                        box("the box of \"aeroplane\" is outside its picture of 10 x 10; kept as written (x 3, y"
                                + " 42, width 397, height 330)")),
                List.of(image(2, "repeats the id 3 of an earlier image")));
    }

    @Test
    void skipsAnImageThatIsNone() {
        coco.change("\"file_name\":\"" + PICTURE + "\",", "");
        check(
                1,
                2,
                List.of(),
                List.of(
                        image(1, "has no file_name"),
                        box("has image_id 3, which is the id of no image that was read")));
    }

    @Test
    void skipsAnImageWhoseSizeIsNoNumber() {
        coco.change("\"width\":400", "\"width\":\"400\"");
        check(
                1,
                2,
                List.of(),
                List.of(
                        image(1, "has the text \"400\" as its width; expected a number"),
                        box("has image_id 3, which is the id of no image that was read")));
    }

    @Test
    void takesScalarMembersOfImagesAsFieldsAndTagsAsTags() {
        coco.change(
                "\"file_name\":\"" + PICTURE + "\"",
                "\"file_name\":\"%s\",\"uniqueness\":0.25,\"scene\":\"street\",\"tags\":[\"train\",\"x\"],\"n\":3,\"ok\":true,\"none\":null,\"nested\":{\"a\":1},\"a.b\":1,\"metadata\":\"m\""
                        .formatted(PICTURE));
        check(
                2,
                3,
                image(
                        1,
                        "the member \"a.b\" cannot be a field, here and everywhere: its name is taken, empty, dotted,"
                                + " or starts with _ or $"),
                image(
                        1,
                        "the member \"metadata\" cannot be a field, here and everywhere: its name is taken, empty,"
                                + " dotted, or starts with _ or $"));
        Sample sample = imports.sample("c", PICTURE);
        assertThat(sample.tags()).containsExactly("train", "x");
        assertThat(sample.get("uniqueness")).isEqualTo(0.25);
        assertThat(sample.get("scene")).isEqualTo("street");
        assertThat(sample.get("n")).isEqualTo(3L);
        assertThat(sample.get("ok")).isEqualTo(true);
        assertThat(sample.fields().keySet())
                .containsExactlyInAnyOrder("uniqueness", "scene", "n", "ok", "none", "ground_truth");
    }

    @Test
    void takesOtherMembersOfAnnotationsAsAttributes() {
        coco.change(
                "\"iscrowd\":0,\"attributes\":{\"occluded\":false}}]",
                "\"iscrowd\":1,\"score\":0.5,\"note\":\"x\",\"label\":\"y\",\"keypoints\":[1],\"attributes\":{\"occluded\":true,\"deep\":{\"a\":1},\"level\":2}}]");
        check(
                2,
                3,
                box("the member \"label\" cannot be an attribute, here and everywhere: every box has a part of"
                        + " that name, or it is empty"));
        assertThat(plane().confidence()).isEqualTo(0.5);
        assertThat(plane().attributes())
                .isEqualTo(Map.of("area", 131010.0, "iscrowd", 1L, "note", "x", "occluded", true, "level", 2L));
    }

    @Test
    void reportsPredictionsByTheirOwnFileAndIndex() {
        coco.write("p.json", """
            [{"image_id":3,"category_id":13,"bbox":[0,0,40,80],"score":0.75},
             {"image_id":99,"category_id":13,"bbox":[0,0,40,80],"score":0.75},
             {"image_id":3,"category_id":13,"bbox":[0,0,40,80],"score":NaN}]
            """);
        var spec = new ImportSpec(
                "coco", coco.json(), "c", "truth", null, coco.path().resolve("p.json"), IfThere.REFUSE);
        assertThat(imports.run(spec))
                .isEqualTo(report(
                        "c",
                        2,
                        4,
                        List.of(),
                        List.of(
                                new Note("p.json [2]", "has NaN as its score; expected a number"),
                                new Note("p.json [1]", "has image_id 99, which is the id of no image that was read"))));
        Sample sample = Imports.anonymous(imports.sample("c", PICTURE));
        assertThat(sample.get("truth")).isEqualTo(Detections.of(PLANE));
        assertThat(sample.get("predictions"))
                .isEqualTo(Detections.of(Detection.of("aeroplane", BoundingBox.of(0, 0, 0.1, 0.2))
                        .withConfidence(0.75)));
        assertThat(imports.sample("c", "2007_001583.jpg").get("predictions")).isEqualTo(Detections.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"images\": [|cannot be read: line 1, column 13: the file ends in the middle of it",
                "{\"images\": [{\"id\":1}, {\"id\":2]}|cannot be read: line 1, column 30: found \"]\" where another"
                        + " bracket must close first",
                "{\"images\": {}}|cannot be read: line 1, column 12: \"images\" is no list",
                "{\"images\": []} x|cannot be read: line 1, column 16: something follows the end of the JSON",
                "{'images': []}|cannot be read: line 1, column 2: found no name in quotes where one must stand",
                "hello|cannot be read: line 1, column 1: found no { or [ at the start; expected JSON in UTF-8",
                "''|cannot be read: line 1, column 1: the file is empty",
                "{}|is JSON without a list \"images\"",
                "[]|is a list",
            },
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = true)
    void refusesAFileOfAnotherKind(String text, String found) {
        coco.write("instances.json", text.equals("''") ? "" : text);
        assertThatThrownBy(() -> imports.run(spec("coco", coco.json(), "c")))
                .isInstanceOf(VitrineException.class)
                .hasMessageStartingWith("\"" + coco.json() + "\" " + found)
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(imports.store().datasets()).isEmpty();
    }

    @Test
    void refusesAFileThatBreaksInTheMiddle() {
        String text = coco.text();
        coco.write("instances.json", text.substring(0, text.length() - 120));
        assertThatThrownBy(() -> imports.run(spec("coco", coco.path(), "c")))
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        e -> assertThat(e.getProblem().code()).isEqualTo("import.unreadable"));
        assertThat(imports.store().datasets()).isEmpty();
    }

    @Test
    void refusesAPicture() {
        assertThatThrownBy(() -> imports.run(spec("coco", coco.path().resolve(PICTURE), "c")))
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        e -> assertThat(e.getProblem().code()).isEqualTo("import.unreadable"));
    }

    @Test
    void refusesPredictionsThatAreNoList() {
        Path dets = SharedData.path("multiformat-voc100").resolve("dets/coco_format/coco_dets.json");
        var spec = new ImportSpec("coco", coco.json(), "c", null, null, dets, IfThere.REFUSE);
        assertThatThrownBy(() -> imports.run(spec))
                .hasMessage(
                        "\"%s\" is an object. Expected: a results list [{image_id, category_id, bbox, score}]. Nothing"
                                + " was changed.",
                        dets);
    }

    @Test
    void refusesAFolderWithoutImages() {
        coco.change("\"images\"", "\"pictures\"");
        assertThatThrownBy(() -> imports.run(spec("coco", coco.path(), "c")))
                .hasMessageStartingWith(
                        "\"%s\" has no JSON file with \"images\" among instances.json. Expected: ", coco.path());
    }

    private void replaceLast(String record) {
        String text = coco.text();
        int from = text.lastIndexOf("{\"id\":6");
        int to = text.indexOf("}}]", from) + 2;
        coco.write("instances.json", text.substring(0, from) + record + text.substring(to));
    }

    private void check(long samples, long labels, Note... notes) {
        check(samples, labels, List.of(notes), List.of());
    }

    private void check(long samples, long labels, List<Note> notes, List<Note> skipped) {
        assertThat(imports.run(spec("coco", coco.json(), "c"))).isEqualTo(report("c", samples, labels, notes, skipped));
    }

    private static Note image(int index, String reason) {
        return new Note("instances.json images[" + index + "]", reason);
    }

    /** A note on the aeroplane, the last annotation. */
    private static Note box(String reason) {
        return new Note("instances.json annotations[2]", reason);
    }

    private Detection plane() {
        List<Detection> all = Imports.detections(Imports.anonymous(imports.sample("c", PICTURE)), "ground_truth");
        return all.get(0);
    }
}
