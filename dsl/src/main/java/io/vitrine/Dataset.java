package io.vitrine;

import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.AddMediaRoot;
import io.vitrine.command.EditCommand.DeleteDataset;
import io.vitrine.command.EditCommand.RenameDataset;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Sample;
import io.vitrine.model.Schema;
import io.vitrine.plan.Done;
import io.vitrine.plan.Steps;
import io.vitrine.view.Aggregates;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Edits;
import io.vitrine.view.Query;
import io.vitrine.view.Results;
import io.vitrine.view.Stage;
import io.vitrine.view.Stages;
import io.vitrine.view.View;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in the store: what is said about many files. Its methods ask the store, or change it, at once. Any thread.
 */
public final class Dataset implements Stages<DatasetView>, Aggregates, Edits {
    private final Connection connection;
    private final @Nullable Session session;
    private volatile String name;

    Dataset(Connection connection, String name) {
        this(connection, name, null);
    }

    /** A dataset whose edits are a session's, or nobody's for null. */
    Dataset(Connection connection, String name, @Nullable Session session) {
        this.connection = connection;
        this.name = name;
        this.session = session;
    }

    /**
     * The dataset in a folder: imported under the folder's name, or as it was imported before from there.
     *
     * @throws io.vitrine.model.VitrineException {@code import.name-in-use} if another dataset has the name, or what kept the
     *     import from happening
     */
    public static Dataset fromDir(Path dir, Format format) {
        return Import.from(dir).format(format).runOnce();
    }

    /** The dataset of this name in this home. */
    public static Dataset load(String name) {
        return Vitrine.datasets().load(name);
    }

    /** Makes an empty dataset in this home. */
    public static Dataset create(String name) {
        return Vitrine.datasets().create(name);
    }

    public String getName() {
        return name;
    }

    /** Renames the dataset, also for everyone who looks at it. */
    public void setName(String newName) {
        Runs.run(connection, null, new RenameDataset(name, newName));
        name = newName;
    }

    public Schema getSchema() {
        return info().schema();
    }

    /** What was kept with the dataset when it was made, such as where it came from. */
    public Map<String, Object> getInfo() {
        return info().info();
    }

    /** Everything known of it without looking at its samples. */
    public DatasetInfo info() {
        try (Stream<DatasetInfo> found = connection.gateway().query(new Query.Dataset(name))) {
            return found.findFirst()
                    .orElseThrow(() -> Datasets.unknown(name, new Datasets(connection).names())
                            .asException());
        }
    }

    /** What is in it, for people: tags, classes and sizes with their counts; counts in the store. */
    public String describe() {
        return Description.of(this);
    }

    /** Lets the files below {@code folder} be shown. */
    public Dataset mediaIn(Path folder) {
        Runs.run(
                connection,
                null,
                new AddMediaRoot(name, folder.toAbsolutePath().normalize().toString()));
        return this;
    }

    /** Adds a sample at the end. */
    public void add(Sample sample) {
        addAll(List.of(sample));
    }

    public long addAll(Collection<Sample> samples) {
        return addAll(samples.stream(), kept -> {});
    }

    /**
     * Adds samples at the end, in batches: memory does not grow with their number, and what is kept stays kept should it fail.
     *
     * @param samples closed when done
     * @param kept told after each batch how many are kept so far
     * @return how many were added
     */
    public long addAll(Stream<Sample> samples, LongConsumer kept) {
        return connection.gateway().add(name, samples, kept);
    }

    /** All samples, whole, in order; reads as it goes, to be closed. */
    public Stream<Sample> stream() {
        return view().stream();
    }

    public Optional<Sample> find(String id) {
        return select(id).stream(0, 1).stream().findFirst();
    }

    /** The sample of this id; {@code sample.unknown} if it is not of this dataset. */
    public Sample get(String id) {
        return find(id).orElseThrow(() -> Samples.unknown(id, name).asException());
    }

    public Optional<Sample> first() {
        return view().first();
    }

    public List<Sample> head(int n) {
        return view().head(n);
    }

    /** All samples, as a view. */
    public DatasetView view() {
        return new DatasetView(this, View.all());
    }

    /** The samples as {@code view} shows them. */
    public DatasetView view(View view) {
        return new DatasetView(this, view);
    }

    /** Deletes the dataset for good: what was said about its samples, not their files. */
    public void delete() {
        Runs.run(connection, null, new DeleteDataset(name));
    }

    @Override
    public DatasetView with(Stage stage) {
        return view().with(stage);
    }

    @Override
    public Results aggregate(Collection<? extends Aggregation<?>> questions) {
        return view().aggregate(questions);
    }

    @Override
    public long tagSamples(String... tags) {
        return view().tagSamples(tags);
    }

    @Override
    public long untagSamples(String... tags) {
        return view().untagSamples(tags);
    }

    @Override
    public long tagLabels(String field, String... tags) {
        return view().tagLabels(field, tags);
    }

    @Override
    public long untagLabels(String field, String... tags) {
        return view().untagLabels(field, tags);
    }

    @Override
    public long set(String path, @Nullable Object value) {
        return view().set(path, value);
    }

    /** The edits that were made, whoever made them. */
    public History history() {
        return History.of(this);
    }

    /** Edits in the session that this dataset was got from, if it was, so that it is undone there. */
    Done.Result edit(EditCommand command) {
        Done done = session == null ? Runs.run(connection, null, command) : session.run(new Plan(Steps.of(command)));
        return done.result();
    }

    Connection connection() {
        return connection;
    }

    /** Two are equal if they are the same dataset of the same server. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Dataset dataset && dataset.connection == connection && dataset.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Its name; never asks the store. */
    @Override
    public String toString() {
        return "Dataset \"" + name + "\"";
    }
}
