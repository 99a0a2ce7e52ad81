package io.vitrine.shell;

import groovy.lang.Binding;
import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;

/**
 * Reads lines of Groovy, runs them on a session, and prints what comes of them, until {@code :quit} or the end of the input.
 * For one thread.
 */
public final class Shell {
    static final String PROMPT = "vitrine> ";
    static final String MORE = "    ...> ";

    private static final String LEFT_BEHIND =
            "It does not stop, and was left behind: it goes on until it ends or the shell does.";

    private final Server server;
    private final Session session;
    private final ShellOptions options;
    private final Evaluator evaluator = new Evaluator(new Binding());
    private final Worker worker = new Worker();
    private final Surroundings surroundings;
    private final Inputs inputs;
    private final Commands commands;
    private boolean ended;

    /** A shell on {@code session} of {@code server}. */
    public Shell(Server server, Session session, ShellOptions options) {
        this.server = server;
        this.session = session;
        this.options = options;
        surroundings = new Surroundings(session, evaluator.binding());
        inputs = new Inputs(options.url(), surroundings.shown());
        commands = new Commands(this, evaluator, session, inputs);
    }

    /**
     * Loads Groovy's compiler and the line reader on a thread of its own, so that the prompt is there when the server is and the
     * first line a person types is answered at once. Returns at once.
     */
    public static void warmUp() {
        var thread = new Thread(Shell::rehearse, "vitrine-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void rehearse() {
        new Evaluator(new Binding()).evaluate("[1].collect { it + 1 }");
        var nothing = new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8));
        try (Terminal terminal = new DumbTerminal(
                "warm-up", Terminal.TYPE_DUMB, nothing, new ByteArrayOutputStream(), StandardCharsets.UTF_8)) {
            LineReaderBuilder.builder()
                    .terminal(terminal)
                    .parser(new LineParser())
                    .build()
                    .readLine(PROMPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs on the terminal of this process. What is printed while a person types then stands above the prompt. */
    public void run() {
        // UTF-8 like everything that this program prints: containers often have no locale, and bars would be question
        // marks.
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .build()) {
            LineReader reader = reader(terminal);
            if (isDumb(terminal)) {
                run(reader);
                return;
            }
            PrintStream out = System.out;
            PrintStream err = System.err;
            System.setOut(PrintsAbove.stream(reader));
            System.setErr(PrintsAbove.stream(reader));
            try {
                run(reader);
            } finally {
                System.setOut(out);
                System.setErr(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    void run(Terminal terminal) {
        run(reader(terminal));
    }

    /** Runs {@code lines} and returns what the screen has then. */
    public String run(String lines) {
        var screen = new ByteArrayOutputStream();
        var keys = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        try (Terminal terminal = new DumbTerminal("lines", Terminal.TYPE_DUMB, keys, screen, StandardCharsets.UTF_8)) {
            run(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    private LineReader reader(Terminal terminal) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new LineParser())
                .completer(new Completions(evaluator.binding()))
                .variable(LineReader.HISTORY_FILE, historyFile())
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
                .variable(LineReader.INDENTATION, 0)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    private void run(LineReader reader) {
        Terminal terminal = reader.getTerminal();
        terminal.handle(Terminal.Signal.INT, signal -> worker.interrupt());
        terminal.writer().println(banner());
        terminal.flush();
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
                answer(line, terminal);
            }
        }
    }

    private void answer(String line, Terminal terminal) {
        int width = width(terminal);
        try {
            boolean command = line.startsWith(":");
            Dataset dataset = surroundings.follow() ? surroundings.shown() : null;
            if (dataset != null) {
                inputs.shownByOthers(dataset);
            }
            String said = worker.work(() -> command ? commands.run(line, width) : shown(line, width));
            if (!command) {
                inputs.add(line);
            }
            if (surroundings.follow()) {
                inputs.shown();
            }
            if (said != null && !said.isEmpty()) {
                terminal.writer().println(said);
            }
        } catch (Worker.Stopped e) {
            terminal.writer().println(e.hasEnded() ? "Stopped." : LEFT_BEHIND);
        } catch (Fault e) {
            String pointed = e.pointed(width);
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

    private String shown(String line, int width) {
        Object value = evaluator.evaluate(line);
        try {
            return Printer.show(value, width);
        } catch (
                RuntimeException
                        e) { // such as a view of fields that are not there, which only now is asked for its count
            throw Fault.running(e, line, "", evaluator.binding());
        }
    }

    private void trace(Throwable error, Terminal terminal) {
        if (options.debug()) {
            error.printStackTrace(terminal.writer());
        }
    }

    /** A terminal that does not know its width has room for 80 columns. */
    private static int width(Terminal terminal) {
        return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    }

    /** Such as {@code Vitrine 0.1 · dataset quickstart (200 samples) · App http://localhost:5151}. */
    private String banner() {
        Dataset shown = surroundings.shown();
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

    private Path historyFile() {
        Path file = options.home().resolve("shell-history");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(options.home());
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
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
