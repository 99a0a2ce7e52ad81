package io.vitrine.executor;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewReadsTest {
    private static boolean readsTags(View view) {
        return ViewReads.any(view, List.of("tags"));
    }

    @Test
    void findsWhatAnyStageReads() {
        assertThat(readsTags(View.all().matchTags("train"))).isTrue();
        assertThat(readsTags(View.all().match(F("x").gt(1).or(F("tags").length().eq(0)))))
                .isTrue();
        assertThat(readsTags(View.all().sortBy(F("tags").length(), io.vitrine.view.SortOrder.ASCENDING)))
                .isTrue();
        assertThat(readsTags(View.all().filterLabels("gt", F("$tags").contains("a"))))
                .isTrue();
    }

    @Test
    void findsNothingInAViewOfOtherFields() {
        assertThat(readsTags(View.all().match(F("x").gt(1)).limit(3).take(2, 51)))
                .isFalse();
    }
}
