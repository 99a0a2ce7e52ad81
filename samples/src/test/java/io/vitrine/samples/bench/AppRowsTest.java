package io.vitrine.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppRowsTest {
    @TempDir
    private Path folder;

    @Test
    void areReadAsTheyWereWritten() throws Exception {
        var rows = new AppRows();
        rows.add("first grid", "< 700", new double[] {300, 100, 200}, "of 12");
        rows.add("a click", "", new double[] {3.5}, "");
        Path file = folder.resolve("rows");
        rows.write(file);
        assertThat(AppRows.read(file).all()).isEqualTo(rows.all());
        assertThat(rows.all().get(0))
                .isEqualTo(new Row("first grid", "ms", new Spread(200, 100, 300), null, "< 700", "of 12"));
    }
}
