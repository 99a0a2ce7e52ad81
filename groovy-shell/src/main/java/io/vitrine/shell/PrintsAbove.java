package io.vitrine.shell;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jline.reader.LineReader;

/**
 * What programs print while a person types, as listeners do, stands in lines of its own above the prompt and leaves what is
 * typed alone; while a line runs it is printed as it comes. Any thread.
 */
final class PrintsAbove extends OutputStream {
    private final LineReader reader;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    private PrintsAbove(LineReader reader) {
        this.reader = reader;
    }

    static PrintStream stream(LineReader reader) {
        return new PrintStream(new PrintsAbove(reader), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int octet) {
        waiting.write(octet);
    }

    @Override
    public synchronized void write(byte[] octets, int from, int count) {
        waiting.write(octets, from, count);
    }

    @Override
    public synchronized void flush() {
        String text = waiting.toString(StandardCharsets.UTF_8);
        if (reader.isReading()) {
            int end = text.lastIndexOf('\n');
            if (end >= 0) { // a line that is not at its end waits for it
                waiting.reset();
                waiting.writeBytes(text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
                reader.printAbove(text.substring(0, end));
            }
        } else if (!text.isEmpty()) {
            waiting.reset();
            reader.getTerminal().writer().print(text);
            reader.getTerminal().flush();
        }
    }
}
