package io.vitrine.cli;

import io.vitrine.Server;
import io.vitrine.runtime.RuntimeLauncher;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.ServerOptions;
import io.vitrine.spi.SessionInfo;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Shown;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the App is opened on a dataset: the options that say so, and the opening itself. */
final class Opening {
    @Option(names = "--no-browser", description = "Prints the URL only.")
    private boolean noBrowser;

    @Option(names = "--port", paramLabel = "P", description = "0 for any free one (default: the last one, else 5151).")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "A",
            description = "The address to listen on (default: this machine only).")
    private @Nullable String address;

    /** Opens the App on the dataset that {@code dataset} names; blocks until Ctrl-C where this process serves it. */
    int open(Verb verb, ServerOptions options, Function<Server, String> dataset) {
        try (Gateway gateway =
                new RuntimeLauncher().start(options.withPort(port).withAddress(address))) {
            Server server = Server.over(gateway);
            String name = dataset.apply(server);
            SessionSpec.Kind kind = gateway.isLocal() ? SessionSpec.Kind.MAIN : SessionSpec.Kind.NEW;
            SessionInfo session = gateway.open(new SessionSpec(kind, Shown.of(name)));
            if (!noBrowser) {
                server.openBrowser(session.path());
            }
            Serving.say(verb.terminal(), gateway, session.path(), verb.json());
            if (gateway.isLocal()) {
                Serving.untilInterrupted();
            }
            return 0;
        }
    }
}
