package io.vitrine.command;

import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.view.View;
import java.util.List;
import java.util.Objects;

/** Which samples a command is about. */
public sealed interface SampleCriteria {
    /** The selection this makes, given the samples that were {@code found} in the data for it. */
    Selection selection(List<SelectedSample> found);

    /** These samples, each as it is typed; one that the current view does not show is an error. */
    record ByIds(List<SelectedSample> ids) implements SampleCriteria {
        public ByIds {
            ids = List.copyOf(ids);
        }

        @Override
        public Selection selection(List<SelectedSample> found) {
            return new Selection.Ids(ids);
        }

        @Override
        public String toString() {
            return "ids" + CommandText.text(ids.stream().map(SelectedSample::id).toList());
        }
    }

    /** The samples of the current view that have one of {@code tags}. */
    record ByTags(List<String> tags) implements SampleCriteria {
        public ByTags {
            tags = tags.stream().distinct().toList();
        }

        @Override
        public Selection selection(List<SelectedSample> found) {
            return new Selection.Ids(found);
        }

        @Override
        public String toString() {
            return "tags" + CommandText.text(tags);
        }
    }

    /**
     * All samples of {@code view} of the session's dataset, said in a few bytes however many they are.
     *
     * @param revision of the dataset, at which {@code view} was looked at
     */
    record AllOf(View view, long revision) implements SampleCriteria {
        public AllOf {
            Objects.requireNonNull(view);
        }

        @Override
        public Selection selection(List<SelectedSample> found) {
            return new Selection.AllOf(view, List.of(), revision);
        }

        @Override
        public String toString() {
            return "all of " + view;
        }
    }
}
