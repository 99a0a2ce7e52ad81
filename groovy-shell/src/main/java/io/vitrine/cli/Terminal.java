package io.vitrine.cli;

import io.vitrine.spi.Job;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/**
 * Where a command line prints and asks.
 *
 * @param out for results
 * @param err for progress, questions and problems
 * @param interactive whether a person sits there
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    static Terminal system() {
        return new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.console() != null);
    }

    /** Asks a question that {@code yes} answers; anything else is no. */
    boolean confirms(String question) {
        err.print(question + " [yes/no] ");
        err.flush();
        var answers = new Scanner(System.in, StandardCharsets.UTF_8);
        return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("yes");
    }

    /** Shows how far something is, over what was shown before; only to a person. */
    void progress(String line) {
        if (interactive) {
            err.print("\r\u001b[2K" + line);
            err.flush();
        }
    }

    /** Such as {@code  35 %  drawing, 70 of 200 pictures}. */
    static String line(Job.Progress progress) {
        String share = Double.isNaN(progress.fraction()) ? "" : "%3.0f %%  ".formatted(100 * progress.fraction());
        return share + progress.note();
    }

    void progressDone() {
        progress("");
    }
}
