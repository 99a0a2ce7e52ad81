package io.vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Ids;
import io.vitrine.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final String A = Ids.of(1, 1);
    private static final String B = Ids.of(1, 2);
    private static final String C = Ids.of(1, 3);

    private static Selection ids(SelectedSample... samples) {
        return new Selection.Ids(List.of(samples));
    }

    private static Selection allBut(String... except) {
        return new Selection.AllOf(View.all(), List.of(except), 9);
    }

    @Test
    void anIdIsSelectedOnceWithItsLastType() {
        assertThat(ids(SelectedSample.of(A), SelectedSample.of(B), SelectedSample.alt(A)))
                .isEqualTo(ids(SelectedSample.alt(A), SelectedSample.of(B)));
        assertThat(allBut(A, B, A)).isEqualTo(allBut(A, B));
    }

    @Test
    void whatIsAddedComesLastAndWhatIsThereStays() {
        Selection two = ids(SelectedSample.of(A), SelectedSample.of(B));
        assertThat(two.changed(List.of(SelectedSample.of(C)), List.of()))
                .isEqualTo(ids(SelectedSample.of(A), SelectedSample.of(B), SelectedSample.of(C)));
        assertThat(two.changed(List.of(SelectedSample.alt(A)), List.of()))
                .isEqualTo(ids(SelectedSample.alt(A), SelectedSample.of(B)));
        assertThat(two.changed(List.of(), List.of(A, C))).isEqualTo(ids(SelectedSample.of(B)));
    }

    @Test
    void whatIsAddedAndRemovedIsNotSelected() {
        assertThat(Selection.NONE.changed(List.of(SelectedSample.of(A)), List.of(A)))
                .isEqualTo(Selection.NONE);
        assertThat(allBut(A).changed(List.of(SelectedSample.of(A)), List.of(A))).isEqualTo(allBut(A));
    }

    @Test
    void ofAllTheExceptionsChange() {
        assertThat(allBut().changed(List.of(), List.of(A))).isEqualTo(allBut(A));
        assertThat(allBut(A, B).changed(List.of(SelectedSample.alt(A)), List.of(C)))
                .isEqualTo(allBut(B, C));
        assertThat(allBut(A).changed(List.of(SelectedSample.of(C)), List.of())).isEqualTo(allBut(A));
    }

    @Test
    void onlyNoIdsAreNothing() {
        assertThat(Selection.NONE.isEmpty()).isTrue();
        assertThat(ids(SelectedSample.of(A)).isEmpty()).isFalse();
        assertThat(allBut(A).isEmpty()).isFalse();
    }
}
