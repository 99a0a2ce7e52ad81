package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.LabelKind;
import io.vitrine.store.Page;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageBytesTest {
    private static final Page.DrawnField GT = new Page.DrawnField("gt", LabelKind.DETECTION);

    private static ByteBuffer bytes(Page page) {
        return ByteBuffer.wrap(PageBytes.of(page)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Page one(float x, float y, float width, float height, float confidence) {
        return new Page(
                1,
                new int[] {0, 1},
                new float[] {x, y, width, height},
                new int[] {0},
                new float[] {confidence},
                new int[] {0},
                List.of("cat"),
                List.of(GT),
                Page.Shapes.NONE);
    }

    private static List<Integer> box(Page page) {
        ByteBuffer bytes = bytes(page).position(20 + 8 + 4);
        return List.of(u16(bytes), u16(bytes), u16(bytes), u16(bytes));
    }

    private static int u16(ByteBuffer bytes) {
        return bytes.getShort() & 0xffff;
    }

    private static int confidence(float value) {
        return bytes(one(0, 0, 1, 1, value)).get(20 + 8 + 4 + 8 + 2) & 0xff;
    }

    private static String name(ByteBuffer bytes) {
        byte[] name = new byte[u16(bytes)];
        bytes.get(name);
        return new String(name, StandardCharsets.UTF_8);
    }

    @Test
    void writesColumnsAndThenNames() {
        var page = new Page(
                2,
                new int[] {0, 2, 3},
                new float[] {0, 0, 1, 1, 0.5f, 0.25f, 0.25f, 0.5f, 0.1f, 0.2f, 0.3f, 0.4f},
                new int[] {1, 0, 1},
                new float[] {0.5f, Float.NaN, 1},
                new int[] {0, 1, 0},
                List.of("Katze ü", "dog"),
                List.of(GT, new Page.DrawnField("pred", LabelKind.DETECTION)),
                Page.Shapes.NONE);
        ByteBuffer bytes = bytes(page);
        assertThat(List.of((int) bytes.get(), (int) bytes.get(), u16(bytes), bytes.getInt(), bytes.getInt()))
                .isEqualTo(List.of(2, 2, 2, 2, 3));
        assertThat(List.of(bytes.getInt(), bytes.getInt())).as("shapes").isEqualTo(List.of(0, 0));
        assertThat(List.of(bytes.getInt(), bytes.getInt(), bytes.getInt())).isEqualTo(List.of(0, 2, 3));
        assertThat(bytes.getInt()).as("the end of no points").isZero();
        assertThat(IntStream.range(0, 12).map(i -> u16(bytes)).boxed().toList())
                .isEqualTo(List.of(0, 0, 65535, 65535, 32768, 16384, 16384, 32768, 6554, 13107, 19661, 26214));
        assertThat(List.of(u16(bytes), u16(bytes), u16(bytes))).isEqualTo(List.of(1, 0, 1));
        assertThat(List.of(bytes.get() & 0xff, bytes.get() & 0xff, bytes.get() & 0xff))
                .isEqualTo(List.of(50, 255, 100));
        assertThat(List.of(bytes.get(), bytes.get(), bytes.get())).isEqualTo(List.of((byte) 0, (byte) 1, (byte) 0));
        assertThat(List.of(bytes.get(), bytes.get())).as("kinds").isEqualTo(List.of((byte) 0, (byte) 0));
        assertThat(List.of(name(bytes), name(bytes), name(bytes), name(bytes)))
                .isEqualTo(List.of("gt", "pred", "Katze ü", "dog"));
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void cutsBoxesOffAtThePicturesEdges() {
        assertThat(box(one(-0.5f, 0.5f, 1, 1, 0))).isEqualTo(List.of(0, 32768, 32768, 32768));
        assertThat(box(one(2, 2, 1, 1, 0))).isEqualTo(List.of(65535, 65535, 0, 0));
        assertThat(box(one(0.5f, 0.5f, -0.2f, 0, 0))).isEqualTo(List.of(32768, 32768, 0, 0));
        assertThat(box(one(Float.NaN, 0, Float.NaN, 1, 0))).isEqualTo(List.of(0, 0, 0, 65535));
        assertThat(box(one(0, 0, Float.POSITIVE_INFINITY, 1, 0))).isEqualTo(List.of(0, 0, 65535, 65535));
    }

    @Test
    void keepsConfidencesWithinPercent() {
        assertThat(IntStream.of(confidence(-1), confidence(0.004f), confidence(0.996f), confidence(7))
                        .boxed()
                        .toList())
                .isEqualTo(List.of(0, 0, 100, 100));
    }

    @Test
    void writesTheShapesOfTheLabelsThatHavePoints() {
        var shapes = new Page.Shapes(
                new int[] {1, 1, 2},
                new int[] {0, 3, 5, 6},
                new float[] {0, 0, 0.5f, 1, 1, 0.25f, -3, 0.5f, 7, 0.5f, Float.NaN, 0.5f},
                new boolean[] {true, true, false},
                new boolean[] {false, true, false});
        var page = new Page(
                1,
                new int[] {0, 3},
                new float[12],
                new int[3],
                new float[3],
                new int[] {0, 1, 2},
                List.of("cat"),
                List.of(
                        new Page.DrawnField("c", LabelKind.CLASSIFICATION),
                        new Page.DrawnField("p", LabelKind.POLYLINE),
                        new Page.DrawnField("k", LabelKind.KEYPOINT)),
                shapes);
        ByteBuffer bytes = bytes(page).position(12);
        assertThat(ints(bytes, 2)).as("shapes and points").isEqualTo(List.of(3, 6));
        assertThat(ints(bytes, 2)).isEqualTo(List.of(0, 3));
        assertThat(ints(bytes, 3)).as("whose").isEqualTo(List.of(1, 1, 2));
        assertThat(ints(bytes, 4)).as("from").isEqualTo(List.of(0, 3, 5, 6));
        bytes.position(bytes.position() + 24);
        assertThat(IntStream.range(0, 12).map(i -> u16(bytes)).boxed().toList())
                .isEqualTo(List.of(0, 0, 32767, 65534, 65534, 16384, 0, 32767, 65534, 32767, 65535, 65535));
        bytes.position(bytes.position() + 6 + 3 + 3);
        assertThat(IntStream.range(0, 3).map(i -> bytes.get()).boxed().toList())
                .as("open, closed and filled")
                .isEqualTo(List.of(1, 3, 0));
        assertThat(IntStream.range(0, 3).map(i -> bytes.get()).boxed().toList())
                .as("kinds")
                .isEqualTo(List.of(3, 1, 2));
        assertThat(List.of(name(bytes), name(bytes), name(bytes), name(bytes)))
                .isEqualTo(List.of("c", "p", "k", "cat"));
        assertThat(bytes.hasRemaining()).isFalse();
    }

    private static List<Integer> ints(ByteBuffer bytes, int count) {
        return IntStream.range(0, count).map(i -> bytes.getInt()).boxed().toList();
    }

    @Test
    void cutsLongNamesBetweenCharacters() {
        var page = new Page(
                0,
                new int[] {0},
                new float[0],
                new int[0],
                new float[0],
                new int[0],
                List.of("a" + "ü".repeat(40_000)),
                List.of(),
                Page.Shapes.NONE);
        ByteBuffer bytes = bytes(page).position(20 + 4 + 4);
        String name = name(bytes);
        assertThat(name).isEqualTo("a" + "ü".repeat(32_767));
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void sharesTheLastNumberAmongClassesThatHaveNone() {
        List<String> names = IntStream.range(0, 70_000).mapToObj(i -> "c" + i).toList();
        var page = new Page(
                1,
                new int[] {0, 2},
                new float[8],
                new int[] {65_533, 69_999},
                new float[2],
                new int[2],
                names,
                List.of(GT),
                Page.Shapes.NONE);
        ByteBuffer bytes = bytes(page);
        assertThat(bytes.getShort(2) & 0xffff).isEqualTo(65_535);
        bytes.position(20 + 8 + 4 + 16);
        assertThat(List.of(u16(bytes), u16(bytes))).isEqualTo(List.of(65_533, 65_534));
        bytes.position(bytes.position() + 5);
        name(bytes);
        String last = "";
        for (int i = 0; i < 65_535; i++) {
            last = name(bytes);
        }
        assertThat(last).isEqualTo("…");
        assertThat(bytes.hasRemaining()).isFalse();
    }
}
