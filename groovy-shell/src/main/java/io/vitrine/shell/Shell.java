package io.vitrine.shell;

import groovy.lang.Binding;
import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Reads lines of Groovy, runs them on a session, and prints what comes of them, until {@code :quit} or the end of the input.
 * For one thread.
 */
public final class Shell {
    static final String PROMPT = "vitrine> ";
    static final String MORE = "    ...> ";

    private final Server server;
    private final Session session;
    private final Path home;
    private final boolean debug;
    private final List<String> done = new ArrayList<>();
    private boolean ended;

    /**
     * A shell on {@code session}.
     *
     * @param home where the history of lines is kept
     * @param debug whether failures print their stack trace
     */
    public Shell(Server server, Session session, Path home, boolean debug) {
        this.server = server;
        this.session = session;
        this.home = home;
        this.debug = debug;
    }

    /** Compiles something, on a thread of its own, so that the first line a person types is answered at once. */
    public static void warmUp() {
        var thread =
                new Thread(() -> new Evaluator(new Binding()).evaluate("[1].collect { it + 1 }"), "vitrine-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs on the terminal of this process. */
    public void run() {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            run(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run(Terminal terminal) {
        var evaluator = new Evaluator(new Binding());
        evaluator.binding().setVariable("session", session);
        follow(evaluator);
        var worker = new Worker();
        terminal.handle(Terminal.Signal.INT, signal -> worker.interrupt());
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new LineParser())
                .completer(new Completions(evaluator.binding()))
                .variable(LineReader.HISTORY_FILE, historyFile())
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
                .variable(LineReader.INDENTATION, 0)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        terminal.writer().println(banner());
        terminal.flush();
        var commands = new Commands(this, evaluator, session);
        while (!ended) {
            String line;
            try {
                line = reader.readLine(PROMPT).strip();
            } catch (UserInterruptException e) {
                continue; // the line is dropped, as shells do
            } catch (EndOfFileException e) {
                break;
            }
            if (!line.isEmpty()) {
                answer(line, terminal, evaluator, commands, worker);
            }
        }
    }

    /** {@code dataset} is what the session shows, as of each line. */
    private void follow(Evaluator evaluator) {
        Dataset shown = session.getDataset();
        if (shown != null) {
            evaluator.binding().setVariable("dataset", shown);
        }
    }

    private void answer(String line, Terminal terminal, Evaluator evaluator, Commands commands, Worker worker) {
        try {
            Dataset before = session.getDataset();
            String said = worker.work(() -> line.startsWith(":")
                    ? commands.run(line, terminal.getWidth())
                    : Printer.show(evaluator.evaluate(line), width(terminal)));
            if (!line.startsWith(":")) {
                done.add(line);
            }
            Dataset after = session.getDataset();
            if (after != null && !after.equals(before)) {
                evaluator.binding().setVariable("dataset", after);
            }
            if (said != null && !said.isEmpty()) {
                terminal.writer().println(said);
            }
        } catch (Worker.Stopped e) {
            terminal.writer()
                    .println(
                            e.hasEnded()
                                    ? "Stopped."
                                    : "It does not stop, and was left behind: it goes on until it ends or the shell does.");
        } catch (Fault e) {
            String pointed = e.pointed();
            if (!pointed.isEmpty()) {
                terminal.writer().println(pointed);
            }
            terminal.writer().println(e.getMessage());
            trace(e.getCause(), terminal);
        } catch (RuntimeException e) {
            terminal.writer().println(e.getMessage() == null ? e.toString() : e.getMessage());
            trace(e, terminal);
        }
        terminal.flush();
    }

    private void trace(Throwable error, Terminal terminal) {
        if (debug) {
            error.printStackTrace(terminal.writer());
        }
    }

    /** A terminal that does not know its width has room for 80 columns. */
    private static int width(Terminal terminal) {
        return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    }

    /** Such as {@code Vitrine 0.1 · dataset quickstart (200 samples) · App http://localhost:5151}. */
    private String banner() {
        Dataset shown = session.getDataset();
        String what =
                shown == null ? "no dataset yet" : "dataset %s (%,d samples)".formatted(shown.getName(), shown.count());
        String url = session.getUrl().toString();
        return "Vitrine 0.1 · " + what + " · App " + (url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    void quit() {
        ended = true;
    }

    Server server() {
        return server;
    }

    /** The lines that went well, in order. */
    List<String> done() {
        return List.copyOf(done);
    }

    private Path historyFile() {
        Path file = home.resolve("shell-history");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(home);
                if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
            }
        } catch (IOException e) {
            return file; // then nothing is remembered, and the shell works
        }
        return file;
    }
}
