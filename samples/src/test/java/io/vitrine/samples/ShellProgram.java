package io.vitrine.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vitrine.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shell in a JVM of its own, which a test types into and reads: on pipes, or on a terminal that {@code script} makes. */
final class ShellProgram implements AutoCloseable {
    static final String PROMPT = "vitrine> ";

    private static final long PATIENCE_SECONDS = 60;
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final Pattern CONTROL = Pattern.compile("\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[=>]|[\r\b\u0007]");

    private final Process process;
    private final OutputStream keys;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private ShellProgram(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // As in a container: no locale, and a plain terminal.
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        builder.environment().put("TERM", "xterm");
        process = builder.start();
        keys = process.getOutputStream();
        var reading = new Thread(this::read, "test-screen");
        reading.setDaemon(true);
        reading.start();
    }

    /** On pipes, where terminals have 80 columns. */
    static ShellProgram onPipes(Path home, String... args) throws IOException {
        return new ShellProgram(command(home, args)).ready();
    }

    /** On a terminal; the test is skipped where there is no {@code script} of Linux to make one. */
    static ShellProgram onTerminal(int columns, Path home, String... args) throws IOException {
        assumeTrue(
                Files.isExecutable(SCRIPT) && System.getProperty("os.name").equals("Linux"),
                "A terminal for tests is made by /usr/bin/script, from util-linux, and it is not here.");
        String quoted = command(home, args).stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        String run = "stty cols " + columns + " rows 60; exec " + quoted;
        return new ShellProgram(List.of(SCRIPT.toString(), "-qfec", run, "/dev/null")).ready();
    }

    private static List<String> command(Path home, String... args) {
        var all = new ArrayList<>(List.of("shell"));
        all.addAll(List.of(args));
        return Programs.command(home, Main.class, all.toArray(String[]::new));
    }

    private ShellProgram ready() {
        await(text -> text.contains(PROMPT));
        return this;
    }

    private void read() {
        byte[] some = new byte[8192];
        try (InputStream out = process.getInputStream()) {
            for (int n = out.read(some); n >= 0; n = out.read(some)) {
                synchronized (screen) {
                    screen.write(some, 0, n);
                }
            }
        } catch (IOException e) {
            // The terminal went with its process.
        }
    }

    /** Everything that was printed and typed so far, without what steers the terminal. */
    String screen() {
        synchronized (screen) {
            return CONTROL.matcher(screen.toString(StandardCharsets.UTF_8)).replaceAll("");
        }
    }

    /** Types, without Enter. */
    void send(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Types a line and Enter; what the screen got until the next prompt, what was typed too. */
    String type(String line) throws IOException {
        int from = screen().length();
        int before = prompts();
        send(line + "\r");
        await(text -> prompts() > before);
        String said = screen().substring(from);
        return said.substring(0, said.lastIndexOf(PROMPT));
    }

    private int prompts() {
        return screen().split(PROMPT, -1).length;
    }

    void await(Predicate<String> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!wanted.test(screen())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE_SECONDS + " s; the screen has:\n" + screen());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ends the shell; its exit code. */
    int quit() throws IOException, InterruptedException {
        send(":quit\r");
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the JVM goes on after :quit; the screen has:\n" + screen());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
