package io.vitrine.io.coco;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.io.PixelBox;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CocoRowsTest {
    private final CocoRows rows = new CocoRows();

    private static Map<String, Object> values(Object... values) {
        var all = new LinkedHashMap<String, Object>();
        for (int i = 0; i < values.length; i++) {
            all.put("name " + i, values[i]);
        }
        return all;
    }

    @Property(tries = 300)
    void boxesComeBackAsTheyWere(
            @ForAll boolean predicted,
            @ForAll long index,
            @ForAll String category,
            @ForAll double x,
            @ForAll double score,
            @ForAll String text,
            @ForAll long whole) {
        var box = new CocoBox(
                predicted,
                index,
                "7",
                category,
                new PixelBox(x, -x, 0.1, Double.MIN_VALUE),
                predicted ? score : null,
                values(text, whole, null, true, false, x, text + text));
        assertThat(rows.box("7", ByteBuffer.wrap(rows.write(box)))).isEqualTo(box);
    }

    @Property(tries = 300)
    void imagesComeBackAsTheyWere(
            @ForAll long index, @ForAll String id, @ForAll String name, @ForAll long width, @ForAll List<String> tags) {
        var image = new CocoImage(index, id, name, width, -width, tags, values(tags.size(), name), List.of("tags"));
        image.fields()
                .replaceAll((field, value) -> value instanceof Integer number ? (Object) number.longValue() : value);
        assertThat(rows.image(ByteBuffer.wrap(rows.write(image)))).isEqualTo(image);
    }

    @Test
    void moreNamesThanAreNumberedComeBackToo() {
        var many = new LinkedHashMap<String, Object>();
        for (int i = 0; i < 12_000; i++) {
            many.put("n" + i, (long) i);
        }
        var box = new CocoBox(false, 1, "7", "3", new PixelBox(1, 2, 3, 4), null, many);
        assertThat(rows.box("7", ByteBuffer.wrap(rows.write(box)))).isEqualTo(box);
        assertThat(rows.write(new CocoBox(false, 1, "7", "3", new PixelBox(1, 2, 3, 4), null, Map.of("n1", 1L))))
                .as("a name that is known takes two bytes")
                .hasSizeLessThan(Arrays.asList(1, 2, 1, 32, 1, 1, 2, 2).stream()
                                .mapToInt(n -> n)
                                .sum()
                        + 1);
    }
}
