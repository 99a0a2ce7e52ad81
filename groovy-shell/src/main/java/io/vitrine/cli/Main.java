package io.vitrine.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the launcher comes in. */
@Command(
        name = "vitrine",
        description = "Looks at, curates and drives labelled images.",
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "VERB",
        version = "Vitrine 0.1")
public final class Main implements Runnable {
    /** What a shell calls a program that Ctrl-C ended. */
    static final int INTERRUPTED = 130;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says what the command line can do.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Says which version this is.")
    private boolean version;

    /** This command with the verbs that were found. */
    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String... args) {
        int code = run(Terminal.system(), args);
        boolean script = args.length > 0 && List.of("run", "-e").contains(args[0]);
        if (code != 0 || !script) {
            System.exit(code);
        }
        // After a script the JVM ends by itself, with the last session that the script opened.
    }

    /** Runs one command line to its end; returns the exit code. */
    public static int run(Terminal terminal, String... args) {
        var main = new CommandLine(new Main(terminal));
        ServiceLoader.load(Verb.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Verb::order))
                .forEach(verb -> {
                    var command = new CommandLine(verb.on(terminal));
                    command.setStopAtPositional(verb.takesTheRest());
                    main.addSubcommand(command);
                });
        main.setOut(terminal.out());
        main.setErr(terminal.err());
        main.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO));
        main.setParameterExceptionHandler(new WrongUsage());
        main.setExecutionExceptionHandler(new Failures(terminal));
        return main.execute(asVerb(args));
    }

    /** {@code -e CODE} is short for {@code run -e CODE}. */
    private static String[] asVerb(String... args) {
        if (args.length == 0 || !args[0].equals("-e")) {
            return args;
        }
        var run = new ArrayList<>(List.of(args));
        run.add(0, "run");
        return run.toArray(String[]::new);
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }
}
