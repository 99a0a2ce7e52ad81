package io.vitrine.io.voc;

import static io.vitrine.io.Imports.report;
import static io.vitrine.io.Imports.spec;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.SharedData;
import io.vitrine.io.Imports;
import io.vitrine.model.ImportReport.Note;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocImporterTest {
    @TempDir
    Path home;

    @Test
    void readsAllOfBccd() {
        try (var imports = new Imports(home)) {
            var report = imports.run(spec("voc", SharedData.path("bccd-voc"), "bccd"));
            assertThat(report)
                    .isEqualTo(report(
                            "bccd",
                            364,
                            4888,
                            List.of(
                                    new Note(
                                            "BloodImage_00338.xml:158",
                                            "the box of \"RBC\" has no area; kept as written (x 504, y 337, width 0,"
                                                    + " height 0)"),
                                    new Note(
                                            "BloodImage_00343.xml:50",
                                            "the box of \"RBC\" has no area; kept as written (x 181, y 329, width 0,"
                                                    + " height 0)")),
                            List.of()));
            assertThat(imports.labels("bccd", "ground_truth"))
                    .isEqualTo(Map.of("RBC", 4155L, "WBC", 372L, "Platelets", 361L));
            assertThat(imports.tags("bccd")).isEqualTo(Map.of("train", 205L, "val", 87L, "test", 72L));
        }
    }
}
