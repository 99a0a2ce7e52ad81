package io.vitrine.io;

import static io.vitrine.io.Imports.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.SharedData;
import io.vitrine.model.Detections;
import io.vitrine.model.ImportReport;
import io.vitrine.model.ImportReport.Note;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.ImportSpec.IfThere;
import io.vitrine.spi.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportingTest {
    @TempDir
    static Path home;

    private static Imports imports;

    @TempDir
    Path temp;

    @BeforeAll
    static void openStore() {
        imports = new Imports(home);
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
    void refusesANameInUseAtOnce() throws Exception {
        imports.run(voc("a.xml"));
        Path broken = Files.createDirectories(temp.resolve("broken"));
        assertThatThrownBy(() -> imports.run(spec("voc", broken, "v")))
                .isInstanceOfSatisfying(VitrineException.class, e -> {
                    assertThat(e.getProblem().code()).isEqualTo("import.name-in-use");
                    assertThat(e)
                            .hasMessage("There is a dataset \"v\" already. Import with --overwrite to replace it, with"
                                    + " --merge to add to it, or under another --name.");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vok|.|v|ground_truth|import.unknown-format|There is no format \"vok\". Did you mean \"voc\"? Formats:"
                        + " coco, voc.",
                "voc|.|' '|ground_truth|import.bad-name|The dataset needs a name that is not empty, such as --name"
                        + " bccd.",
                "voc|.|v|tags|model.bad-field-name|\"tags\" cannot be the name of a field: names are not empty, have"
                        + " no dots, do not start with _ or $, and are none of id, filepath, tags, metadata.",
            })
    void refusesWhatCannotBe(String format, String path, String name, String field, String code, String message) {
        var spec = new ImportSpec(format, temp.resolve(path), name, field, null, null, IfThere.REFUSE);
        assertThatThrownBy(() -> imports.run(spec)).isInstanceOfSatisfying(VitrineException.class, e -> {
            assertThat(e.getProblem().code()).isEqualTo(code);
            assertThat(e).hasMessage(message);
        });
    }

    @Test
    void refusesPathsThatAreNotThere() throws Exception {
        Path there = Files.createDirectories(temp.resolve("there"));
        Path file = Files.writeString(temp.resolve("file"), "x");
        Path not = temp.resolve("not");
        refused(new ImportSpec("voc", not, "v", null, null, null, IfThere.REFUSE), "import.not-there");
        refused(new ImportSpec("voc", there, "v", null, not, null, IfThere.REFUSE), "import.not-there");
        refused(new ImportSpec("voc", there, "v", null, file, null, IfThere.REFUSE), "import.not-a-folder");
        refused(new ImportSpec("coco", there, "v", null, null, not, IfThere.REFUSE), "import.not-there");
        refused(new ImportSpec("voc", there, "v", null, null, file, IfThere.REFUSE), "import.no-predictions");
        refused(new ImportSpec("coco", there, "v", "predictions", null, file, IfThere.REFUSE), "import.same-field");
    }

    @Test
    void leavesNothingWhenItIsCancelledAndCanBeRepeated() {
        var spec = spec("voc", SharedData.path("bccd-voc"), "bccd");
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> imports.importing()
                        .run(
                                imports.store(),
                                imports.reports(),
                                spec,
                                progress -> {},
                                () -> asked.incrementAndGet() > 500))
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        e -> assertThat(e.getProblem().code()).isEqualTo("job.cancelled"));
        assertThat(imports.store().datasets()).isEmpty();
        assertThat(imports.run(spec).samples()).isEqualTo(364);
        assertThat(imports.samples("bccd")).hasSize(364);
    }

    @Test
    void keepsTheOldDatasetUntilTheNewOneIsWhole() throws Exception {
        imports.run(voc("a.xml", "b.xml"));
        var again = new ImportSpec("voc", SharedData.path("bccd-voc"), "v", null, null, null, IfThere.OVERWRITE);
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> imports.importing()
                        .run(
                                imports.store(),
                                imports.reports(),
                                again,
                                progress -> {},
                                () -> asked.incrementAndGet() > 700))
                .isInstanceOf(VitrineException.class);
        assertThat(imports.samples("v")).hasSize(2);
        imports.run(again);
        assertThat(imports.samples("v")).hasSize(364);
    }

    @Test
    void mergesByPath() throws Exception {
        imports.run(voc("a.xml", "b.xml"));
        write("b.xml", "b.jpg", "dog");
        write("c.xml", "c.jpg", "cat");
        var merge = new ImportSpec("voc", temp.resolve("voc"), "v", "second", null, null, IfThere.MERGE);
        imports.run(merge);
        assertThat(imports.samples("v")).extracting(Imports::name).containsExactly("a.jpg", "b.jpg", "c.jpg");
        Sample b = imports.sample("v", "b.jpg");
        assertThat(labels(b, "ground_truth")).containsExactly("cat");
        assertThat(labels(b, "second")).containsExactly("dog");
        assertThat(imports.sample("v", "c.jpg").get("ground_truth", Detections.class))
                .isNull();
    }

    @Test
    void mergesIntoNothing() throws Exception {
        write("a.xml", "a.jpg", "cat");
        imports.run(new ImportSpec("voc", temp.resolve("voc"), "v", null, null, null, IfThere.MERGE));
        assertThat(imports.samples("v")).hasSize(1);
    }

    @Test
    void refusesToMergeWhatRepeatsAPath() throws Exception {
        imports.run(voc("a.xml"));
        write("b.xml", "a.jpg", "dog");
        assertThatThrownBy(() ->
                        imports.run(new ImportSpec("voc", temp.resolve("voc"), "v", null, null, null, IfThere.MERGE)))
                .isInstanceOfSatisfying(VitrineException.class, e -> {
                    assertThat(e.getProblem().code()).isEqualTo("import.repeated-path");
                    assertThat(e.getMessage()).contains("a.jpg");
                });
        assertThat(labels(imports.sample("v", "a.jpg"), "ground_truth")).containsExactly("cat");
    }

    @Test
    void writesAllNotesToAFileWhenTheyAreMany() throws Exception {
        for (int i = 0; i < 30; i++) {
            write("%02d.xml".formatted(i), "no%d.jpg".formatted(i), "cat");
        }
        write("30.xml", "", "cat");
        ImportReport report = imports.run(spec("voc", temp.resolve("voc"), "a/b"));
        assertThat(report.notes()).hasSize(ImportReport.FIRST);
        assertThat(report.noteCount()).isEqualTo(30);
        assertThat(report.skipped())
                .containsExactly(new Note("30.xml", "has no <filename>; expected the name of the picture there"));
        Path file = Path.of(report.file());
        assertThat(file.getParent()).isEqualTo(imports.reports());
        assertThat(file.getFileName().toString()).matches("a_b-\\d{8}-\\d{6}\\.txt");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(31).startsWith(report.notes().get(0).toString());
        assertThat(lines.get(30)).isEqualTo("skipped " + report.skipped().get(0));
    }

    @Test
    void tellsHowFarItIs() {
        var heard = new ArrayList<Job.Progress>();
        imports.importing()
                .run(
                        imports.store(),
                        imports.reports(),
                        spec("voc", SharedData.path("bccd-voc"), "bccd"),
                        heard::add,
                        () -> false);
        assertThat(heard)
                .extracting(Job.Progress::fraction)
                .isSorted()
                .allSatisfy(f -> assertThat(f).isBetween(0.0, 1.0));
        assertThat(heard.get(heard.size() - 1).note()).matches("364 samples · [\\d,]+ samples/s");
    }

    @Test
    void remembersWhereItCameFrom() throws Exception {
        imports.run(voc("a.xml"));
        var dataset = imports.store().find("v").orElseThrow();
        assertThat(dataset.info())
                .isEqualTo(Map.of("source", temp.resolve("voc").toString(), "format", "voc"));
        assertThat(dataset.mediaRoots()).containsExactly(temp.resolve("voc").toString());
    }

    @Test
    void worksWhenTheFoldersAreLinks() throws Exception {
        write("a.xml", "a.jpg", "cat");
        Path pictures = Files.createDirectories(temp.resolve("pictures"));
        Files.copy(SharedData.path("bccd-voc").resolve("JPEGImages/BloodImage_00152.jpg"), pictures.resolve("a.jpg"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("voc"));
        Path media = Files.createSymbolicLink(temp.resolve("media"), pictures);
        var report = imports.run(new ImportSpec("voc", link, "v", null, media, null, IfThere.REFUSE));
        assertThat(report.notes()).isEmpty();
        assertThat(imports.samples("v").get(0).filepath())
                .isEqualTo(media.resolve("a.jpg").toString());
        assertThat(imports.store().find("v").orElseThrow().mediaRoots())
                .containsExactly(link.toString(), media.toString());
    }

    @Test
    void describesItsFormats() {
        assertThat(Formats.installed().descriptions())
                .extracting(Importer.Description::name)
                .containsExactly("coco", "voc");
    }

    private void refused(ImportSpec spec, String code) {
        assertThatThrownBy(() -> imports.run(spec))
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        e -> assertThat(e.getProblem().code()).isEqualTo(code));
    }

    private static List<String> labels(Sample sample, String field) {
        return Imports.detections(sample, field).stream().map(d -> d.label()).toList();
    }

    /** A folder with these files, each of a picture of its own with a cat. */
    private ImportSpec voc(String... files) throws IOException {
        for (String file : files) {
            write(file, file.replace(".xml", ".jpg"), "cat");
        }
        return spec("voc", temp.resolve("voc"), "v");
    }

    private void write(String file, String picture, String label) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("voc"));
        Files.writeString(folder.resolve(file), """
            <annotation><filename>%s</filename><size><width>10</width><height>10</height></size><object><name>%s</name>
            <bndbox><xmin>1</xmin><ymin>1</ymin><xmax>5</xmax><ymax>5</ymax></bndbox></object></annotation>\
            """.formatted(picture, label));
    }
}
