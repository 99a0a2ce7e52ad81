package io.vitrine.io.coco;

import io.vitrine.model.Names;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Cuts the lists at the top of a JSON file into records, by brackets and quotes alone. A parser of the whole would have
 * to stop at the first mistake; so a mistake within a record costs that record only.
 *
 * <p>Cost: one pass, a buffer and the largest record. For one thread, one use.
 */
final class JsonRecords {
    private static final int DEEPEST = 1_000;
    private static final boolean[] SPECIAL = new boolean[128];

    static {
        for (char c : "\n\"\\{}[],".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    private final InputStream in;
    private final LongConsumer progress;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long before;
    private long line = 1;
    private long lineStart;
    private int last;
    private final byte[] open = new byte[DEEPEST];
    private final RecordBytes record = new RecordBytes();

    /** What is done with a file's parts. */
    interface Visitor {
        /** What to do with the value of this key at the top; the key of a list that is the top itself is empty. */
        What key(String name);

        /** A record of a list, good until this returns. */
        void record(String list, long index, RecordBytes json);
    }

    /** What is done with a value. */
    enum What {
        PASS,
        RECORDS,
        STOP
    }

    private JsonRecords(InputStream in, LongConsumer progress) {
        this.in = in;
        this.progress = progress;
    }

    /**
     * Reads a file.
     *
     * @param progress told now and then how many bytes were read
     */
    static void read(Path file, Visitor visitor, LongConsumer progress) throws IOException, BadJson {
        try (InputStream in = Files.newInputStream(file)) {
            new JsonRecords(in, progress).top(visitor);
        }
    }

    private void top(Visitor visitor) throws IOException, BadJson {
        if (peek() == 0xef) {
            // a byte order mark in UTF-8
            for (int i = 0; i < 3; i++) {
                next();
            }
        }
        int first = peekPastSpace();
        if (first == '[') {
            list("", visitor);
        } else if (first == '{') {
            object(visitor);
        } else {
            throw bad(first < 0 ? "the file is empty" : "found no { or [ at the start; expected JSON in UTF-8");
        }
    }

    private void object(Visitor visitor) throws IOException, BadJson {
        next();
        if (peekPastSpace() == '}') {
            next();
        } else {
            do {
                String key = key();
                switch (visitor.key(key)) {
                    case PASS -> scan('}', false);
                    case STOP -> {
                        return;
                    }
                    case RECORDS -> {
                        if (peekPastSpace() != '[') {
                            throw bad("\"%s\" is no list".formatted(Names.shown(key)));
                        }
                        list(key, visitor);
                        expectOneOf(",}");
                    }
                }
            } while (last == ',');
        }
        expectEnd();
    }

    private void list(String name, Visitor visitor) throws IOException, BadJson {
        if (name.isEmpty() && visitor.key(name) != What.RECORDS) {
            return;
        }
        next();
        if (peekPastSpace() == ']') {
            next();
        } else {
            long index = 0;
            do {
                scan(']', true);
                visitor.record(name, index++, record);
            } while (last == ',');
        }
        if (name.isEmpty()) {
            expectEnd();
        }
    }

    private String key() throws IOException, BadJson {
        if (peekPastSpace() != '"') {
            throw bad("found no name in quotes where one must stand");
        }
        next();
        var name = new ByteArrayOutputStream();
        for (int b = next(); b != '"'; b = next()) {
            if (b < 0) {
                throw bad("the file ends within a name");
            }
            // names with escapes are none that anyone looks for
            name.write(b);
            if (b == '\\') {
                name.write(next());
            }
        }
        peekPastSpace();
        expectOneOf(":");
        return name.toString(StandardCharsets.UTF_8);
    }

    /** Passes over one value, up to the comma or the bracket behind it; what is kept of it is {@link #record}. */
    private void scan(int closing, boolean keep) throws IOException, BadJson {
        record.reset();
        record.start(at);
        int depth = 0;
        boolean text = false;
        boolean escaped = false;
        while (true) {
            if (at == end) {
                record.keep(keep, buffer, at);
                if (!fill()) {
                    throw bad("the file ends in the middle of it");
                }
                record.start(at);
            }
            int b = buffer[at++];
            if (escaped) {
                escaped = false;
                continue;
            }
            if (b < 0 || !SPECIAL[b]) {
                continue;
            }
            if (b == '\n') {
                startLine();
            } else if (text) {
                escaped = b == '\\';
                text = b != '"';
            } else if (b == '"') {
                text = true;
            } else if (b == '{' || b == '[') {
                if (depth == DEEPEST) {
                    throw bad("more than " + DEEPEST + " brackets within each other");
                }
                open[depth++] = (byte) (b + 2);
            } else if (b == '}' || b == ']') {
                if (depth == 0 && b == closing) {
                    last = b;
                    record.end(keep, buffer, at - 1);
                    return;
                }
                if (depth == 0 || open[--depth] != b) {
                    at--;
                    throw bad("found \"%c\" where another bracket must close first".formatted(b));
                }
            } else if (b == ',' && depth == 0) {
                last = b;
                record.end(keep, buffer, at - 1);
                return;
            }
        }
    }

    private void expectOneOf(String expected) throws IOException, BadJson {
        int found = peekPastSpace();
        if (found < 0 || expected.indexOf(found) < 0) {
            throw bad(found < 0 ? "the file ends in the middle of it" : "expected one of " + expected);
        }
        last = next();
    }

    private void expectEnd() throws IOException, BadJson {
        if (peekPastSpace() >= 0) {
            throw bad("something follows the end of the JSON");
        }
    }

    private int peekPastSpace() throws IOException {
        int b = peek();
        while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            next();
            b = peek();
        }
        return b;
    }

    private int peek() throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        return buffer[at] & 0xff;
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        int b = buffer[at++] & 0xff;
        if (b == '\n') {
            startLine();
        }
        return b;
    }

    private void startLine() {
        line++;
        lineStart = before + at;
    }

    private boolean fill() throws IOException {
        before += end;
        progress.accept(before);
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private BadJson bad(String reason) {
        return new BadJson(line, before + at - lineStart + 1, reason);
    }
}
