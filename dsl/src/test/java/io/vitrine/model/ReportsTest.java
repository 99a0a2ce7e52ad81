package io.vitrine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told in numbers: counts, and the report of an import. */
class ReportsTest {
    @Test
    void countsAreReadByValue() {
        var byValue = new LinkedHashMap<String, Long>();
        byValue.put("cat", 3L);
        byValue.put("dog", 2L);
        byValue.put(null, 1L);
        var counts = new Counts<>(byValue);
        assertThat(counts.get("cat")).isEqualTo(3);
        assertThat(counts.get("cow")).isZero();
        assertThat(counts.get(null)).isEqualTo(1);
        assertThat(counts.total()).isEqualTo(6);
        assertThat(counts.top(2).byValue()).containsOnlyKeys("cat", "dog");
        assertThat(counts.top(9)).isEqualTo(counts);
    }

    @Test
    void aReportIsALineAndItsNotes() {
        var note = new ImportReport.Note("a.xml:12", "box reaches outside");
        var skipped = new ImportReport.Note("b.xml", "not XML");
        var report = new ImportReport("bccd", 364, 4888, List.of(note), List.of(skipped), 2, 1, 1200, "/tmp/notes.txt");
        assertThat(report).hasToString("""
                364 samples, 4,888 labels, 2 notes, 1 skipped in 1.2 s (303 samples/s)
                a.xml:12: box reaches outside
                skipped b.xml: not XML
                all notes: /tmp/notes.txt""");
        assertThat(new ImportReport("x", 0, 0, List.of(), List.of(), 0, 0, 0, null))
                .hasToString("0 samples, 0 labels, 0 notes, 0 skipped in 0.0 s (0 samples/s)");
    }
}
