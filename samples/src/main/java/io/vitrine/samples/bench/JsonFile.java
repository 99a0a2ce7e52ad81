package io.vitrine.samples.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes JSON as it comes, without ever holding much of it. What is appended is JSON already. */
final class JsonFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final StringBuilder text = new StringBuilder(2 * BUFFER);
    private final Writer file;

    JsonFile(Path path) throws IOException {
        file = Files.newBufferedWriter(path);
    }

    JsonFile add(String json) {
        text.append(json);
        return this;
    }

    JsonFile add(long number) {
        text.append(number);
        return this;
    }

    /** The number {@code hundredths / 100}: binary fractions would print up to 17 digits. */
    JsonFile hundredths(long hundredths) {
        long rest = hundredths % 100;
        text.append(hundredths / 100).append(rest < 10 ? ".0" : ".").append(rest);
        return this;
    }

    /** A share in {@code [0, 1]}, to six digits. */
    JsonFile share(double share) {
        long millionths = StrictMath.round(share * 1_000_000);
        text.append(millionths / 1_000_000).append('.').append(Long.toString(1_000_000 + millionths % 1_000_000), 1, 7);
        return this;
    }

    /** Ends a record of a list; the last one without a comma. */
    JsonFile end(boolean last) throws IOException {
        text.append(last ? "}\n" : "},\n");
        if (text.length() >= BUFFER) {
            flush();
        }
        return this;
    }

    private void flush() throws IOException {
        file.append(text);
        text.setLength(0);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
        }
    }
}
