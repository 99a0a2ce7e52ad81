package io.vitrine.io.coco;

import static io.vitrine.io.Imports.report;
import static io.vitrine.io.Imports.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.SharedData;
import io.vitrine.io.Imports;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.ImportSpec.IfThere;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoImporterTest {
    @TempDir
    Path home;

    @Test
    void equalsTheSameDatasetReadAsVoc() {
        Path data = SharedData.path("multiformat-voc100");
        try (var imports = new Imports(home)) {
            var voc = with(spec("voc", data.resolve("gts/pascalvoc_format"), "voc"), data.resolve("images"), null);
            var coco = with(spec("coco", data.resolve("gts/coco_format_v1"), "coco"), data.resolve("images"), null);
            assertThat(imports.run(voc)).isEqualTo(report("voc", 100, 273, List.of(), List.of()));
            assertThat(imports.run(coco)).isEqualTo(report("coco", 100, 273, List.of(), List.of()));
            assertThat(content(imports.samples("coco"))).isEqualTo(content(imports.samples("voc")));
        }
    }

    @Test
    void readsPredictionsIntoTheirOwnField() {
        Path data = SharedData.path("coco-keypoints");
        try (var imports = new Imports(home)) {
            var spec = with(
                    spec("coco", data.resolve("test_coco.json"), "people"),
                    null,
                    data.resolve("test_coco_det_AP_H_56.json"));
            var report = imports.run(spec);
            long predictions = imports.samples("people").stream()
                    .mapToLong(
                            sample -> Imports.detections(sample, "predictions").size())
                    .sum();
            assertThat(report.samples()).isEqualTo(4);
            assertThat(report.labels()).isEqualTo(14 + predictions);
            assertThat(report.skippedCount()).isEqualTo(118 - predictions);
            Sample first = imports.sample("people", "000000000785.jpg");
            Detection best = Imports.detections(first, "predictions").get(0);
            assertThat(best.with(null, List.of(), Map.of()))
                    .isEqualTo(Detection.of(
                                    "person",
                                    BoundingBox.of(
                                            277.1183158543966 / 640,
                                            45.699667786163765 / 425,
                                            225.09126579259754 / 640,
                                            333.5602652943344 / 425))
                            .withConfidence(0.9999731779098511));
            assertThat(imports.store().find("people").orElseThrow().info())
                    .isEqualTo(Map.of(
                            "source", data.resolve("test_coco.json").toString(),
                            "format", "coco",
                            "supercategories", Map.of("person", "person")));
        }
    }

    @Test
    void namesTheCandidatesOfAFolderWithSeveral() {
        Path data = SharedData.path("coco-keypoints");
        try (var imports = new Imports(home)) {
            assertThatThrownBy(() -> imports.run(spec("coco", data, "people")))
                    .isInstanceOf(VitrineException.class)
                    .hasMessage(
                            "3 JSON files in \"%s\" have images: test_coco.json, test_coco_wholebody.json,"
                                    + " test_keypoint_partition_metric.json. Name one of them as the path to import.",
                            data);
            assertThat(imports.store().datasets()).isEmpty();
        }
    }

    private static ImportSpec with(ImportSpec spec, Path media, Path predictions) {
        return new ImportSpec(spec.format(), spec.path(), spec.name(), null, media, predictions, IfThere.REFUSE);
    }

    /** What two imports of one source have in common: names, sizes, and labels with boxes to a millionth. */
    private static Map<String, List<String>> content(List<Sample> samples) {
        return samples.stream()
                .collect(Collectors.toMap(
                        sample -> Imports.name(sample) + " " + size(sample.metadata()),
                        sample -> Imports.detections(sample, "ground_truth").stream()
                                .map(CocoImporterTest::content)
                                .sorted()
                                .collect(Collectors.toCollection(ArrayList::new)),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static String size(Metadata metadata) {
        return metadata.width() + " x " + metadata.height();
    }

    private static String content(Detection detection) {
        BoundingBox box = detection.boundingBox();
        return "%s %.6f %.6f %.6f %.6f".formatted(detection.label(), box.x(), box.y(), box.width(), box.height());
    }
}
