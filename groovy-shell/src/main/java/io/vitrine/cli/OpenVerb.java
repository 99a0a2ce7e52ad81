package io.vitrine.cli;

import io.vitrine.Server;
import io.vitrine.runtime.VitrineRuntime;
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

    @Option(names = "--address", paramLabel = "A", description = "The address to listen on (default: this machine only).")
    private @Nullable String address;

    @Override
    protected int order() {
        return 50;
    }

    @Override
    public Integer call() {
        VitrineRuntime runtime =
                VitrineRuntime.start(serverOptions().withPort(port).withAddress(address));
        try {
            Server.over(runtime.gateway()).datasets().load(name);
            runtime.gateway().open(new SessionSpec(SessionSpec.Kind.MAIN, Shown.of(name)));
        } catch (RuntimeException e) {
            runtime.close();
            throw e;
        }
        if (!noBrowser) {
            Server.over(runtime.gateway()).openBrowser("/");
        }
        Serving.untilInterrupted(terminal(), runtime, "/", json());
        return 0;
    }
}
