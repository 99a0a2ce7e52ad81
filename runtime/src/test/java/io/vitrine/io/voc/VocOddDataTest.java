package io.vitrine.io.voc;

import static io.vitrine.io.Imports.report;
import static io.vitrine.io.Imports.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.SharedData;
import io.vitrine.io.Imports;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.ImportReport.Note;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept and what is skipped: two real files with three boxes, each time changed in one way. */
class VocOddDataTest {
    private static final String ONE = "BloodImage_00147";
    private static final String TWO = "BloodImage_00152";
    private static final Detection CELL = Detection.of(
                    "WBC", BoundingBox.of(128.0 / 640, 31.0 / 480, 153.0 / 640, 141.0 / 480))
            .with("pose", "Unspecified")
            .with("truncated", false)
            .with("difficult", false);

    @TempDir
    static Path home;

    private static Imports imports;

    @TempDir
    Path temp;

    private VocFolder voc;

    @BeforeAll
    static void openStore() {
        imports = new Imports(home);
    }

    @BeforeEach
    void copyTwoFiles() {
        voc = new VocFolder(temp.resolve("voc"), ONE, TWO);
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
        assertThat(imports.run(spec("voc", voc.path(), "v"))).isEqualTo(report("v", 2, 3, List.of(), List.of()));
        Sample two = imports.samples("v").get(1);
        Path file = voc.path().resolve("JPEGImages").resolve(TWO + ".jpg");
        assertThat(anonymous(two))
                .isEqualTo(Sample.of(file)
                        .withMetadata(new Metadata(file.toFile().length(), "image/jpeg", 640L, 480L, 3L))
                        .with("ground_truth", new io.vitrine.model.Detections(List.of(CELL))));
    }

    @Test
    void keepsABoxWithoutArea() {
        voc.change(TWO, "<xmax>281<", "<xmax>128<");
        check(2, 3, note(":14", "the box of \"WBC\" has no area; kept as written (x 128, y 31, width 0, height 141)"));
        assertThat(cell().boundingBox()).isEqualTo(BoundingBox.of(128.0 / 640, 31.0 / 480, 0, 141.0 / 480));
    }

    @Test
    void keepsAnInvertedBox() {
        voc.change(TWO, "<ymax>172<", "<ymax>11<");
        check(
                2,
                3,
                note(":14", "the box of \"WBC\" is inverted; kept as written (x 128, y 31, width 153, height -20)"));
        assertThat(cell().boundingBox().height()).isEqualTo(-20.0 / 480);
    }

    @Test
    void keepsABoxThatReachesOutside() {
        voc.change(TWO, "<xmax>281<", "<xmax>641<");
        check(
                2,
                3,
                note(
                        ":14",
                        "the box of \"WBC\" reaches outside its picture of 640 x 480; kept as written (x 128, y 31,"
                                + " width 513, height 141)"));
    }

    @Test
    void keepsABoxThatIsOutside() {
        voc.change(TWO, "<xmin>128<", "<xmin>700<").change(TWO, "<xmax>281<", "<xmax>800.5<");
        check(
                2,
                3,
                note(
                        ":14",
                        "the box of \"WBC\" is outside its picture of 640 x 480; kept as written (x 700, y 31, width"
                                + " 100.5, height 141)"));
    }

    @Test
    void takesASizeOfZeroFromThePicture() {
        voc.change(TWO, "<width>640<", "<width>0<").change(TWO, "<height>480<", "<height>0<");
        check(2, 3);
        assertThat(imports.samples("v").get(1).metadata().width()).isEqualTo(640);
        assertThat(cell()).isEqualTo(CELL);
    }

    @Test
    void skipsTheBoxesOfAPictureOfUnknownSize() {
        voc.change(TWO, "<width>640<", "<width>0<").write("JPEGImages/" + TWO + ".jpg", "\u00ff");
        check(
                2,
                2,
                List.of(note(
                        "",
                        "the file \"%s/JPEGImages/%s.jpg\" is no picture by its first bytes; the sample is kept"
                                .formatted(voc.path(), TWO))),
                List.of(note(
                        ":14",
                        "the box of \"WBC\" has no picture size to be relative to; expected <width> and"
                                + " <height> above 0 in <size>, or a picture that says its size")));
        assertThat(Imports.detections(imports.samples("v").get(1), "ground_truth"))
                .isEmpty();
    }

    @Test
    void keepsASampleWithoutItsPicture() {
        voc.delete("JPEGImages/" + TWO + ".jpg");
        check(
                2,
                3,
                note(
                        "",
                        "the picture \"%s/JPEGImages/%s.jpg\" is not there; the sample is kept without it"
                                .formatted(voc.path(), TWO)));
    }

    @Test
    void keepsASampleWhoseFileIsNoPicture() {
        voc.write("JPEGImages/" + TWO + ".jpg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        check(
                2,
                3,
                note(
                        "",
                        "the file \"%s/JPEGImages/%s.jpg\" is no picture by its first bytes; the sample is kept"
                                .formatted(voc.path(), TWO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside.jpg", "link.jpg"})
    void neverServesAPictureOutside(String name) throws Exception {
        Path outside = temp.resolve("outside.jpg");
        Files.copy(voc.path().resolve("JPEGImages").resolve(TWO + ".jpg"), outside);
        Files.createSymbolicLink(voc.path().resolve("JPEGImages/link.jpg"), outside);
        voc.change(TWO, "<filename>" + TWO + ".jpg<", "<filename>" + name + "<");
        Path named = voc.path().resolve("JPEGImages").resolve(name).normalize();
        check(
                2,
                3,
                note(
                        "",
                        "the picture \"%s\" is outside the import's folders; the sample is kept, the picture is never shown"
                                .formatted(named)));
        assertThat(anonymous(imports.samples("v").get(1)))
                .isEqualTo(Sample.of(named)
                        .withMetadata(new Metadata(null, null, 640L, 480L, 3L))
                        .with("ground_truth", new io.vitrine.model.Detections(List.of(CELL))));
        assertThat(imports.store().find("v").orElseThrow().mediaRoots())
                .containsExactly(voc.path().toString());
    }

    @Test
    void keepsOddClassNames() {
        String name = "x".repeat(10_000) + "\u0085 \u200f\u05d7\u05ea\u05d5\u05dc\u202e";
        voc.change(TWO, "<name>WBC<", "<name>" + name + "<");
        check(2, 3);
        assertThat(cell().label()).isEqualTo(name);
    }

    @Test
    void skipsAFileThatIsNoXml() {
        voc.change(TWO, "</size>", "</sise>");
        check(
                1,
                2,
                List.of(),
                List.of(note(
                        ":12",
                        "is no well-formed XML (The element type \"size\" must be terminated by the matching"
                                + " end-tag \"</size>\".)")));
    }

    @Test
    void skipsAFileOfAnotherKind() {
        voc.write("Annotations/" + TWO + ".xml", "<?xml version='1.0'?>\n<kml/>\n");
        check(1, 2, List.of(), List.of(note(":2", "has <kml> as its root; expected <annotation>")));
    }

    @Test
    void skipsAnEmptyFile() {
        voc.write("Annotations/" + TWO + ".xml", "");
        check(1, 2, List.of(), List.of(note(":1", "is no well-formed XML (Premature end of file.)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "abc", "", "1e999", "0x10", "Infinity", "12d"})
    void skipsABoxWithANumberThatIsNone(String number) {
        voc.change(ONE, "<xmin>200<", "<xmin>" + number + "<");
        check(
                2,
                2,
                List.of(),
                List.of(new Note(
                        ONE + ".xml:14",
                        "the object \"Platelets\" has \"%s\" as its <xmin>; expected a <bndbox> with the numbers xmin, ymin, xmax, ymax"
                                .formatted(number))));
    }

    @Test
    void skipsABoxWithoutCoordinates() {
        voc.change(ONE, "<ymax>294</ymax>", "");
        check(
                2,
                2,
                List.of(),
                List.of(new Note(
                        ONE + ".xml:14",
                        "the object \"Platelets\" has no <ymax>; expected a <bndbox> with the numbers xmin,"
                                + " ymin, xmax, ymax")));
    }

    @Test
    void skipsAnObjectWithoutABox() {
        String text = voc.text("Annotations/" + TWO + ".xml");
        voc.write("Annotations/" + TWO + ".xml", text.replaceAll("(?s)<bndbox>.*</bndbox>", ""));
        check(
                2,
                2,
                List.of(),
                List.of(note(
                        ":14",
                        "the object \"WBC\" has no <bndbox>; expected a <bndbox> with the numbers xmin, ymin,"
                                + " xmax, ymax")));
    }

    @Test
    void skipsASizeThatIsNoNumber() {
        voc.change(TWO, "<width>640<", "<width>wide<");
        check(1, 2, List.of(), List.of(note("", "has \"wide\" as its <width>; expected a number of pixels")));
    }

    @Test
    void skipsAFileThatNamesNoPicture() {
        voc.change(TWO, "<filename>" + TWO + ".jpg</filename>", "");
        check(1, 2, List.of(), List.of(note("", "has no <filename>; expected the name of the picture there")));
    }

    @Test
    void readsNoEntitiesFromOutside() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "WBC");
        voc.change(
                        TWO,
                        "<annotation>",
                        "<!DOCTYPE annotation [<!ENTITY x SYSTEM \"%s\">]>\n<annotation>".formatted(secret.toUri()))
                .change(TWO, "<name>WBC<", "<name>&x;<");
        check(
                1,
                2,
                List.of(),
                List.of(note(":16", "is no well-formed XML (The entity \"x\" was referenced, but not declared.)")));
    }

    @Test
    void expandsNoEntities() {
        var laughs = new StringBuilder("<!DOCTYPE annotation [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        voc.change(TWO, "<annotation>", laughs + "]>\n<annotation>").change(TWO, "<name>WBC<", "<name>&a29;<");
        check(
                1,
                2,
                List.of(),
                List.of(note(":16", "is no well-formed XML (The entity \"a29\" was referenced, but not declared.)")));
    }

    @Test
    void acceptsADocumentTypeThatNothingUses() {
        voc.change(TWO, "<annotation>", "<!DOCTYPE annotation SYSTEM \"http://127.0.0.1:9/voc.dtd\">\n<annotation>");
        check(2, 3);
    }

    @Test
    void ignoresBoxesOfParts() {
        voc.change(TWO, "</object>", "<part><name>nucleus</name><bndbox><xmin>1</xmin></bndbox></part></object>");
        check(2, 3);
        assertThat(cell()).isEqualTo(CELL);
    }

    @Test
    void takesFlagsAndPoseAsAttributes() {
        voc.change(TWO, "<pose>Unspecified</pose>", "<pose>Left</pose><occluded>1</occluded>")
                .change(TWO, "<truncated>0<", "<truncated>1<")
                .change(TWO, "<difficult>0<", "<difficult>maybe<");
        check(2, 3, note(":14", "<difficult> is \"maybe\", which is left out; expected 0 or 1"));
        assertThat(cell().attributes()).isEqualTo(Map.of("pose", "Left", "truncated", true, "occluded", true));
    }

    @Test
    void letsTwoFilesNameOnePicture() {
        voc.change(TWO, "<filename>" + TWO, "<filename>" + ONE);
        check(2, 3);
        assertThat(imports.samples("v")).extracting(Imports::name).containsExactly(ONE + ".jpg", ONE + ".jpg");
    }

    @Test
    void refusesAFolderWithoutXml() {
        voc.delete("Annotations/" + ONE + ".xml").delete("Annotations/" + TWO + ".xml");
        refused("import.not-this-format");
    }

    @Test
    void refusesAFile() {
        assertThatThrownBy(() -> imports.run(spec("voc", SharedData.path("SOURCES.md"), "v")))
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        e -> assertThat(e.getProblem().code()).isEqualTo("import.not-this-format"));
    }

    @Test
    void refusesAFolderWhereNothingCanBeRead() {
        voc.write("Annotations/" + ONE + ".xml", "").write("Annotations/" + TWO + ".xml", "");
        refused("import.nothing-read");
    }

    private void refused(String code) {
        assertThatThrownBy(() -> imports.run(spec("voc", voc.path(), "v")))
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        e -> assertThat(e.getProblem().code()).isEqualTo(code));
        assertThat(imports.store().datasets()).isEmpty();
    }

    private void check(long samples, long labels, Note... notes) {
        check(samples, labels, List.of(notes), List.of());
    }

    private void check(long samples, long labels, List<Note> notes, List<Note> skipped) {
        assertThat(imports.run(spec("voc", voc.path(), "v"))).isEqualTo(report("v", samples, labels, notes, skipped));
    }

    private static Note note(String after, String reason) {
        return new Note(TWO + ".xml" + after, reason);
    }

    /** The one box of the second file, without its id. */
    private Detection cell() {
        return (Detection) anonymous(
                Imports.detections(imports.samples("v").get(1), "ground_truth").get(0));
    }

    private static io.vitrine.model.Label.Single anonymous(Detection detection) {
        return detection.with(null, detection.tags(), detection.attributes());
    }

    private static Sample anonymous(Sample sample) {
        return Imports.anonymous(sample);
    }
}
