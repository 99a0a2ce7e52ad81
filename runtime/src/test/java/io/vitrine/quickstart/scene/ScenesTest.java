package io.vitrine.quickstart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scenes and their pictures, most of them small. */
class ScenesTest {
    @Test
    void areOfAllKindsAndNeighboursDiffer() {
        var kinds = new TreeMap<String, Integer>();
        int alike = 0;
        for (int i = 0; i < Scenes.COUNT; i++) {
            kinds.merge(Scenes.kind(i), 1, Integer::sum);
            alike += i > 0 && Scenes.kind(i).equals(Scenes.kind(i - 1)) ? 1 : 0;
        }
        assertThat(kinds.toString())
                .isEqualTo(
                        "{beach=14, desk=22, field=26, harbour=28, lake=14, park=20, portrait=8, room=18, sky=6, street=44}");
        assertThat(alike).isLessThan(6);
    }

    @Test
    void areTheSameEachTime() {
        for (int number : oneOfEachKind()) {
            Scene scene = Scenes.of(number);
            Scene again = Scenes.of(number);
            assertThat(text(again)).isEqualTo(text(scene));
            assertThat(pixels(Painter.paint(again, .4))).isEqualTo(pixels(Painter.paint(scene, .4)));
        }
    }

    /** What can be compared of a scene. */
    private static String text(Scene scene) {
        Cover cover = Cover.of(scene, 8);
        var text = new StringBuilder(scene.kind() + " " + scene.width() + " x " + scene.height() + " "
                + scene.things().size());
        for (int i = 0; i < scene.things().size(); i++) {
            Thing thing = scene.things().get(i);
            text.append('\n').append(thing.label()).append(thing.bounds()).append(cover.visible(i));
            thing.joints().forEach(at -> text.append(Arrays.toString(at)));
        }
        scene.outlines().forEach(outline -> text.append(outline.label()).append(Arrays.toString(outline.xy())));
        return text.toString();
    }

    @Test
    void noTwoLookAlike() {
        List<int[]> signatures = IntStream.range(0, Scenes.COUNT)
                .parallel()
                .mapToObj(number -> signature(Painter.paint(Scenes.of(number), .12)))
                .toList();
        for (int i = 0; i < Scenes.COUNT; i++) {
            for (int j = i + 1; j < Scenes.COUNT; j++) {
                assertThat(difference(signatures.get(i), signatures.get(j)))
                        .as("pictures %d and %d", i, j)
                        .isGreaterThan(4);
            }
        }
    }

    /** 12 x 12 mean colours. */
    private static int[] signature(BufferedImage image) {
        int n = 12;
        long[] sums = new long[n * n * 3];
        int[] counts = new int[n * n];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int cell = n * (n * y / image.getHeight()) + n * x / image.getWidth();
                int pixel = image.getRGB(x, y);
                sums[3 * cell] += pixel >> 16 & 255;
                sums[3 * cell + 1] += pixel >> 8 & 255;
                sums[3 * cell + 2] += pixel & 255;
                counts[cell]++;
            }
        }
        return IntStream.range(0, sums.length)
                .map(i -> (int) (sums[i] / counts[i / 3]))
                .toArray();
    }

    private static double difference(int[] a, int[] b) {
        return IntStream.range(0, a.length)
                .map(i -> Math.abs(a[i] - b[i]))
                .average()
                .orElseThrow();
    }

    /** A picture without a thing differs from the one with it within the thing's bounds, up to their edges, and nowhere else. */
    @Test
    void boundsAreThoseOfWhatIsPainted() {
        int checked = 0;
        for (int number : oneOfEachKind()) {
            Scene scene = Scenes.of(number);
            Cover cover = Cover.of(scene, 2);
            // in water things are seen a second time
            BufferedImage whole = Painter.paint(scene, 1, mark -> !(mark instanceof Mark.Mirror));
            for (int i = 0; i < scene.things().size(); i++) {
                Bounds bounds = scene.things().get(i).bounds().within(scene.width(), scene.height());
                if (cover.visible(i) < .5 || bounds.area() < 100) {
                    continue;
                }
                int thing = i;
                BufferedImage without = Painter.paint(
                        scene,
                        1,
                        mark -> !(mark instanceof Mark.Mirror)
                                && !(mark instanceof Mark.Fill fill && fill.thing() == thing));
                Bounds changed = changed(whole, without);
                String what = "%s %d in scene %d: %s, painted %s"
                        .formatted(scene.things().get(i).label(), i, number, bounds, changed);
                assertThat(bounds.left() - 1.01 <= changed.left()
                                && bounds.top() - 1.01 <= changed.top()
                                && bounds.right() + 1.01 >= changed.right()
                                && bounds.bottom() + 1.01 >= changed.bottom())
                        .as(what)
                        .isTrue();
                // of what is smaller, a pixel is too large a part
                if (cover.visible(i) > .99 && Math.min(bounds.width(), bounds.height()) > 16) {
                    assertThat(bounds.overlap(changed)).as(what).isGreaterThan(.85);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(30);
    }

    private static Bounds changed(BufferedImage a, BufferedImage b) {
        int left = a.getWidth();
        int top = a.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getRGB(x, y) != b.getRGB(x, y)) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return new Bounds(left, top, right, bottom);
    }

    private static List<Integer> oneOfEachKind() {
        var first = new TreeMap<String, Integer>();
        for (int i = 0; i < Scenes.COUNT; i++) {
            first.putIfAbsent(Scenes.kind(i), i);
        }
        return new ArrayList<>(first.values());
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
