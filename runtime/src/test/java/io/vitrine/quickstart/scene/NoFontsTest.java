package io.vitrine.quickstart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A machine without fonts draws all the same: a process that paints loads nothing that finds them. */
class NoFontsTest {
    /** What the process runs. */
    static final class Paints {
        public static void main(String... args) {
            for (int number = 0; number < 12; number++) {
                Painter.paint(Scenes.of(number), .2);
            }
            System.out.println("painted");
        }
    }

    @Test
    void paintingLooksForNoFonts() throws Exception {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Paints.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", "/nowhere/fonts.conf");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("painted").contains("java.awt.Graphics2D");
        assertThat(said.lines().filter(line -> line.matches(".*Font(Manager|Config|2D|Scaler).*")))
                .isEmpty();
    }
}
