package io.vitrine.cli;

import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in the words of the problem; the stack trace only where it is asked for. */
final class Failures implements IExecutionExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        boolean debug = command.getCommand() instanceof Verb verb && verb.debug();
        terminal.progressDone();
        if (failure instanceof VitrineException known) {
            Problem problem = known.getProblem();
            terminal.err().println("vitrine: " + problem.message());
        } else {
            terminal.err()
                    .println("vitrine: something went wrong inside (" + failure
                            + "). Run it again with --debug to see where.");
        }
        if (debug) {
            failure.printStackTrace(terminal.err());
        }
        terminal.err().flush();
        return failure instanceof VitrineException known
                        && known.getProblem().code().equals("thread.interrupted")
                ? Main.INTERRUPTED
                : CommandLine.ExitCode.SOFTWARE;
    }
}
