package io.vitrine.view;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each stage comes down to. */
class StageTest {
    private static final String A = "6540a1000000000000000001";
    private static final String B = "6540a1000000000000000002";
    private static final Expr TAGS = F("tags");

    @Test
    void matchFilters() {
        assertThat(View.all().match(F("a").gt(1)).lower()).containsExactly(new Relation.Filter(F("a").gt(1)));
    }

    @Test
    void matchTagsFilters() {
        assertThat(View.all().matchTags("a", "b", "a").lower())
                .containsExactly(new Relation.Filter(TAGS.contains("a", "b")));
        assertThat(View.all().matchTags(Match.ALL, "a", "b").lower())
                .containsExactly(new Relation.Filter(TAGS.containsAll("a", "b")));
        assertThat(View.all().matchTags(Match.NONE, "a").lower())
                .containsExactly(new Relation.Filter(TAGS.contains("a").not()));
    }

    @Test
    void filterLabelsReshapes() {
        assertThat(View.all().filterLabels("p", F("label").eq("cat")).lower())
                .containsExactly(new Relation.Reshape("p", F("label").eq("cat"), Unmatched.DROP_UNMATCHED));
    }

    @Test
    void existsFilters() {
        assertThat(View.all().exists("a.b").lower()).containsExactly(new Relation.Filter(F("a.b").exists()));
        assertThat(View.all().exists("a", Presence.ABSENT).lower())
                .containsExactly(new Relation.Filter(F("a").exists().not()));
    }

    @Test
    void selectAndExcludePick() {
        assertThat(View.all().select(B, A, B).lower())
                .containsExactly(new Relation.Pick(List.of(B, A), Relation.Pick.Keep.NAMED, SelectOrder.AS_IN_VIEW));
        assertThat(View.all().select(List.of(B, A), SelectOrder.AS_GIVEN).lower())
                .containsExactly(new Relation.Pick(List.of(B, A), Relation.Pick.Keep.NAMED, SelectOrder.AS_GIVEN));
        assertThat(View.all().exclude(A).lower())
                .containsExactly(new Relation.Pick(List.of(A), Relation.Pick.Keep.OTHERS, SelectOrder.AS_IN_VIEW));
    }

    @Test
    void sortByOrders() {
        assertThat(View.all().sortBy("a", SortOrder.DESCENDING).lower())
                .containsExactly(new Relation.Order(List.of(SortKey.descending("a"))));
        assertThat(View.all()
                        .sortBy(SortKey.ascending("a"), SortKey.descending("b"))
                        .lower())
                .containsExactly(new Relation.Order(List.of(SortKey.ascending("a"), SortKey.descending("b"))));
        assertThat(View.all().sortBy(new SortKey[0]).lower()).isEmpty();
    }

    @Test
    void limitAndSkipSlice() {
        assertThat(View.all().limit(3).lower()).containsExactly(new Relation.Slice(0, 3));
        assertThat(View.all().limit(-3).lower()).containsExactly(new Relation.Slice(0, 0));
        assertThat(View.all().skip(3).lower()).containsExactly(new Relation.Slice(3, Long.MAX_VALUE));
        assertThat(View.all().skip(0).skip(-1).lower()).isEmpty();
    }

    @Test
    void takeDrawsByTheKeyOfTheReference() {
        assertThat(View.all().take(3, 51).lower()).containsExactly(new Relation.Draw(3, 705516342L));
        assertThat(View.all().take(3, 3).lower()).containsExactly(new Relation.Draw(3, 9621984893L));
        assertThat(View.all().take(-1, 51).lower()).containsExactly(new Relation.Draw(0, 705516342L));
    }

    @Test
    void aViewIsItsStagesInOrder() {
        assertThat(View.all().limit(3).skip(1).lower())
                .containsExactly(new Relation.Slice(0, 3), new Relation.Slice(1, Long.MAX_VALUE));
    }
}
