package io.vitrine;

import io.vitrine.command.EditCommand.CreateDataset;
import io.vitrine.command.EditCommand.DeleteDataset;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.spi.Job;
import io.vitrine.spi.QuickstartSpec;
import io.vitrine.view.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The datasets of a home. Any thread. */
public final class Datasets {
    private final Connection connection;

    Datasets(Connection connection) {
        this.connection = connection;
    }

    /** The names of all datasets, in order. */
    public List<String> names() {
        try (Stream<DatasetInfo> all = connection.gateway().query(new Query.Datasets())) {
            return all.map(DatasetInfo::name).toList();
        }
    }

    public boolean exists(String name) {
        return find(name).isPresent();
    }

    public Optional<Dataset> find(String name) {
        try (Stream<DatasetInfo> found = connection.gateway().query(new Query.Dataset(name))) {
            return found.findFirst().map(info -> new Dataset(connection, info.name()));
        }
    }

    /**
     * The dataset of this name.
     *
     * @throws io.vitrine.model.VitrineException {@code dataset.unknown}, with the nearest name
     */
    public Dataset load(String name) {
        return find(name).orElseThrow(() -> unknown(name, names()).asException());
    }

    /** Makes an empty dataset; {@code dataset.exists} if the name is in use. */
    public Dataset create(String name) {
        Runs.run(connection, null, new CreateDataset(name, List.of()));
        return new Dataset(connection, name);
    }

    /** The dataset that Vitrine draws itself; made by the server if it is not there. */
    public Dataset quickstart() {
        return quickstart(progress -> {});
    }

    /** The same, while {@code progress} is told how far it is. */
    public Dataset quickstart(Consumer<Job.Progress> progress) {
        Job job = connection.gateway().start(new QuickstartSpec());
        job.onProgress(progress);
        Runs.await(job.result());
        return new Dataset(connection, QuickstartSpec.NAME);
    }

    /** Deletes a dataset for good: what was said about its samples, not their files. */
    public void delete(String name) {
        Runs.run(connection, null, new DeleteDataset(name));
    }

    static Problem unknown(String name, List<String> known) {
        return new Problem(
                "dataset.unknown",
                "There is no dataset \"%s\". %sDatasets: %s."
                        .formatted(Names.shown(name), Names.didYouMean(name, known), Names.listed(known)),
                null,
                Map.of("dataset", name));
    }
}
