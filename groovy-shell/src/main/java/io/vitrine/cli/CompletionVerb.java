package io.vitrine.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete command lines. */
@Command(
        name = "completion",
        description = "Prints a script that completes command lines in a shell.",
        footer = {
            "",
            "For bash, in ~/.bashrc:  source <(vitrine completion bash)",
            "For zsh, in ~/.zshrc:    source <(vitrine completion zsh)"
        })
public final class CompletionVerb extends Verb {
    /** The shells there are scripts for. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.bash;

    @Spec
    private CommandSpec spec;

    @Override
    protected int order() {
        return 90;
    }

    @Override
    public Integer call() {
        // one script is for both: in zsh it switches on what understands bash's completions
        String script = AutoComplete.bash("vitrine", spec.root().commandLine());
        terminal().out().println(shell == Shell.zsh ? "autoload -Uz compinit && compinit\n" + script : script);
        return 0;
    }
}
