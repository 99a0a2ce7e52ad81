package io.vitrine.store;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Classification;
import io.vitrine.model.Counts;
import io.vitrine.model.Detections;
import io.vitrine.model.Keypoint;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Point;
import io.vitrine.model.Polyline;
import io.vitrine.model.Polylines;
import io.vitrine.view.Aggregation.Count;
import io.vitrine.view.Aggregation.CountValues;
import io.vitrine.view.Match;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Views show what they should; {@code ViewsAgreeTest} says so of views drawn at random. */
abstract class StoreViewsContract extends StoreValuesContract {
    @Test
    void countsValuesMostFrequentFirst() {
        given("street", street());
        var labels = new LinkedHashMap<Object, Long>();
        labels.put("cat", 2L);
        labels.put("dog", 2L);
        var scores = new LinkedHashMap<Object, Long>();
        scores.put(null, 2L);
        scores.put(Double.NaN, 1L);
        scores.put(0.5, 1L);
        var tags = new LinkedHashMap<Object, Long>();
        tags.put("train", 2L);
        tags.put("rain", 1L);
        tags.put("val", 1L);
        List<Object> answers = store.aggregate(
                "street",
                ALL,
                List.of(
                        new Count(null),
                        new Count("gt"),
                        new Count("gt.detections"),
                        new Count("gt.detections.confidence"),
                        new CountValues("gt.detections.label"),
                        new CountValues("score"),
                        new CountValues("tags")));
        assertThat(answers)
                .containsExactly(4L, 3L, 4L, 3L, new Counts<>(labels), new Counts<>(scores), new Counts<>(tags));
        assertThat(answers.get(5)).hasToString("""
                  none  ████████████████  2
                  NaN   ████████          1
                  0.5   ████████          1""".indent(2).stripTrailing());
    }

    @Test
    void aFilterOfLabelsHoldsInAllAnswers() {
        given("street", street());
        View sure = ALL.filterLabels("gt", F("confidence").gt(0.5));
        assertThat(store.aggregate(
                        "street",
                        sure,
                        List.of(new Count(null), new CountValues("gt.detections.label"), new CountValues("tags"))))
                .containsExactly(
                        2L, new Counts<>(Map.of("cat", 1L, "dog", 1L)), new Counts<>(Map.of("train", 2L, "rain", 1L)));
        assertThat(all("street", sure))
                .containsExactly(street()[0].with("gt", Detections.of(box("cat", 0.9))), street()[3]);
        assertThat(store.count("street", ALL.filterLabels("gt", F("label").eq("cat"), Unmatched.KEEP_UNMATCHED)))
                .isEqualTo(4);
    }

    @Test
    void nullsAndNanComeFirst() {
        List<String> ids = given("street", street());
        assertThat(ids("street", ALL.sortBy("score"))).containsExactly(ids.get(1), ids.get(3), ids.get(2), ids.get(0));
        assertThat(ids("street", ALL.sortBy("score", SortOrder.DESCENDING)))
                .containsExactly(ids.get(0), ids.get(2), ids.get(1), ids.get(3));
        assertThat(ids("street", ALL.match(F("score").lt(0)))).containsExactly(ids.get(1), ids.get(2), ids.get(3));
        assertThat(ids("street", ALL.sortBy(F("gt.detections").length(), SortOrder.DESCENDING)))
                .containsExactly(ids.get(0), ids.get(3), ids.get(1), ids.get(2));
    }

    @Test
    void stagesFollowEachOther() {
        List<String> ids = given("street", street());
        assertThat(ids("street", ALL.matchTags("train"))).containsExactly(ids.get(0), ids.get(3));
        assertThat(ids("street", ALL.matchTags(Match.NONE, "train"))).containsExactly(ids.get(1), ids.get(2));
        assertThat(ids("street", ALL.exists("gt"))).containsExactly(ids.get(0), ids.get(1), ids.get(3));
        assertThat(ids("street", ALL.limit(2).matchTags("train"))).containsExactly(ids.get(0));
        assertThat(ids("street", ALL.skip(1).limit(2))).containsExactly(ids.get(1), ids.get(2));
        assertThat(ids("street", ALL.select(List.of(ids.get(3), ids.get(0)), SelectOrder.AS_GIVEN)))
                .containsExactly(ids.get(3), ids.get(0));
        assertThat(ids("street", ALL.exclude(ids.get(0)).limit(1))).containsExactly(ids.get(1));
        assertThat(store.ids("street", ALL.sortBy("filepath", SortOrder.DESCENDING), 1, 2))
                .containsExactly(ids.get(2), ids.get(1));
        assertProblem("view.unknown-field", () -> ids("street", ALL.exists("nope")));
    }

    @Test
    void shapesAreBytesAPower() {
        given("street", street());
        assertThat(store.aspects("street", ALL, 0, 10)).containsExactly((byte) 160, (byte) 96, (byte) 0, (byte) 0);
        assertThat(store.aspects("street", ALL.skip(1), 0, 2)).containsExactly((byte) 96, (byte) 0);
    }

    @Test
    void aPageHasTheBoxesInColumns() {
        given("street", street());
        Page page = store.page("street", ALL, 0, 10, List.of());
        assertThat(page.samples()).isEqualTo(4);
        assertThat(page.starts()).containsExactly(0, 3, 3, 3, 4);
        assertThat(page.boxes()).startsWith(0.25f, 0.5f, 0.125f, 0.25f).hasSize(16);
        assertThat(page.classNames()).containsExactly("cat", "dog");
        assertThat(page.classes()).containsExactly(0, 1, 0, 1);
        assertThat(page.confidences()).containsExactly(0.9f, Float.NaN, 0.3f, 0.8f);
        assertThat(page.drawnFields()).containsExactly(new Page.DrawnField("gt", LabelKind.DETECTION));
        assertThat(page.shapes()).isSameAs(Page.Shapes.NONE);
        Page filtered = store.page("street", ALL.filterLabels("gt", F("label").eq("dog")), 1, 1, List.of("gt"));
        assertThat(filtered.starts()).containsExactly(0, 1);
        assertThat(store.page("street", ALL, 4, 10, List.of()).starts()).containsExactly(0);
    }

    @Test
    void aPageHasTheShapesOfLabelsThatHavePoints() {
        List<Point> corner = List.of(new Point(0.25, 0.5), new Point(0.5, 0.5), new Point(0.5, 0.75));
        List<Point> line = List.of(new Point(0, 0), new Point(1, 0.25));
        List<Point> joints = List.of(new Point(0.125, 0.25), new Point(Double.NaN, Double.NaN), new Point(0.75, 0.5));
        given(
                "street",
                sample("a.jpg")
                        .with(
                                "area",
                                new Polylines(List.of(Polyline.of("road", List.of(corner, line))
                                        .withClosed(true)
                                        .withFilled(true)
                                        .withConfidence(0.5))))
                        .with("body", Keypoint.of("person", joints))
                        .with("scene", Classification.of("night").withConfidence(0.75)),
                sample("b.jpg").with("body", Keypoint.of("person", List.of())));
        Page page = store.page("street", ALL, 0, 10, List.of());
        assertThat(page.drawnFields())
                .containsExactly(
                        new Page.DrawnField("area", LabelKind.POLYLINE),
                        new Page.DrawnField("body", LabelKind.KEYPOINT),
                        new Page.DrawnField("scene", LabelKind.CLASSIFICATION));
        assertThat(page.starts()).containsExactly(0, 3, 4);
        assertThat(page.classNames()).containsExactly("road", "person", "night");
        assertThat(page.classes()).containsExactly(0, 1, 2, 1);
        assertThat(page.confidences()).containsExactly(0.5f, Float.NaN, 0.75f, Float.NaN);
        assertThat(page.boxes()).containsExactly(0, 0, 1, 0.75f, 0.125f, 0.25f, 0.625f, 0.25f, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(page.shapes().labels()).containsExactly(0, 0, 1, 3);
        assertThat(page.shapes().starts()).containsExactly(0, 3, 5, 8, 8);
        assertThat(page.shapes().points())
                .containsExactly(
                        0.25f, 0.5f, 0.5f, 0.5f, 0.5f, 0.75f, 0, 0, 1, 0.25f, 0.125f, 0.25f, Float.NaN, Float.NaN,
                        0.75f, 0.5f);
        assertThat(page.shapes().closed()).containsExactly(true, true, false, false);
        assertThat(page.shapes().filled()).containsExactly(true, true, false, false);
        assertThat(store.page("street", ALL, 0, 1, List.of("scene")).drawnFields())
                .containsExactly(new Page.DrawnField("scene", LabelKind.CLASSIFICATION));
    }

    @Test
    void withinKeepsTheOrderGivenAndDropsWhatIsNotThere() {
        List<String> ids = given("street", street());
        List<String> others = given("other", street());
        assertThat(store.within(
                        "street",
                        ALL.matchTags("train"),
                        List.of(ids.get(3), "nonsense", others.get(0), ids.get(1), ids.get(0))))
                .containsExactly(ids.get(3), ids.get(0));
    }
}
