package io.vitrine.cli;

import io.vitrine.Dataset;
import io.vitrine.Datasets;
import io.vitrine.Server;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.runtime.Home;
import io.vitrine.shell.Shell;
import io.vitrine.shell.ShellOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a Groovy shell. */
@Command(name = "shell", description = "Opens a Groovy shell on a session; the App shows what it does.")
public final class ShellVerb extends Verb {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The dataset to show; quickstart is drawn if it is not there.")
    private @Nullable String name;

    @Option(
            names = "--connect",
            paramLabel = "URL",
            description = "Works with the server there, on a session of its own.")
    private @Nullable String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Of that server's home (default: that of this home, as for a server on this machine).")
    private @Nullable String token;

    @Override
    protected int order() {
        return 10;
    }

    @Override
    public Integer call() {
        Shell.warmUp();
        useHome();
        Home home = Home.open(serverOptions().home());
        try (Server server =
                        url == null ? Vitrine.server() : Vitrine.connect(url, token == null ? home.token() : token);
                Session session = server.isLocal() ? server.session() : server.newSession()) {
            if (name != null) {
                session.setDataset(dataset(server.datasets(), name));
            }
            new Shell(server, session, new ShellOptions(home.folder(), debug(), url)).run();
            return 0;
        }
    }

    private Dataset dataset(Datasets datasets, String wanted) {
        if (!wanted.equals("quickstart") || datasets.exists(wanted)) {
            return datasets.load(wanted);
        }
        try {
            return datasets.quickstart(progress -> terminal().progress(Terminal.line(progress)));
        } finally {
            terminal().progressDone();
        }
    }
}
