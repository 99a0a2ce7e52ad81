package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text of each colour can be read on each ground that it is used on, in both themes (WCAG 2.2, AA). */
class AppThemeTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);");
    private static final double TEXT = 4.5;
    /** For what is no text but has to be seen: the focus, bars, swatches' grounds. */
    private static final double SHAPE = 3;

    private static Map<String, Integer> colours(boolean dark) {
        var colours = new HashMap<String, Integer>();
        TOKEN.matcher(AppSources.text(AppSources.FOLDER.resolve("ui/theme.css")))
                .results()
                .forEach(token -> colours.put(token.group(1), Integer.parseInt(token.group(dark ? 3 : 2), 16)));
        return colours;
    }

    private static double contrast(int a, int b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "text-1, bg-0 bg-1 bg-2 bg-3 bg-4",
        "text-2, bg-0 bg-1 bg-2 bg-3 bg-4 tile",
        "text-3, bg-0 bg-1 bg-2",
        "accent, bg-0 bg-1 bg-2",
        "warn, bg-0 bg-1 bg-2",
        "bad, bg-0 bg-1 bg-2",
        "on-accent, accent",
    })
    void text(String text, String grounds) {
        assertContrast(text, grounds, TEXT);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"accent, bg-0 bg-1 bg-2 bg-3 tile", "alt, bg-1 tile", "ok, bg-0", "solid, bg-0"})
    void shapes(String shape, String grounds) {
        assertContrast(shape, grounds, SHAPE);
    }

    private static void assertContrast(String colour, String grounds, double least) {
        for (boolean dark : List.of(true, false)) {
            Map<String, Integer> colours = colours(dark);
            for (String ground : grounds.split(" ")) {
                assertThat(contrast(colours.get(colour), colours.get(ground)))
                        .as("%s on %s, %s", colour, ground, dark ? "dark" : "light")
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }
}
