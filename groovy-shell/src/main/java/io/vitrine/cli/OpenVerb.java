package io.vitrine.cli;

import io.vitrine.Server;
import io.vitrine.runtime.RuntimeLauncher;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.SessionInfo;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Shown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the App on a dataset. */
@Command(name = "open", description = "Opens the App on a dataset, until Ctrl-C.")
public final class OpenVerb extends Verb {
    @Parameters(paramLabel = "NAME", description = "The dataset's name.")
    private String name = "";

    @Option(names = "--no-browser", description = "Prints the URL only.")
    private boolean noBrowser;

    @Option(names = "--port", paramLabel = "P", description = "0 for any free one (default: the last one, else 5151).")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "A",
            description = "The address to listen on (default: this machine only).")
    private @Nullable String address;

    @Override
    protected int order() {
        return 50;
    }

    @Override
    public Integer call() {
        try (Gateway gateway =
                new RuntimeLauncher().start(serverOptions().withPort(port).withAddress(address))) {
            Server server = Server.over(gateway);
            server.datasets().load(name);
            SessionSpec.Kind kind = gateway.isLocal() ? SessionSpec.Kind.MAIN : SessionSpec.Kind.NEW;
            SessionInfo session = gateway.open(new SessionSpec(kind, Shown.of(name)));
            if (!noBrowser) {
                server.openBrowser(session.path());
            }
            Serving.say(terminal(), gateway, session.path(), json());
            if (gateway.isLocal()) {
                Serving.untilInterrupted();
            }
            return 0;
        }
    }
}
