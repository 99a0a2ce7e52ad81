package io.vitrine.cli;

import io.vitrine.Dataset;
import io.vitrine.model.DatasetInfo;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the datasets. */
@Command(name = "list", description = "Lists the datasets: name, samples, media type.")
public final class ListVerb extends Verb {
    @Override
    protected int order() {
        return 20;
    }

    @Override
    public Integer call() {
        List<DatasetInfo> all = withServer(server -> server.datasets().names().stream()
                .map(name -> server.datasets().load(name))
                .map(Dataset::info)
                .toList());
        int width = all.stream().mapToInt(info -> info.name().length()).max().orElse(0);
        String lines = all.stream()
                .map(info -> ("%-" + Math.max(width, 1) + "s  %,9d %s samples  made %s")
                        .formatted(
                                info.name(),
                                info.samples(),
                                info.mediaType(),
                                info.created().toString().substring(0, 10)))
                .collect(Collectors.joining("\n"));
        print(all.isEmpty() ? "No datasets yet. Import one: vitrine import voc FOLDER --name NAME" : lines, all);
        return 0;
    }
}
