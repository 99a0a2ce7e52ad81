package io.vitrine.samples;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program in a terminal: what util-linux's {@code script} gives it is a real one. */
final class Pty implements AutoCloseable {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final long PATIENCE_MILLIS = 60_000;

    private final Process process;
    private final OutputStream keys;
    private final StringBuilder screen = new StringBuilder();

    /** Starts {@code command} in a terminal of so many columns; without {@code script} the test is skipped. */
    Pty(int columns, List<String> command) throws IOException {
        if (!Files.isExecutable(SCRIPT)) {
            abort("There is no " + SCRIPT + " to make a terminal with.");
        }
        String quoted = command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        var builder = new ProcessBuilder(
                SCRIPT.toString(), "-qefc", "stty cols " + columns + " rows 50; exec " + quoted, "/dev/null");
        builder.environment().put("TERM", "xterm");
        process = builder.redirectErrorStream(true).start();
        keys = process.getOutputStream();
        var reading = new Thread(this::read, "pty");
        reading.setDaemon(true);
        reading.start();
    }

    private void read() {
        byte[] bytes = new byte[8192];
        try (InputStream out = process.getInputStream()) {
            for (int n = out.read(bytes); n >= 0; n = out.read(bytes)) {
                synchronized (screen) {
                    screen.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException ended) {
            // so has the program
        }
    }

    /** What was printed, without what moves the cursor and colours. */
    String screen() {
        synchronized (screen) {
            return screen.toString().replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[=>]|\r", "");
        }
    }

    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Types a line; what came of it, when {@code part} is on the screen again. */
    String type(String line, String part) throws IOException {
        int from = screen().length();
        type(line + "\n");
        return await(from, part).substring(from);
    }

    /** Waits until {@code part} is on the screen, behind its first {@code from} characters. */
    String await(int from, String part) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (screen().indexOf(part, from) < 0) {
            if (System.currentTimeMillis() > end || !process.isAlive()) {
                throw new AssertionError("no \"" + part + "\" on the screen:\n" + screen());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return screen();
    }

    /** Drops the line that was begun and quits the shell; what does not end is killed. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            type("\u0003");
            Thread.sleep(300); // the terminal drops what was typed before it has dealt with Ctrl-C
            type(":quit\n");
            process.waitFor(10, TimeUnit.SECONDS);
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
