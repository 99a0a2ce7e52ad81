package io.vitrine.shell;

import groovy.lang.Binding;
import groovy.lang.Script;
import io.vitrine.Vitrine;
import io.vitrine.groovy.VitrineGroovy;
import io.vitrine.model.VitrineException;
import java.io.PrintWriter;
import java.util.List;

/**
 * Runs a script to its end. An App that it opened and waited for is closed then.
 *
 * @param text what it says; a first line that starts with {@code #!} is passed over
 * @param name what it is called in messages
 */
public record ScriptRun(String text, String name) {
    /** Of the lines that are shown with what is wrong in them. */
    private static final int WIDTH = 120;

    /**
     * Runs it on the thread that calls.
     *
     * @param args what it reads as {@code args}
     * @param err where it is said what went wrong
     * @param debug whether the stack trace of a failure is printed too
     * @return 0, or 1 if something went wrong
     */
    public int run(List<String> args, PrintWriter err, boolean debug) {
        try {
            run(args);
            Vitrine.closeLeftApp();
            return 0;
        } catch (Fault e) {
            String place = name + (e.line() < 1 ? "" : ":" + e.line()) + (e.column() < 1 ? "" : ":" + e.column());
            err.println("vitrine: " + place + ": " + e.getMessage());
            String pointed = e.pointed(WIDTH);
            if (!pointed.isEmpty()) {
                err.println(pointed);
            }
            if (debug) {
                e.getCause().printStackTrace(err);
            }
            err.flush();
            return 1;
        }
    }

    private void run(List<String> args) {
        var binding = new Binding();
        binding.setVariable("args", args.toArray(String[]::new));
        Script script;
        try {
            script = VitrineGroovy.parse(text, name, binding);
        } catch (VitrineException e) {
            throw Fault.compiling(e.getProblem(), text, 0, e);
        }
        try {
            script.run();
        } catch (Throwable e) { // Errors too are the script's, and are said like the rest
            throw Fault.running(e, text, name, null);
        }
    }
}
