package io.vitrine.cli;

import io.vitrine.Server;
import io.vitrine.runtime.RuntimeLauncher;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.ServerOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One thing that the command line does; its options stand in its fields. */
public abstract class Verb implements Callable<Integer> {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The folder of the store (default: VITRINE_HOME, else ~/.vitrine).")
    private @Nullable Path home;

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    @Option(names = "--debug", description = "Prints the stack trace of a failure.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says what this verb does.")
    private boolean help;

    private Terminal terminal = Terminal.system();

    /** Where the verb stands in the list of verbs. */
    protected abstract int order();

    /** Does it; returns the exit code. */
    @Override
    public abstract Integer call();

    Verb on(Terminal newTerminal) {
        terminal = newTerminal;
        return this;
    }

    protected final Terminal terminal() {
        return terminal;
    }

    protected final boolean json() {
        return json;
    }

    final boolean debug() {
        return debug;
    }

    /** Whether what follows the first word is the verb's own, options and all. */
    boolean takesTheRest() {
        return false;
    }

    /** Lets what this process does through {@code Vitrine} work on this verb's home. */
    final void useHome() {
        if (home != null) {
            System.setProperty("vitrine.home", home.toString());
        }
    }

    /** The options for a server on this verb's home, which listens on any free port unless changed. */
    protected final ServerOptions serverOptions() {
        return ServerOptions.DEFAULT.withHome(home);
    }

    /** Works on the home for as long as {@code work} takes, through the server that serves it if there is one. */
    protected final <T> T withServer(Function<Server, T> work) {
        try (Gateway gateway = RuntimeLauncher.work(serverOptions())) {
            return work.apply(Server.over(gateway));
        }
    }

    /** Prints a result: {@code text} for people, {@code value} for programs. */
    protected final void print(String text, Object value) {
        terminal.out().println(json ? io.vitrine.wire.Wire.json(value) : text);
    }
}
