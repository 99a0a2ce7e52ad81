package io.vitrine.cli;

import io.vitrine.model.HistoryLimit;
import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.spi.ServerOptions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the home until it is interrupted. */
@Command(name = "serve", description = "Serves the App as it was left, until Ctrl-C; opens no browser.")
public final class ServeVerb extends Verb {
    @Option(names = "--port", paramLabel = "P", description = "0 for any free one (default: the last one, else 5151).")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "A",
            description = "The address to listen on (default: this machine only).")
    private @Nullable String address;

    @Option(names = "--host", paramLabel = "NAME", description = "A further name by which browsers may call it.")
    private List<String> hosts = List.of();

    @Option(names = "--media-root", paramLabel = "DIR", description = "A folder whose files may be shown.")
    private List<Path> mediaRoots = List.of();

    @Option(
            names = "--history",
            paramLabel = "N",
            description = "How many edits of each dataset can be undone (default: ${DEFAULT-VALUE}).")
    private long history = HistoryLimit.DEFAULT.entries();

    @Override
    protected int order() {
        return 60;
    }

    @Override
    public Integer call() {
        ServerOptions options = serverOptions()
                .withPort(port)
                .withAddress(address)
                .withHosts(hosts)
                .withMediaRoots(mediaRoots)
                .withHistory(HistoryLimit.DEFAULT.withEntries(history));
        try (VitrineRuntime runtime = VitrineRuntime.start(options)) {
            Serving.say(terminal(), runtime.gateway(), "/", json());
            Serving.untilInterrupted();
            return 0;
        }
    }
}
