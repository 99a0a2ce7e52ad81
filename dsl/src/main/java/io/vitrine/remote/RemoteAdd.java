package io.vitrine.remote;

import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.wire.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends samples, a line of JSON each, while the server says how many it keeps. */
final class RemoteAdd {
    private RemoteAdd() {}

    /** What the server says now and then; the last line has {@code end}, or {@code problem} with the line in question. */
    private record Kept(
            long kept,
            @Nullable Long end,
            @Nullable Problem problem,
            @Nullable Long line) {}

    static long add(RemoteHttp http, String path, Stream<Sample> samples, LongConsumer kept) {
        try (samples) {
            Iterator<Sample> all = samples.iterator();
            InputStream answer = http.stream(path, BodyPublishers.ofInputStream(() -> new Lines(all)));
            return follow(answer, kept);
        }
    }

    private static long follow(InputStream answer, LongConsumer kept) {
        try (var lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Kept now = KeptLine.read(line);
                if (now.problem() != null) {
                    throw now.problem().with("kept", now.kept()).asException();
                }
                if (now.end() != null) {
                    return now.end();
                }
                kept.accept(now.kept());
            }
            throw RemoteProblems.cutOff().asException();
        } catch (IOException e) {
            throw new VitrineException(RemoteProblems.cutOff(), e);
        }
    }

    /** The three shapes of a line; a wire form has all its parts, so each shape is a form of its own. */
    private static final class KeptLine {
        private record Going(long kept) {}

        private record Ended(long kept, long end) {}

        private record Stopped(long kept, Problem problem, long line) {}

        static Kept read(String line) {
            if (line.contains("\"problem\":")) {
                Stopped stopped = Wire.read(line, Stopped.class);
                return new Kept(stopped.kept(), null, stopped.problem(), stopped.line());
            }
            if (line.contains("\"end\":")) {
                Ended ended = Wire.read(line, Ended.class);
                return new Kept(ended.kept(), ended.end(), null, null);
            }
            return new Kept(Wire.read(line, Going.class).kept(), null, null, null);
        }
    }

    /** Samples as bytes, made as they are read. */
    private static final class Lines extends InputStream {
        private final Iterator<Sample> samples;
        private byte[] line = {};
        private int at;

        Lines(Iterator<Sample> samples) {
            this.samples = samples;
        }

        @Override
        public int read() {
            return fill() ? line[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int n = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, offset, n);
            at += n;
            return n;
        }

        private boolean fill() {
            if (at == line.length && samples.hasNext()) {
                line = (Wire.json(samples.next()) + "\n").getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return at < line.length;
        }
    }
}
