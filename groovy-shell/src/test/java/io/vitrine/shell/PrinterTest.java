package io.vitrine.shell;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Classification;
import io.vitrine.model.Counts;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Histogram;
import io.vitrine.model.Sample;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SelectionType;
import io.vitrine.view.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterTest {
    private static final String ID = "6540a1000000000000000001";

    @Test
    void nullIsNothing() {
        assertThat(Printer.show(null, 80)).isEmpty();
        assertThat(Printer.show(Optional.empty(), 80)).isEqualTo("none");
    }

    @Test
    void ofAQueryNoMoreThanALine() {
        assertThat(Printer.show(F("uniqueness").gt(0.9), 80)).isEqualTo("F(\"uniqueness\") > 0.9");
        assertThat(Printer.show(View.all().match(F("uniqueness").gt(0.9)).limit(1000), 30))
                .isEqualTo("match F(\"uniqueness\") > 0.9 ·…");
    }

    @Test
    void idsAreShort() {
        assertThat(Printer.show(List.of(ID, "6540a3000000000000000001"), 80)).isEqualTo("[6540a1…, 6540a3…]");
        assertThat(Printer.show(ID, 80)).as("alone it can be copied").isEqualTo(ID);
        assertThat(Printer.show(List.of(SelectedSample.of(ID), new SelectedSample(ID, SelectionType.ALT)), 80))
                .isEqualTo("[6540a1…, 6540a1… (alt)]");
    }

    @Test
    void listsBreakBetweenItems() {
        assertThat(Printer.show(Collections.nCopies(7, ID), 40)).isEqualTo("""
                        [6540a1…, 6540a1…, 6540a1…, 6540a1…,
                         6540a1…, 6540a1…, 6540a1…]""");
        assertThat(Printer.show(Collections.nCopies(25, 1), 80))
                .isEqualTo("[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, … 5 more]");
        assertThat(Printer.show(List.of(), 40)).isEqualTo("[]");
        assertThat(Printer.show(new int[] {1, 2}, 40)).isEqualTo("[1, 2]");
        assertThat(Printer.show(Map.of(), 40)).isEqualTo("[:]");
    }

    @Test
    void barsGiveWayFirst() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("traffic light", 412L);
        counts.put("dog", 77L);
        assertThat(Printer.show(new Counts<>(counts), 200)).isEqualTo("""
                \s traffic light  ████████████████  412
                \s dog            ███               77""");
        assertThat(Printer.show(new Counts<>(counts), 32)).isEqualTo("""
                \s traffic light  ██████████  412
                \s dog            ██          77""");
        assertThat(Printer.show(new Counts<>(counts), 20)).isEqualTo("""
                \s traffi…  ████  412
                \s dog       █     77""");
    }

    @Test
    void histogramsAreBars() {
        assertThat(Printer.show(new Histogram(List.of(0.0, 0.5, 1.0), List.of(1L, 2L), 3), 40))
                .isEqualTo("""
                \s 0 – 0.5  ████████          1
                \s 0.5 – 1  ████████████████  2
                \s 3 in no bin""");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 200})
    void samplesAreALineAField(int width) {
        Detection box = Detection.of("boat", BoundingBox.of(0.1, 0.2, 0.3, 0.4));
        Sample sample = Sample.of("/pictures/1.jpg")
                .withId(ID)
                .withTags("a", "b")
                .with("ground_truth", Detections.of(box, Detection.of("tree", BoundingBox.of(0, 0, 1, 1)), box))
                .with("weather", Classification.of("clear").withConfidence(0.5))
                .with("uniqueness", 0.25);
        String whole = """
                Sample 6540a1000000000000000001
                  filepath      /pictures/1.jpg
                  tags          a, b
                  ground_truth  Detections         3  boat 2 · tree 1
                  weather       Classification  clear, confidence 0.5
                  uniqueness    0.25""";
        String narrow = whole.replace("Detections         3  boat 2 · tree 1", "Detections  3  boat 2 ·…")
                .replace(
                        "  weather       Classification  clear, confidence 0.5",
                        "  weather  Classification  clear, confi…");
        assertThat(Printer.show(Optional.of(sample), width)).isEqualTo(width == 40 ? narrow : whole);
    }
}
