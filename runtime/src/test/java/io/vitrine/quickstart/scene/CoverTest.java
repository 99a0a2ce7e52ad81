package io.vitrine.quickstart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What covers what. */
class CoverTest {
    private static Sketch sketch() {
        var draws = new Draws(1);
        return new Sketch(100, 50, Moods.overcast(Mood.Season.SUMMER), draws);
    }

    private static Cover cover(Sketch sketch) {
        return Cover.of(sketch.finish(0, "test"), 1);
    }

    @Test
    void tellsRegionsAndThingsApart() {
        Sketch sketch = sketch();
        sketch.fill(Region.SKY, Shapes.box(0, 0, 100, 20), Color.BLUE);
        sketch.fill(Region.GROUND, Shapes.box(0, 20, 100, 30), Color.GREEN);
        sketch.thing("cat", false, Shapes.box(10, 30, 20, 10), Color.ORANGE);
        Cover cover = cover(sketch);
        assertThat(List.of(cover.region(5, 5), cover.region(5, 25), cover.region(15, 35)))
                .isEqualTo(List.of(Region.SKY.value(), Region.GROUND.value(), Region.OBJECT.value()));
        assertThat(List.of(cover.thing(5, 5), cover.thing(15, 35))).isEqualTo(List.of(-1, 0));
        assertThat(cover.seen(0)).isEqualTo(new Bounds(10, 30, 30, 40));
    }

    @Test
    void measuresHowMuchIsCovered() {
        Sketch sketch = sketch();
        sketch.thing("cat", false, Shapes.box(10, 10, 20, 10), Color.ORANGE);
        sketch.thing("dog", false, Shapes.box(25, 5, 20, 30), Color.BLACK);
        Cover cover = cover(sketch);
        assertThat(cover.visible(0)).isEqualTo(.75);
        assertThat(cover.visible(1)).isEqualTo(1);
        assertThat(cover.seen(0)).isEqualTo(new Bounds(10, 10, 25, 20));
    }

    @Test
    void countsOnlyWhatIsWithinThePicture() {
        Sketch sketch = sketch();
        sketch.thing("cat", false, Shapes.box(-10, 10, 20, 10), Color.ORANGE);
        assertThat(cover(sketch).visible(0)).isEqualTo(1);
    }

    @Test
    void unitesPartsThatOverlapAndLeavesHolesOpen() {
        Shape limb = Shapes.limb(20, 25, 8, 60, 25, 4);
        Sketch sketch = sketch();
        sketch.thing("cat", false, limb, Color.ORANGE);
        sketch.thing("dog", false, Shapes.ring(85, 25, 10, 5), Color.ORANGE);
        Cover cover = cover(sketch);
        for (int row = 0; row < 50; row++) {
            for (int column = 0; column < 70; column++) {
                boolean inside = limb.contains(column, row, 1, 1);
                // cells on the edge may be either
                if (inside || !limb.intersects(column, row, 1, 1)) {
                    assertThat(cover.thing(column, row) == 0)
                            .as("%d, %d", column, row)
                            .isEqualTo(inside);
                }
            }
        }
        assertThat(cover.thing(85, 25)).isEqualTo(-1);
        assertThat(cover.thing(92, 25)).isEqualTo(1);
    }
}
