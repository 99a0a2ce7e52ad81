package io.vitrine.shell;

import io.vitrine.Server;
import io.vitrine.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;

/** A shell at a terminal that a test types into and reads. */
final class TypedShell implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Terminal terminal;
    private final Thread running;

    TypedShell(Server server, Session session, Path home, int columns) throws IOException {
        terminal =
                new DumbTerminal("test", "dumb", new PipedInputStream(keys, 1 << 16), screen, StandardCharsets.UTF_8);
        terminal.setSize(new Size(columns, 40));
        running = new Thread(() -> new Shell(server, session, ShellOptions.in(home)).run(terminal), "test-shell");
        running.start();
        await(text -> text.contains(Shell.PROMPT));
    }

    /** Types a line and Enter; what was printed until the next prompt, without what was typed. */
    String type(String line) throws IOException {
        await(text -> text.endsWith(Shell.PROMPT)); // it may still be on its way after what was waited for
        int from = screen().length();
        int prompts = prompts();
        keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
        await(text -> prompts() > prompts || !running.isAlive());
        String said = screen().substring(from);
        int end = said.lastIndexOf(Shell.PROMPT);
        String answer = end < 0 ? said : said.substring(0, end);
        return answer.substring(echo(answer, line)).strip();
    }

    /** Where what was typed ends; the terminal breaks it at its width. */
    private static int echo(String answer, String line) {
        String typed = line.replaceAll("\\s", "");
        int at = 0;
        for (int i = 0; i < typed.length(); i++, at++) {
            while (at < answer.length() && Character.isWhitespace(answer.charAt(at))) {
                at++;
            }
            if (at >= answer.length() || answer.charAt(at) != typed.charAt(i)) {
                return 0;
            }
        }
        return at;
    }

    /** Types without waiting for what comes of it. */
    void send(String line) throws IOException {
        keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    void interrupt() {
        terminal.raise(Terminal.Signal.INT);
    }

    String screen() {
        return screen.toString(StandardCharsets.UTF_8).replace("\r", "").replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
    }

    private int prompts() {
        return screen().split(java.util.regex.Pattern.quote(Shell.PROMPT), -1).length - 1;
    }

    void await(Predicate<String> condition) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.test(screen())) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("not within 30 s; the screen has:\n" + screen());
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    boolean hasEnded() throws InterruptedException {
        running.join(PATIENCE_MILLIS);
        return !running.isAlive();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        keys.close();
        running.join(PATIENCE_MILLIS);
        terminal.close();
    }
}
