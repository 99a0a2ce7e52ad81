package io.vitrine;

import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.SetValue;
import io.vitrine.command.EditCommand.TagLabels;
import io.vitrine.command.EditCommand.TagSamples;
import io.vitrine.command.EditCommand.UntagLabels;
import io.vitrine.command.EditCommand.UntagSamples;
import io.vitrine.command.Of;
import io.vitrine.model.FieldPath;
import io.vitrine.model.Sample;
import io.vitrine.view.Aggregates;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Edits;
import io.vitrine.view.Query;
import io.vitrine.view.Results;
import io.vitrine.view.Stage;
import io.vitrine.view.Stages;
import io.vitrine.view.View;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A view of a dataset: a recipe bound to data. Making one costs nothing; asking it asks the store. Any thread. */
public final class DatasetView implements Stages<DatasetView>, Aggregates, Edits {
    private final Dataset dataset;
    private final View view;

    DatasetView(Dataset dataset, View view) {
        this.dataset = dataset;
        this.view = view;
    }

    public Dataset getDataset() {
        return dataset;
    }

    /** The recipe without the data. */
    public View getView() {
        return view;
    }

    @Override
    public DatasetView with(Stage stage) {
        return new DatasetView(dataset, view.with(stage));
    }

    /** The stages of this view, then those of {@code next}. */
    public DatasetView then(View next) {
        return new DatasetView(dataset, view.then(next));
    }

    @Override
    public Results aggregate(Collection<? extends Aggregation<?>> questions) {
        List<Aggregation<?>> asked = List.copyOf(questions);
        var query = new Query.Aggregate(dataset.getName(), view, asked);
        try (Stream<Object> answers = dataset.connection().gateway().query(query)) {
            return new Results(asked, answers.toList());
        }
    }

    @Override
    public long tagSamples(String... tags) {
        return changed(new TagSamples(of(), List.of(tags)));
    }

    @Override
    public long untagSamples(String... tags) {
        return changed(new UntagSamples(of(), List.of(tags)));
    }

    @Override
    public long tagLabels(String field, String... tags) {
        return changed(new TagLabels(of(), field, List.of(tags)));
    }

    @Override
    public long untagLabels(String field, String... tags) {
        return changed(new UntagLabels(of(), field, List.of(tags)));
    }

    @Override
    public long set(String path, @Nullable Object value) {
        return changed(new SetValue(of(), FieldPath.of(path), value));
    }

    private long changed(EditCommand command) {
        return dataset.edit(command).changed();
    }

    private Of of() {
        return Of.of(dataset.getName(), view);
    }

    /** The samples, whole, in order, with the labels that the view keeps; reads as it goes, to be closed. */
    public Stream<Sample> stream() {
        return dataset.connection().gateway().query(new Query.Samples(dataset.getName(), view, 0, Long.MAX_VALUE));
    }

    /** Samples {@code from} to {@code from + count}. */
    List<Sample> stream(long from, long count) {
        var query = new Query.Samples(dataset.getName(), view, from, count);
        try (Stream<Sample> samples = dataset.connection().gateway().query(query)) {
            return samples.toList();
        }
    }

    /** The ids of its samples, in order. */
    public List<String> ids() {
        var query = new Query.Ids(dataset.getName(), view, 0, Long.MAX_VALUE);
        try (Stream<String> ids = dataset.connection().gateway().query(query)) {
            return ids.toList();
        }
    }

    public Optional<Sample> first() {
        return stream(0, 1).stream().findFirst();
    }

    /** The first {@code n} samples, or all if there are fewer. */
    public List<Sample> head(int n) {
        return stream(0, n);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatasetView that && that.dataset.equals(dataset) && that.view.equals(view);
    }

    @Override
    public int hashCode() {
        return 31 * dataset.hashCode() + view.hashCode();
    }

    /** The recipe; never asks the store. */
    @Override
    public String toString() {
        return "View of " + dataset.getName() + ": " + view;
    }
}
