package io.vitrine;

import io.vitrine.command.SampleCriteria;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.state.SelectedSample;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names samples for commands: {@code selectSamples(tags("needs-fix"))}. */
public final class Samples {
    private Samples() {}

    public static SampleCriteria ids(String... ids) {
        return new SampleCriteria.ByIds(Stream.of(ids).map(SelectedSample::of).toList());
    }

    public static SampleCriteria samples(SelectedSample... samples) {
        return new SampleCriteria.ByIds(List.of(samples));
    }

    /** The samples of the current view that have one of {@code tags}. */
    public static SampleCriteria tags(String... tags) {
        return new SampleCriteria.ByTags(List.of(tags));
    }

    /** All samples of {@code view}, however many. */
    public static SampleCriteria allOf(DatasetView view) {
        return new SampleCriteria.AllOf(view.getView(), view.getDataset().info().revision());
    }

    static Problem unknown(String id, String dataset) {
        return new Problem(
                "sample.unknown",
                "Dataset \"%s\" has no sample \"%s\".".formatted(dataset, Names.shown(id)),
                null,
                Map.of("id", id));
    }
}
