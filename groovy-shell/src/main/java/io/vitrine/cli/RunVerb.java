package io.vitrine.cli;

import io.vitrine.model.Problem;
import io.vitrine.shell.ScriptRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a Groovy script. */
@Command(
        name = "run",
        description = {
            "Runs a Groovy script; what follows its name is for the script.",
            "Ends with the script, or with the last session it opened."
        })
public final class RunVerb extends Verb {
    private static final String STANDARD_INPUT = "-";

    @Option(names = "-e", paramLabel = "CODE", description = "Runs this code instead of a file.")
    private @Nullable String code;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE ARGS",
            description = "The script, - for standard input, and its arguments.")
    private List<String> words = new ArrayList<>();

    @Override
    protected int order() {
        return 15;
    }

    /** The options of a script are its own. */
    @Override
    boolean takesTheRest() {
        return true;
    }

    @Override
    public Integer call() {
        useHome();
        if (code != null) {
            return new ScriptRun(code, "-e").run(words, terminal().err(), debug());
        }
        if (words.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "There is nothing to run. Name a file, - for standard input, or give code with -e.");
        }
        String file = words.get(0);
        ScriptRun script = file.equals(STANDARD_INPUT)
                ? new ScriptRun(fromStandardInput(), "standard input")
                : new ScriptRun(text(Path.of(file)), Path.of(file).getFileName().toString());
        return script.run(words.subList(1, words.size()), terminal().err(), debug());
    }

    private static String fromStandardInput() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw cannotRead("standard input", e.getMessage()).asException();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw cannotRead(file.toString(), "there is no such file").asException();
        } catch (IOException e) {
            throw cannotRead(file.toString(), String.valueOf(e.getMessage())).asException();
        }
    }

    private static Problem cannotRead(String what, String why) {
        return Problem.of("run.cannot-read", "\"%s\" cannot be read: %s. Name a file of Groovy.".formatted(what, why));
    }
}
